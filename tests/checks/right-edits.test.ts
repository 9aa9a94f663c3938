import { expect, test } from 'vitest';
import { BODIES, FACTS, PARK, SOURCE, check, edit, good, write } from './bench.ts';

/** Rules that refuse what is right are worked around: what careful editors write passes. */

const STATEMENT = 'The park is to gather more than 300 companies by 2025.';
const FIGURES = '      - { value: 300, unit: companies, qualifier: more than }\n';

/** The fact with another statement and other figures. */
const says = (statement: string, ...figures: string[]) => {
  edit(FACTS, STATEMENT, statement);
  edit(FACTS, FIGURES, figures.map((figure) => `      - { ${figure} }\n`).join(''));
};

test.each<[statement: string, ...figures: string[]]>([
  ['By 2025 the companies are to rise to 300, or 38 per cent of all.', 'value: 300, unit: companies', 'value: 38, unit: per cent'],
  ['By 2025 the companies are to rise to 300, 38 per cent more than before.', 'value: 300, unit: companies', 'value: 38, unit: per cent'],
  [
    'By 2025 it is to be spread over 12 districts, with fewer than 20 halls.',
    'value: 12, unit: districts',
    'value: 20, unit: halls, qualifier: fewer than',
  ],
  ['A report about 12 cities says that the park will be full by 2025.', 'value: 12, unit: cities'],
  ['Of the halls 15 are to be based in town by 2025, and 12 bases are to train staff.', 'value: 15, unit: halls', 'value: 12, unit: bases'],
  ['The park is to gather 300 companies by 2025, which the mayor called “a nest.”', 'value: 300, unit: companies'],
])('the statement “%s”', (statement, ...figures) => {
  says(statement, ...figures.map((figure, place) => (figures.length > 1 ? `name: f${place}, ${figure}` : figure)));
  expect(check().filter(({ file }) => file === FACTS)).toEqual([]);
});

test('a statement in lines of its own, and one of two days of a month or of a plan for another', () => {
  edit(FACTS, STATEMENT, '|\n      The park is to gather more than\n      300 companies by 2025.');
  edit(FACTS, 'on 2 November 2017.', 'from 2 to 3 November 2017.');
  edit(FACTS, 'date: 2017-11-02', 'date: 2017-11-02\n    until: 2017-11-03');
  expect(check()).toEqual([]);
  edit(FACTS, 'by 2025.', 'by December 2025.');
  edit(FACTS, '    by: 2025', '    by: 2025\n    date: 2025-06');
  expect(check()).toEqual([]);
});

test.each([
  'It relies on on-chain evidence, gathered by by-laws and in in-depth talks.',
  'The notice says “试点设在重庆（渝中）。” and names 《意见》、《通知》 and “AI、大数据”.',
  'The plan has three parts: i) rent, ii) tax and iii) staff.',
  'The mayor called it ‘a nest for unicorns.’',
  'Rooms for R&D; halls for Q&A; nothing else.',
  '| Ground | Known |\n| --- | --- |\n| Rent | no |',
  'See <Fact id="park-opened">the [town](/regions/town/) and its <Term id="plant" /></Fact>.',
])('prose such as “%s”', (text) => {
  write(PARK, `${good(PARK)}\n${text}\n`);
  expect(check()).toEqual([]);
});

test('fields that end with a quotation, in brackets or in Chinese; names with rare characters', () => {
  for (const end of [
    'It speaks for “its own town.”',
    '(One voice, for its own town.)',
    'It ends with “区块链未来可期。”',
    'It offers R&D; no more.',
  ]) {
    write(SOURCE, good(SOURCE).replace('One voice, speaking for its own town.', end));
    expect(check(), end).toEqual([]);
  }
  write(SOURCE, good(SOURCE));
  write(BODIES, good(BODIES).replace(/chinese: .*\n(\s+)pinyin: .*/, 'chinese: 昇腾\n$1pinyin: Shēngténg'));
  expect(check()).toEqual([]);
});
