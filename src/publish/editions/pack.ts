import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { readEdition } from '../../citing/edition.ts';
import { listCopies, NAME, offering } from './copies.ts';
import { readBook } from './book.ts';
import { epubOf } from './epub.ts';
import { pdfOf } from './pdf.ts';
import { zipOf } from './zip.ts';

/**
 * `npm run pack`: builds the atlas, makes the copies to carry in `release/`, and builds once more the site that offers
 * them. So no copy holds itself, and the site knows the size and the sum of each.
 */
const root = `${process.cwd()}/`;
const release = `${root}release/`;
const dist = `${root}dist/`;
const { date, ...edition } = readEdition(root);
if (!date) throw new Error('The edition has no date: there is no commit here. Set SOURCE_DATE_EPOCH to its date, in seconds since 1970.');
const dated = { ...edition, date };

build(offering());
rmSync(release, { recursive: true, force: true });
mkdirSync(release);
const book = readBook(dist, root);
const copies = {
  [`${NAME}-${edition.version}.zip`]: zipOf(dist, dated),
  [`${NAME}-${edition.version}.pdf`]: await pdfOf(book, dist, dated),
  [`${NAME}-${edition.version}.epub`]: epubOf(book, dated),
};
for (const [file, bytes] of Object.entries(copies)) {
  writeFileSync(release + file, bytes);
  console.log(`${file}  ${(bytes.length / 1e6).toFixed(1)} MB`);
}
listCopies(release, date, Object.keys(copies));
build(offering(release));

function build(env: NodeJS.ProcessEnv): void {
  const { status } = spawnSync('astro', ['build'], { cwd: root, env, stdio: 'inherit' });
  if (status !== 0) process.exit(1);
}
