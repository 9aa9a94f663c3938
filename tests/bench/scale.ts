import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, rmSync, statSync, symlinkSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkContent } from '../../src/checks/check-content.ts';
import type { BuildReport } from './build-once.ts';
import { FACTS_A_PAGE, generateContent } from './generate.ts';
import { measureSearch } from './measure-search.ts';
import { ABSENT, measurePeers, prepareField } from './peers.ts';

/**
 * `npm run bench:scale [-- pages …]`: builds the site with generated content added to its own, and prints what that costs, how
 * the cost of a page grows, and what the smallest site of the same kind takes for as many pages.
 */
const ROOT = join(import.meta.dirname, '../..');
const COPIED = ['content', 'hosting', 'public', 'src', 'CHANGELOG.md', 'CITATION.cff', 'astro.config.mjs', 'package.json', 'tsconfig.json'];
/** As `npm run build` has it. */
const ENVIRONMENT = `--env-file=${join(ROOT, 'build.env')}`;
const MINIMAL = 'astro-mdx';
const sizes = process.argv.length > 2 ? process.argv.slice(2).map(Number) : [100, 1_000, 5_000];

const field = prepareField([MINIMAL]);
const rows: Row[] = [];
for (const size of sizes) {
  rows.push(await measure(size));
  console.log(textOf(rows.at(-1)!));
}
for (const [place, row] of rows.entries()) if (place) console.log(growth(rows[place - 1]!, row));
if (!field) console.log(ABSENT);

async function measure(generated: number): Promise<Row> {
  const copy = mkdtempSync(join(tmpdir(), 'atlas-'));
  try {
    for (const name of COPIED) cpSync(join(ROOT, name), join(copy, name), { recursive: true });
    symlinkSync(join(ROOT, 'node_modules'), join(copy, 'node_modules'));
    generateContent(copy, generated);
    const started = performance.now();
    const problems = checkContent(copy);
    if (problems.length) throw new Error(`The generated content breaks a rule: ${JSON.stringify(problems[0])}`);
    const checks = performance.now() - started;
    // The addresses that were never published before are listed as "npm run permalinks" lists them.
    const env = { ...process.env, PERMALINKS: '2020-10-01' };
    const once = join(import.meta.dirname, 'build-once.ts');
    const { status, stdout, stderr } = spawnSync('node', [ENVIRONMENT, once], { cwd: copy, encoding: 'utf8', env });
    if (status !== 0) throw new Error(stderr || stdout);
    const build = JSON.parse(stdout.trim().split('\n').at(-1)!) as BuildReport;
    const files = readdirSync(join(copy, 'dist'), { recursive: true, encoding: 'utf8' });
    const pages = files.filter((name) => name.endsWith('.html')).length;
    const written = files.reduce((sum, name) => sum + statSync(join(copy, 'dist', name)).size, 0);
    const { cold } = await measureSearch(join(copy, 'dist'), 1);
    return { generated, pages, checks, build, written, query: cold, minimal: minimalSite(pages), load: loadavg()[0]! };
  } finally {
    rmSync(copy, { recursive: true });
  }
}

/** The smallest site of the same kind, built for as many pages in the same run. */
function minimalSite(pages: number): Row['minimal'] {
  if (!field) return undefined;
  const built = measurePeers(field, [MINIMAL], [pages], '--stages', 'build', '--reps', '1')[MINIMAL]?.[pages]?.build;
  if (!built?.ok) throw new Error(`The minimal site was not built for ${pages} pages: see ${field}/logs.`);
  return { milliseconds: built.wall * 1000, processor: built.cpu * 1000 };
}

function textOf({ generated, pages, checks, build, written, query, minimal, load }: Row): string {
  const times = (key: 'milliseconds' | 'processor') => (build[key] / minimal![key]).toFixed(2);
  return [
    `\n${pages} pages, ${generated * FACTS_A_PAGE} generated facts; load average ${load.toFixed(1)}`,
    `  checks alone    ${seconds(checks)}`,
    ...build.stages.map(
      ({ name, milliseconds, processor }) => `  ${name.padEnd(16)}${seconds(milliseconds)}, of processor ${seconds(processor)}`,
    ),
    `  in all          ${seconds(build.milliseconds)}, of processor ${seconds(build.processor)}: ${perPage(build.processor, pages)} a page`,
    `  memory          ${build.megabytes} MB at its peak`,
    `  written         ${(written / 1e6).toFixed(1)} MB`,
    `  first query     ${(query.bytes / 1e3).toFixed(1)} kB in ${query.requests} requests, ${seconds(query.time)} on a slow line`,
    ...(minimal ? [`  minimal site    ${seconds(minimal.milliseconds)}, of processor ${seconds(minimal.processor)}`] : []),
    ...(minimal ? [`  beside it       ${times('milliseconds')} times the time, ${times('processor')} times the processor`] : []),
  ].join('\n');
}

function growth(from: Row, to: Row): string {
  const aPage = (cost: (row: Row) => number) => `${(cost(to) / to.pages / (cost(from) / from.pages)).toFixed(2)} times`;
  return [
    `\nFrom ${from.pages} to ${to.pages} pages, a page costs`,
    `  ${aPage((row) => row.build.milliseconds)} the time, ${aPage((row) => row.build.processor)} the processor, ` +
      `${aPage((row) => row.build.megabytes)} the memory, ${aPage((row) => row.written)} the bytes;`,
    `  the first query takes ${(to.query.bytes / from.query.bytes).toFixed(2)} times the bytes and ${(to.query.time / from.query.time).toFixed(2)} times the time.`,
  ].join('\n');
}

function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(1)} s`;
}

function perPage(milliseconds: number, pages: number): string {
  return `${(milliseconds / pages).toFixed(1)} ms`;
}

interface Row {
  /** Pages added to the site's own. */
  generated: number;
  /** Pages in all. */
  pages: number;
  /** Milliseconds. */
  checks: number;
  build: BuildReport;
  /** Bytes of the built folder. */
  written: number;
  /** The first search of a reader on a slow line. */
  query: { bytes: number; requests: number; time: number };
  minimal: { milliseconds: number; processor: number } | undefined;
  load: number;
}
