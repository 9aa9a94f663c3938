import { spawnSync } from 'node:child_process';
import { cpSync, globSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { checkContent } from '../../src/checks/check-content.ts';
import { readContent } from '../../src/collections/read-content.ts';
import { chanceFrom } from '../chance.ts';
import { HOSTILE_MARKUP, MUTATIONS } from './mutate.ts';

const ROOT = join(import.meta.dirname, '../..');
const MUTANTS = 500;
/** How long the checks may take over a spoiled file, in milliseconds; over sound content they take about 150. */
const LIMIT = 3_000;

let copy: string;
beforeAll(() => {
  copy = mkdtempSync(join(tmpdir(), 'atlas-'));
  for (const name of [
    'content',
    'src',
    'public',
    'package.json',
    'astro.config.mjs',
    'tsconfig.json',
    'hosting',
    'CHANGELOG.md',
    'CITATION.cff',
  ]) {
    cpSync(join(ROOT, name), join(copy, name), { recursive: true });
  }
  symlinkSync(join(ROOT, 'node_modules'), join(copy, 'node_modules'));
});
afterAll(() => rmSync(copy, { recursive: true }));

const sound = new Map(readContent(ROOT).files.map(({ path, text }) => [path, text]));
const mutants = Array.from({ length: MUTANTS }, (_, seed) => mutantOf(seed));
/** Mutants that keep every rule: they are built. */
const survivors: Mutant[] = [];

test(`${MUTANTS} spoiled files are passed or refused with file, line and reason, and never break the checks`, { timeout: 600_000 }, () => {
  const faults: string[] = [];
  for (const mutant of mutants) {
    const fault = (what: string) => faults.push(`seed ${mutant.seed}, ${mutant.name}, ${mutant.path}: ${what}`);
    writeFileSync(join(copy, mutant.path), mutant.spoiled);
    const started = performance.now();
    try {
      const problems = checkContent(copy);
      if (!problems.length) survivors.push(mutant);
      for (const { file, line, message } of problems) {
        const lines = readFileSync(join(copy, file), 'utf8').split('\n').length;
        if (!Number.isInteger(line) || line < 1 || line > lines) fault(`${file}:${line} is no line of the file`);
        if (/undefined|\[object |\bat \S+\.ts:/.test(message) || message.length > 1_500)
          fault(`${file}:${line} says ${message.slice(0, 300)}`);
      }
      // What is lost may be missed where it was referred to; then the message says in which folder it is missing, or that it is in none.
      const folders = [mutant.path.replace(/[^/]+$/, ''), 'no text of content/'];
      const told = problems.some(({ file, message }) => file === mutant.path || folders.some((folder) => message.includes(folder)));
      if (problems.length && !told)
        fault(
          `names only ${problems
            .map(({ file, message }) => `${file} ${message}`)
            .join(' ')
            .slice(0, 300)}`,
        );
    } catch (error) {
      fault(`threw ${error instanceof Error ? String(error.stack).slice(0, 300) : String(error)}`);
    }
    const took = performance.now() - started;
    if (took > LIMIT) fault(`took ${Math.round(took)} ms`);
    writeFileSync(join(copy, mutant.path), sound.get(mutant.path)!);
  }
  console.log(`${MUTANTS} spoiled files: ${MUTANTS - survivors.length} refused, ${survivors.length} passed`);
  expect(faults).toEqual([]);
  expect(survivors.length).toBeGreaterThan(20);
});

test('what passes the checks is built, and markup in it is text', { timeout: 600_000 }, () => {
  for (const batch of batchesOf(survivors)) {
    for (const { path, spoiled } of batch) writeFileSync(join(copy, path), spoiled);
    const { status, stdout, stderr } = spawnSync(join(ROOT, 'node_modules/.bin/astro'), ['build'], {
      cwd: copy,
      encoding: 'utf8',
      // Brings the list of addresses up to date with what has changed, as editors do.
      env: { ...process.env, PERMALINKS: new Date().toISOString().slice(0, 10) },
    });
    const told = batch.map(({ seed, name, path }) => `seed ${seed}, ${name}, ${path}`).join('\n');
    // An address that is lost is told by its line in the list, when all pages are there.
    const lost = /content\/permalinks:\d+\n/.test(stderr) && !/^ +at \S+:\d+/m.test(stderr);
    expect(status === 0 || lost, `${told}\n${stdout}\n${stderr}`).toBe(true);
    for (const page of globSync('dist/**/*.html', { cwd: copy })) {
      const html = readFileSync(join(copy, page), 'utf8');
      for (const markup of HOSTILE_MARKUP) expect(html.includes(markup), `${page} obeys ${markup}`).toBe(false);
    }
    for (const { path } of batch) writeFileSync(join(copy, path), sound.get(path)!);
  }
});

function mutantOf(seed: number): Mutant {
  const names = Object.keys(MUTATIONS);
  const chance = chanceFrom(seed);
  // Not every file offers every way of spoiling it: then another one is drawn.
  for (;;) {
    const name = names[seed % names.length]!;
    const [path, text] = chance.of([...sound])!;
    const spoiled = MUTATIONS[name]!(text, chance);
    if (spoiled !== undefined && spoiled !== text) return { seed, name, path, spoiled };
  }
}

/** As few builds as can be: no two mutants of a batch touch one file, and together they keep the rules as each does alone. */
function batchesOf(list: readonly Mutant[]): Mutant[][] {
  const batches: Mutant[][] = [];
  for (const mutant of list) {
    const batch = batches.find((members) => fits(mutant, members));
    if (batch) batch.push(mutant);
    else batches.push([mutant]);
  }
  return batches;
}

function fits(mutant: Mutant, members: readonly Mutant[]): boolean {
  if (members.some(({ path }) => path === mutant.path)) return false;
  const together = [...members, mutant];
  for (const { path, spoiled } of together) writeFileSync(join(copy, path), spoiled);
  const sane = checkContent(copy).length === 0;
  for (const { path } of together) writeFileSync(join(copy, path), sound.get(path)!);
  return sane;
}

interface Mutant {
  seed: number;
  name: string;
  path: string;
  spoiled: string | Buffer;
}
