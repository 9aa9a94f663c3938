import { expect, test } from 'vitest';
import { readAtlas } from '../../src/atlas/read-atlas.ts';
import { shortTitle } from '../../src/atlas/short-title.ts';

const yuan = { value: 50, scale: 'billion', unit: 'yuan' } as const;
const BEGINNING = 'The article’s development goals set for the whole of that industry a value of';
const LONG = `${BEGINNING}, counted as it`;

test.each([
  ['a short statement is whole', 'Yuzhong had a park.', [], 'Yuzhong had a park'],
  ['a long one is cut at a word, not at a comma', `${LONG} says.`, [], `${BEGINNING}…`],
  ['its figure is added', `${LONG} says to be 50 billion yuan.`, [yuan], `${BEGINNING}… 50 billion yuan`],
  [
    'and stands whole where the cut falls within it',
    `${BEGINNING.slice(0, -9)} about 50 billion yuan in the whole, counted as it says.`,
    [yuan],
    `${BEGINNING.slice(0, -9)} about… 50 billion yuan`,
  ],
  [
    'unless it stands there',
    `50 billion yuan: ${LONG}.`,
    [yuan],
    `50 billion yuan: The article’s development goals set for the whole of that…`,
  ],
])('%s', (_, statement, figures, expected) => expect(shortTitle({ statement, figures })).toBe(expected));

test('no two facts of the atlas that stand together are called the same', () => {
  const { organisationGroups, termGroups } = readAtlas(process.cwd());
  for (const { facts, name } of [...organisationGroups, ...termGroups].flatMap(({ entries }) => entries)) {
    const titles = facts.map(shortTitle);
    expect(new Set(titles).size, `${name}: ${titles.join(' / ')}`).toBe(titles.length);
  }
});
