import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { datedEdition, listCopies, NAME, offering } from './copies.ts';
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
const edition = datedEdition(root);

build(offering());
rmSync(release, { recursive: true, force: true });
mkdirSync(release);
const book = readBook(dist, root);
const copies = {
  [`${NAME}-${edition.version}.zip`]: zipOf(dist, edition),
  [`${NAME}-${edition.version}.pdf`]: await pdfOf(book, dist, edition),
  [`${NAME}-${edition.version}.epub`]: epubOf(book, edition),
};
for (const [file, bytes] of Object.entries(copies)) {
  writeFileSync(release + file, bytes);
  console.log(`${file}  ${(bytes.length / 1e6).toFixed(1)} MB`);
}
listCopies(release, edition.date, Object.keys(copies));
build(offering(release));

function build(env: NodeJS.ProcessEnv): void {
  const { status } = spawnSync('astro', ['build'], { cwd: root, env, stdio: 'inherit' });
  if (status !== 0) process.exit(1);
}
