import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { format } from 'prettier';
import { listFiles } from '../../src/publish/built-pages.ts';
import type { BuildReport } from './build-once.ts';
import { ABSENT, lighthouse, measureFolder, measurePeers, prepareField } from './peers.ts';
import { reportOf } from './report.ts';

/**
 * `npm run bench [-- --peers a,b --sizes 30,1000 --runs 3]`: builds the atlas, measures it as the field's bench measures its peers in
 * the same run, and writes docs/benchmarks.md.
 */
const ROOT = join(import.meta.dirname, '../..');
const DIST = join(ROOT, 'dist/');
const ARTICLE = '/model/goals/';
const QUERY = 'digital renminbi';
/** A page of every kind. */
const KINDS = [
  ...['/', '/regions/', '/regions/chongqing/', '/sectors/finance/', '/model/', ARTICLE, '/organisations/', '/timeline/', '/facts/'],
  ...['/sources/', '/sources/luo-lin-2020/', '/search/', '/briefing/', '/data/', '/about/', '/about/offline/', '/about/changes/'],
];

const { values } = parseArgs({
  options: {
    peers: { type: 'string', default: 'astro-mdx,starlight' },
    sizes: { type: 'string', default: '30,1000' },
    runs: { type: 'string', default: '3' },
  },
});
const names = values.peers.split(',');
const field = prepareField(names);
if (!field) {
  console.error(`${ABSENT} docs/benchmarks.md stays as it is.`);
  process.exit(1);
}

const started = loadavg()[0]!;
const build = buildAtlas();
const pages = listFiles(DIST).filter((file) => file.endsWith('.html')).length;
const asked = values.sizes.split(',').map(Number);
measurePeers(field, names, asked, '--stages', 'build', '--reps', '1');
// Beside the sizes asked for, as many pages as the atlas has; what a reader loads is measured there.
const peers = measurePeers(field, names, [pages], '--stages', 'build,measure', '--reps', '1', '--runs', values.runs);
const sizes = [...new Set([...asked, pages])].sort((a, b) => a - b);
const atlas = withoutWorker((dist) => measureFolder(field, dist, ARTICLE, QUERY, '--runs', values.runs, '--no-lighthouse'));
const kinds = KINDS.map((page) => ({ page, ...lighthouse(field, DIST, page) }));

const load = [started, loadavg()[0]!] as const;
const report = reportOf({ build, pages, sizes, peers, atlas, kinds, load, article: ARTICLE, query: QUERY, runs: Number(values.runs) });
writeFileSync(join(ROOT, 'docs/benchmarks.md'), await format(report, { parser: 'markdown' }));
console.log(report);

function buildAtlas(): BuildReport {
  const { status, stdout, stderr } = spawnSync('node', ['--env-file=build.env', join(import.meta.dirname, 'build-once.ts')], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(stderr || stdout);
  return JSON.parse(stdout.trim().split('\n').at(-1)!) as BuildReport;
}

/** The peers keep no copy for reading offline; the atlas's would be counted as part of the page, and answer the search. */
function withoutWorker<Result>(measure: (dist: string) => Result): Result {
  const copy = mkdtempSync(join(tmpdir(), 'measured-'));
  try {
    cpSync(DIST, copy, { recursive: true });
    rmSync(join(copy, 'sw.js'));
    return measure(copy);
  } finally {
    rmSync(copy, { recursive: true });
  }
}
