import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { editionOf, listCopies, NAME, offering } from './edition.ts';
import { zipOf } from './zip.ts';

/**
 * `npm run pack`: builds the atlas, makes the copies to carry in `release/`, and builds once more the site that offers
 * them. So no copy holds itself, and the site knows the size and the sum of each.
 */
const root = `${process.cwd()}/`;
const release = `${root}release/`;
const dist = `${root}dist/`;
const edition = editionOf(root);

build(offering());
rmSync(release, { recursive: true, force: true });
mkdirSync(release);
const copies = {
  [`${NAME}-${edition.version}.zip`]: () => zipOf(dist, edition),
};
for (const [file, make] of Object.entries(copies)) {
  const bytes = await make();
  writeFileSync(release + file, bytes);
  console.log(`${file}  ${(bytes.length / 1e6).toFixed(1)} MB`);
}
listCopies(release, edition.date, Object.keys(copies));
build(offering(release));

function build(env: NodeJS.ProcessEnv): void {
  const { status } = spawnSync('astro', ['build'], { cwd: root, env, stdio: 'inherit' });
  if (status !== 0) process.exit(1);
}
