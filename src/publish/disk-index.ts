import { transform } from 'esbuild';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { listFiles } from './built-pages.ts';

/** What is read while a reader searches; Pagefind's own runtime and pages for searching are not. */
const READ = /^pagefind\/.*(?<!\.(js|css))$/;
const RUNTIME = 'pagefind/pagefind.js';

/**
 * Writes the search index once more for pages opened from disk, where a browser reads no file but classic scripts: each
 * file of the index as a script that registers its bytes (`client/disk-files.ts` is the other end), and Pagefind's own
 * runtime with a `fetch` that reads those (`client/disk-engine.ts`).
 *
 * @returns how many files of the index it wrote
 */
export async function diskIndex(dist: string): Promise<number> {
  const files = listFiles(dist).filter((file) => READ.test(file));
  for (const file of files) {
    const bytes = readFileSync(dist + file).toString('base64');
    write(`${dist}disk/${file}.js`, `(self.atlasFiles??={})[${JSON.stringify(file)}]="${bytes}";\n`);
  }
  const runtime = await transform(readFileSync(dist + RUNTIME, 'utf8'), {
    ...{ format: 'iife', globalName: 'atlasPagefind', minify: true, charset: 'utf8' },
    define: { fetch: 'atlasDiskFetch', 'import.meta.url': '""' },
  });
  write(`${dist}disk/${RUNTIME}`, runtime.code);
  return files.length;
}

function write(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}
