import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { checkContent } from '../../src/checks/check-content.ts';

/** A small content folder that keeps every rule; each test breaks a copy of it. */
const GOOD = join(import.meta.dirname, '../fixtures/good');
export let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'atlas-'));
  cpSync(GOOD, root, { recursive: true });
});
afterEach(() => rmSync(root, { recursive: true }));

export const check = () => checkContent(root);
export const good = (path: string) => readFileSync(join(GOOD, path), 'utf8');
export const write = (path: string, text: string | Buffer) => {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
};
/** Replaces the only place where `from` stands. */
export const edit = (path: string, from: string, to: string) => {
  const parts = readFileSync(join(root, path), 'utf8').split(from);
  expect(parts, `"${from}" in ${path}`).toHaveLength(2);
  write(path, parts.join(to));
};

export const FACTS = 'content/facts/park.yaml';
export const PARK = 'content/model/park.mdx';
export const TOWN = 'content/regions/town.mdx';
export const SOURCE = 'content/sources/article.yaml';
export const FINANCE = 'content/sectors/finance.mdx';
export const PLACES = 'content/terms/places.yaml';
export const BODIES = 'content/organisations/bodies.yaml';
export const LIST = 'content/permalinks';
export const CHANGES = 'CHANGELOG.md';
export const CITATION = 'CITATION.cff';
export const DIGITS = 'content/digits/names.yaml';

/** What is done, and the file, line and words of the problem that must be reported. */
export type Fault = [fault: string, commit: () => void, file: string, line: number, message: RegExp];

export function testFaults(faults: Fault[]): void {
  test.each(faults)('%s', (_fault, commit, file, line, message) => {
    commit();
    // A fault may have consequences elsewhere; the report must name the fault itself where it stands.
    expect(check().map((problem) => `${problem.file}:${problem.line} ${problem.message}`)).toContainEqual(
      expect.stringMatching(new RegExp(`^${RegExp.escape(`${file}:${line} `)}.*${message.source}`, 's')),
    );
  });
}
