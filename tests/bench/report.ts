import { readFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { join } from 'node:path';
import type { BuildReport } from './build-once.ts';
import type { Lighthouse, Measured, Peers } from './peers.ts';

/** What `npm run bench` found, as docs/benchmarks.md: tables, the machine, how to run it again. */
export function reportOf(found: Found): string {
  const { load, runs, kinds, atlas } = found;
  const [before, after] = load.map((average) => average.toFixed(1));
  const machine = `${cpus().length} cores (${cpus()[0]!.model}), ${Math.round(totalmem() / 2 ** 30)} GiB`;
  const versions = `Node ${process.version}, Astro ${versionOf('astro')}, Pagefind ${versionOf('pagefind')}, Chromium ${atlas.chromium}`;
  return `# Benchmarks

Measured on ${new Date().toISOString().slice(0, 10)} by \`npm run bench\`, which writes this page: ${machine}, ${versions}, Lighthouse ${kinds[0]!.version}.
The load average was ${before} before and ${after} after: where it is above the number of cores, other programs ran beside, and times say
less than processor time does. Compare within a table; machines differ.

## Build

One cold build each. The peers build generated pages of some 600 words; the atlas builds its own. Where a row's time is well above its
processor time, that build waited for other programs: then the ratio of times says nothing, and that of processor time holds.

${buildTable(found)}

Where the atlas's time goes, in seconds of processor: ${found.build.stages.map(({ name, processor }) => `${name} ${seconds(processor)}`).join(', ')}.

## What a reader loads

An article (of the atlas: \`${found.article}\`) with an empty cache, in bytes as sent with gzip; then first and largest paint, blocking and layout shift
on Slow 4G with the processor slowed four times; then the first search (of the atlas: “${found.query}”) from opening the box to the first result. Median of ${runs}. Without the
copy for reading offline, which the peers do not have and which starts after the page has loaded.

${loadTable(found)}

## Lighthouse, a page of every kind

Median of three runs, as a slow telephone. What counts and was not passed is named.

${lighthouseTable(kinds)}

## How to run it again

    npm run bench -- --peers astro-mdx,starlight,vitepress --sizes 30,1000 --runs 5

needs the bench of the field in \`../shared/bench\` (its README says what it measures and how), Chromium at /usr/bin/chromium or \`CHROME\`, and
\`time\`. It works in \`.cache/field/\`. \`npm run bench:scale\` measures how the build grows, \`npm run bench:search\` the search alone.
`;
}

function buildTable({ build, pages, sizes, peers }: Found): string {
  const all = Object.values(peers);
  const beside = all.flatMap((peer) => {
    const built = peer[pages]?.build;
    return built?.ok
      ? [`${(build.milliseconds / 1000 / built.wall).toFixed(2)} / ${(build.processor / 1000 / built.cpu).toFixed(2)}`]
      : ['–'];
  });
  const own = [
    ...[
      'The atlas',
      pages,
      seconds(build.milliseconds),
      seconds(build.processor),
      perPage(build.processor, pages),
      `${build.megabytes} MB`,
    ],
    '1.00 / 1.00',
  ];
  const rows = all.flatMap((peer, place) =>
    sizes.flatMap((size) => {
      const built = peer[size]?.build;
      if (!built?.ok) return [];
      const [wall, cpu] = [built.wall * 1000, built.cpu * 1000];
      const memory = `${Math.round(built.peakOne / 2 ** 20)} MB`;
      return [[peer.label, size, seconds(wall), seconds(cpu), perPage(cpu, size), memory, size === pages ? beside[place]! : '']];
    }),
  );
  const head = ['', 'pages', 'time', 'processor', 'processor a page', 'memory', 'the atlas takes (time / processor)'];
  return table(head, [own, ...rows]);
}

function loadTable({ atlas, peers, pages }: Found): string {
  const others = Object.values(peers).flatMap((peer) => (peer[pages]?.measure ? [[peer.label, peer[pages].measure] as const] : []));
  const rows = [['The atlas', atlas] as const, ...others].map(([label, { load, throttled, searchCold, fileSearch }]) => [
    ...[label, kilobytes(load.total), load.requests, kilobytes(load.html), kilobytes(load.css), kilobytes(load.js), kilobytes(load.font)],
    ...[throttled.fcp, throttled.lcp, throttled.tbt].map((time) => `${Math.round(time)} ms`),
    throttled.cls,
    searchCold ? `${kilobytes(searchCold.bytes)} in ${searchCold.requests}, ${seconds(searchCold.openToResult)}` : 'failed',
    fileSearch?.works ? 'yes' : 'no',
  ]);
  const measures = ['first paint', 'largest', 'blocking', 'shift', 'first search', 'search from disk'];
  return table(['', 'first load', 'requests', 'HTML', 'CSS', 'JS', 'fonts', ...measures], rows);
}

function lighthouseTable(kinds: Found['kinds']): string {
  const rows = kinds.map(({ page, performance, accessibility, bestPractices, seo, cls, failed }) => [
    ...[`\`${page}\``, performance, accessibility, bestPractices, seo, cls, failed.join(', ')],
  ]);
  return table(['page', 'performance', 'accessibility', 'best practices', 'SEO', 'shift', 'not passed'], rows);
}

function table(head: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  const line = (cells: readonly (string | number)[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map((_, place) => (place ? '---:' : '---'))), ...rows.map(line)].join('\n');
}

function versionOf(name: string): string {
  const file = join(import.meta.dirname, '../../node_modules', name, 'package.json');
  return (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version;
}

const seconds = (milliseconds: number) => `${(milliseconds / 1000).toFixed(1)} s`;
const perPage = (milliseconds: number, pages: number) => `${(milliseconds / pages).toFixed(0)} ms`;
const kilobytes = (bytes: number) => `${(bytes / 1e3).toFixed(1)} kB`;

interface Found {
  build: BuildReport;
  /** How many the atlas has. */
  pages: number;
  /** How many the peers were given. */
  sizes: readonly number[];
  peers: Peers;
  atlas: Measured;
  kinds: ({ page: string } & Lighthouse)[];
  /** Average before and after. */
  load: readonly [number, number];
  article: string;
  query: string;
  runs: number;
}
