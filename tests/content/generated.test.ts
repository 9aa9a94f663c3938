import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { checkContent } from '../../src/checks/check-content.ts';
import { generateContent } from '../bench/generate.ts';

const ROOT = join(import.meta.dirname, '../..');

test('what the bench of growth generates keeps every rule, so that it can be built', () => {
  const copy = mkdtempSync(join(tmpdir(), 'atlas-'));
  for (const name of ['content', 'CHANGELOG.md', 'CITATION.cff']) cpSync(join(ROOT, name), join(copy, name), { recursive: true });
  generateContent(copy, 200);
  const [first] = checkContent(copy);
  rmSync(copy, { recursive: true });
  expect(first).toBeUndefined();
});
