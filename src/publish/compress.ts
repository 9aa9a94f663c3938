import { readFileSync, writeFileSync } from 'node:fs';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { listFiles } from './built-pages.ts';

/**
 * `npm run compress`: puts a Brotli and a gzip twin beside every text file of the built site, for servers
 * that send them as they are. Fonts, pictures and the search index are compressed already.
 */
const TEXT = /\.(html|css|js|json|svg|xml|txt|md|csv|bib|webmanifest)$/;
/** In bytes; a smaller file fits into one packet either way. */
const WORTH_IT = 1_000;

const dist = `${process.cwd()}/dist/`;
let before = 0;
let after = 0;
for (const file of listFiles(dist).filter((name) => TEXT.test(name) && !name.startsWith('disk/'))) {
  const bytes = readFileSync(dist + file);
  if (bytes.length < WORTH_IT) continue;
  const brotli = brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } });
  writeFileSync(`${dist}${file}.br`, brotli);
  writeFileSync(`${dist}${file}.gz`, gzipSync(bytes, { level: 9 }));
  before += bytes.length;
  after += brotli.length;
}
console.log(`${(before / 1e6).toFixed(1)} MB of text are ${(after / 1e6).toFixed(1)} MB in Brotli`);
