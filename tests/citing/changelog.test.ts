import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { editionOf, parseChangelog } from '../../src/citing/changelog.ts';

const TEXT = `# Changelog

## Unreleased

- New.

## 0.2.0 (2026-06-01)

Second.

- Moves a
  page.
- Adds one.

## 0.1.0 (2026-01-01)

- First.
`;

test('editions, their days and their entries are read', () => {
  expect(parseChangelog(TEXT)).toEqual([
    { version: 'Unreleased', title: 'Since edition 0.2.0', id: 'since-0-2-0', introduction: '', entries: ['New.'] },
    {
      ...{ version: '0.2.0', title: 'Edition 0.2.0', id: 'edition-0-2-0', date: '2026-06-01', introduction: 'Second.' },
      entries: ['Moves a page.', 'Adds one.'],
    },
    { version: '0.1.0', title: 'Edition 0.1.0', id: 'edition-0-1-0', date: '2026-01-01', introduction: '', entries: ['First.'] },
  ]);
});

test.each([
  ['2026-05-30', '0.2.0'],
  ['2026-01-01', '0.1.0'],
  ['2026-06-02', 'Unreleased'],
])('a change of %s came with %s', (day, version) => expect(editionOf(parseChangelog(TEXT), day)?.version).toBe(version));

test('before the first release readers are told so', () => {
  expect(parseChangelog('## Unreleased\n\n- All.\n')).toMatchObject([{ title: 'First edition, in preparation', id: 'first-edition' }]);
});

test('the changelog of the project can be read, and speaks to readers', () => {
  const text = readFileSync('CHANGELOG.md', 'utf8');
  expect(text.slice(text.indexOf('\n## '))).not.toMatch(/\bbuild|\bnpm|nginx|_headers|security policy|semantic/i);
  const editions = parseChangelog(text);
  expect(editions.length).toBeGreaterThan(0);
  for (const { entries } of editions) expect(entries.length).toBeGreaterThan(0);
});
