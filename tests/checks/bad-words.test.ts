import { expect, test } from 'vitest';
import { BODIES, FACTS, FINANCE, PARK, PLACES, SOURCE, TOWN, check, edit, good, testFaults, write, type Fault } from './bench.ts';

const WAY = 'content/diagrams/way.mmd';
const prose = (words: string, message: RegExp): Fault => [
  `"${words}" in prose`,
  () => edit(PARK, 'The park stands', `${words} The park stands`),
  PARK,
  9,
  message,
];
const head = (from: string, to: string, line: number, message: RegExp): Fault => [
  `${JSON.stringify(to)} in the place of ${JSON.stringify(from)}`,
  () => edit(PARK, from, to),
  PARK,
  line,
  message,
];
const table = (...rows: string[]) => edit(PARK, '### Who', `| Goal | Year |\n| --- | --- |\n${rows.join('\n')}\n\n### Who`);
const WAY_OF_DATES = /allowed: a date: 2020, 2020-04 or 2020-04-20/;

testFaults([
  prose('The the town.', /found "The the"; allowed: each word once/),
  prose('One ,and two.', /found "One ,"; allowed: one sign/),
  prose('It grew threefold.', /the bare number "threefold"/),
  prose('It is 三分之一 of it.', /the bare number "三分之一"/),
  prose('It has 数百 halls.', /the bare number "数百"/),
  prose('It is a `word`.', /found words between `, which are printed as code/),
  [
    'an id of a scenario that the page has itself',
    () => edit(FINANCE, 'id: payment', 'id: cited-by'),
    FINANCE,
    9,
    /scenario id "cited-by" is used by the page itself/,
  ],
  ['an empty cell', () => table('| Rent | |'), PARK, 17, /found an empty cell; allowed: words in each/],
  ['a label twice', () => table('| Rent | no |', '| Rent | yes |'), PARK, 18, /found a row for "Rent", as in line 17/],
  ['a date that is empty', () => edit(SOURCE, 'date: 2020-10-26', 'date:'), SOURCE, 3, WAY_OF_DATES],
  ['a date that is a part of a number', () => edit(SOURCE, 'date: 2020-10-26', 'date: 2020.5'), SOURCE, 3, WAY_OF_DATES],
  ['a figure without end', () => edit(FACTS, 'value: 300', 'value: .inf'), FACTS, 19, /found Infinity; allowed: a number/],
  [
    'an id that another file has, told in both',
    () => write('content/facts/copy.yaml', good(FACTS).replace('order: 1', 'order: 2')),
    'content/facts/copy.yaml',
    4,
    /id "park-opened" is taken again in content\/facts\/park\.yaml:4/,
  ],
  head('---\n\nThe park', '----\n\nThe park', 7, /found "----" where front matter ends/),
  head('---\ntitle', '--- \ntitle', 1, /found "--- " where front matter begins/),
  head('---\ntitle', '\n---\ntitle', 1, /found an empty line where front matter begins/),
  head('{#who}', '{# who}', 15, /found "\{# who\}" at the end of a heading; allowed: \{#id\} alone/),
  head('{#who}', '{.who}', 15, /found "\{\.who\}" at the end of a heading/),
  head('{#who}', '{#who b}', 15, /found "\{#who b\}" at the end of a heading/),
  head('### Who', '###Who', 15, /found "###Who"; allowed: a heading with a blank after its signs/),
  head('<Term id="plant" />', '<Org id="plant" />', 9, /<Org id="plant"> names what is no Org: write <Term id="plant">/),
  [
    'an organisation given as a term',
    () => edit(TOWN, '<Org id="town" />', '<Term id="town" />'),
    TOWN,
    15,
    /names what is no Term: write <Org id="town">/,
  ],
]);

/** One fault is one message, however many rules it breaks. */
test.each<[fault: string, commit: () => void, message: RegExp]>([
  ['a day that no calendar has', () => edit(SOURCE, 'date: 2020-10-26', 'date: 2010-02-30'), /write a date that exists/],
  [
    'a tag in a field',
    () => edit(SOURCE, '{park-opened.date}', '<Fact id="park-opened" show="date" />'),
    /allowed here: \{park-opened\.date\}/,
  ],
  [
    'a tag with digits in a field',
    () => edit(PLACES, 'No reading', '<Fact id="firms-2024" /> read. No reading'),
    /found "<Fact id="firms-2024" \/>", a tag of pages; allowed here: \{firms-2024\}/,
  ],
  [
    'an id that is a number',
    () => edit(FACTS, 'id: goal-companies', 'id: 300'),
    /found 300; allowed: a text, in quotes where it is a number/,
  ],
  ['no blank after a colon', () => edit(FACTS, '{ value: 300', '{ value:300'), /found "value:" with words close behind it/],
  ['an expression for an id', () => edit(PARK, '<Term id="plant" />', '<Term id={"plant"} />'), /found id of <Term> without a value/],
  ['an id in capitals', () => edit(PARK, '<Term id="plant" />', '<Term ID="plant" />'), /unknown attribute "ID"\. Did you mean "id"/],
  ['a comment', () => edit(PARK, 'The park stands', '<!-- so -->\n\nThe park stands'), /found "<!--"; allowed: no comments/],
  ['a footnote', () => edit(PARK, 'The park stands', 'So.[^1] The park stands'), /found "\[\^1\]", which would be printed/],
  [
    'a disputed box of another kind',
    () => {
      const row = 'source: other, relation: disputes, confidence: high, note: It says no.';
      write('content/sources/other.yaml', good(SOURCE).split('paragraphs')[0]!.replace('An article', 'Another page'));
      edit(FACTS, 'locator: p2, relation: states }', `locator: p2, relation: states }\n      - { ${row} }`);
      edit(WAY, '"{goal-companies}"]:::plan', '"{goal-companies}<br>✕ disputed"]:::likely');
    },
    /says in its label that it is disputed, and is drawn as likely\. Write :::disputed/,
  ],
])('told once: %s', (_, commit, message) => {
  commit();
  expect(check()).toEqual([expect.objectContaining({ message: expect.stringMatching(message) as string })]);
});

test('what is written so rightly', () => {
  edit(PARK, 'The park stands', 'The department IT has it IT staff. The park stands');
  table('| Rent | no |', '| Tax | no |');
  edit(BODIES, 'certainty: as-given', 'certainty: as-given\n    note: It is called a seat of 一 town.');
  expect(check()).toEqual([]);
});
