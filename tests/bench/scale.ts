import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, rmSync, statSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkContent } from '../../src/checks/check-content.ts';
import type { BuildReport } from './build-once.ts';
import { generateContent } from './generate.ts';

/**
 * `npm run bench:scale [pages …]`: builds the site with generated content added to its own, and prints what that costs and
 * how the cost of a page grows.
 */
const ROOT = join(import.meta.dirname, '../..');
const sizes = process.argv.length > 2 ? process.argv.slice(2).map(Number) : [100, 1_000, 5_000];

const rows = sizes.map(measure);
console.log(`\n${rows.map(({ text }) => text).join('\n\n')}\n`);
const [first, last] = [rows.at(-2), rows.at(-1)];
if (first && last) {
  const ratio = last.perPage / first.perPage;
  console.log(
    `A page costs ${first.perPage.toFixed(1)} ms at ${first.pages} pages and ${last.perPage.toFixed(1)} ms at ${last.pages}: ${ratio.toFixed(2)} times as much.`,
  );
}

function measure(pages: number) {
  const copy = mkdtempSync(join(tmpdir(), 'atlas-'));
  try {
    for (const name of ['content', 'src', 'public', 'package.json', 'astro.config.mjs', 'tsconfig.json', 'CHANGELOG.md']) {
      cpSync(join(ROOT, name), join(copy, name), { recursive: true });
    }
    symlinkSync(join(ROOT, 'node_modules'), join(copy, 'node_modules'));
    generateContent(copy, pages);
    const started = performance.now();
    const problems = checkContent(copy);
    if (problems.length) throw new Error(`The generated content breaks a rule: ${JSON.stringify(problems[0])}`);
    const checked = performance.now() - started;
    const { status, stdout, stderr } = spawnSync('node', [join(import.meta.dirname, 'build-once.ts')], { cwd: copy, encoding: 'utf8' });
    if (status !== 0) throw new Error(stderr || stdout);
    const { milliseconds, stages, megabytes } = JSON.parse(stdout.trim().split('\n').at(-1)!) as BuildReport;
    const files = readdirSync(join(copy, 'dist'), { recursive: true, encoding: 'utf8' });
    const made = files.filter((name) => name.endsWith('.html')).length;
    const bytes = files.reduce((sum, name) => sum + statSync(join(copy, 'dist', name)).size, 0);
    const text = [
      `${made} pages, ${pages * 4} generated facts`,
      `  checks alone  ${seconds(checked)}`,
      ...stages.map(([stage, took]) => `  ${stage.padEnd(16)}${seconds(took)}`),
      `  in all        ${seconds(milliseconds)}, ${(milliseconds / made).toFixed(1)} ms a page, ${megabytes} MB of memory, ${(bytes / 1e6).toFixed(0)} MB written`,
    ].join('\n');
    return { pages: made, perPage: milliseconds / made, text };
  } finally {
    rmSync(copy, { recursive: true });
  }
}

function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(1)} s`;
}
