import { expect, test } from 'vitest';
import { FACTS, FINANCE, PARK, SOURCE, check, edit, good, testFaults, write, type Fault } from './bench.ts';

const FIGURE = '{ value: 300, unit: companies, qualifier: more than }';
const QUOTED = 'gather <Fact id="goal-companies" />.';
const GIST = 'It wants {goal-companies} by {goal-companies.by}.';
/** The statement and the figure with other words. */
const says = (statement: string, figure: string) => {
  edit(FACTS, 'more than 300 companies', statement);
  edit(FACTS, FIGURE, `{ ${figure} }`);
};
const page = (text: string) => () => edit(PARK, QUOTED, text);
/** A second fact of the park, on a line of its own at the end. */
const another = (statement: string, by: number, ...figures: string[]) =>
  write(
    FACTS,
    `${good(FACTS)}  - id: goal-two
    statement: ${statement}
    kind: target
    attributedTo: town
    about: [model/park]
    by: ${by}
${figures.length ? `    figures:\n${figures.map((figure) => `      - { ${figure} }\n`).join('')}` : ''}    evidence:
      - { source: article, locator: p2, relation: states }
`,
  );
const later = () => another('The park is to be full by 2030.', 2030);

testFaults([
  [
    'a unit that stands within another',
    () => says('300 square kilometres', 'value: 300, unit: square metres'),
    FACTS,
    19,
    /the unit "square metres" does not stand in the statement/,
  ],
  [
    'a year that is set and not said',
    () => edit(FACTS, 'companies by 2025.', 'companies in due time.'),
    FACTS,
    17,
    /the year 2025 does not stand in the statement/,
  ],
  ['less than nothing', () => says('-300 companies', 'value: -300, unit: companies'), FACTS, 19, /value: found -300; allowed: at least 0/],
  [
    'a part of what is counted',
    () => says('4.5 companies', 'value: 4.5, unit: companies'),
    FACTS,
    19,
    /found a part of one of the companies; allowed: whole ones/,
  ],
  [
    'how exact a range is',
    () => says('more than three to five companies', 'value: 3, to: 5, unit: companies, qualifier: more than'),
    FACTS,
    19,
    /qualifier: found "more than"; a range has two ends/,
  ],
  [
    'a figure with the year of another fact',
    () => {
      later();
      page('gather <Fact id="goal-companies" /> by <Fact id="goal-two" show="by" />.')();
    },
    PARK,
    13,
    /found "2030" of goal-two with <Fact id="goal-companies" \/>, a figure of 2025; allowed: its own\. Write <Fact id="goal-companies" show="by" \/>/,
  ],
  [
    'the same in a field',
    () => {
      later();
      edit(SOURCE, GIST, 'It wants {goal-companies} by {goal-two.by}.');
    },
    SOURCE,
    12,
    /found "2030" of goal-two with \{goal-companies\}.* Write \{goal-companies\.by\}/,
  ],
  [
    'the same in a table',
    () => {
      later();
      page('grow:\n\n| Year | Goal |\n| --- | --- |\n| <Fact id="goal-two" show="by" /> | <Fact id="goal-companies" /> |')();
    },
    PARK,
    17,
    /found "2030" of goal-two with <Fact id="goal-companies" \/>/,
  ],
  ...[
    ['More than <Fact id="goal-companies" />.', 'More than'],
    ['gather about <Fact id="goal-companies" />.', 'about'],
    ['gather not\nmore than <Fact id="goal-companies" />.', 'not more than'],
    ['gather ~ <Fact id="goal-companies" />.', '~ '],
    ['gather US$<Fact id="goal-companies" />.', 'US\\$'],
    ['gather RMB <Fact id="goal-companies" />.', 'RMB'],
    ['gather <Fact id="goal-companies" /> or more.', 'or more'],
    ['gather:\n\n|Goal|\n|---|\n|about <Fact id="goal-companies" />|', 'about'],
  ].map(([text = '', words = '']): Fault => [
    `"${words}" beside a figure`,
    page(text),
    PARK,
    13 + text.slice(0, text.indexOf('<')).split('\n').length - 1,
    new RegExp(`found "${words}" beside <Fact id="goal-companies" />, which prints "more than 300 companies" by itself`),
  ]),
  [
    'how exact a figure is, in a line of a label',
    () => edit('content/diagrams/way.mmd', '"{goal-companies}"', '"Goal:<br>about {goal-companies}"'),
    'content/diagrams/way.mmd',
    11,
    /found "about" beside \{goal-companies\}/,
  ],
  [
    'another place in the words that stand for a rank',
    () => {
      says('the second place', 'value: 2, unit: rank');
      page('gather <Fact id="goal-companies">third</Fact>.')();
    },
    PARK,
    13,
    /says "third" where the fact has second/,
  ],
  [
    'another number of scenarios than the page has',
    () => edit(FINANCE, 'The field is only listed.', '<Fact id="goal-companies">Two scenarios are listed</Fact>.'),
    FINANCE,
    17,
    /says "two" where the page has one/,
  ],
  [
    'a page that bears out ten times as much',
    () => {
      another('The park is to gather 30 companies by 2025.', 2025, 'value: 30, unit: companies');
      write('content/sources/other.yaml', good(SOURCE).split('paragraphs')[0]!.replace('An article', 'Another page'));
      const row = 'source: other, relation: states, confidence: high';
      edit(FACTS, 'value: 30, unit: companies }\n    evidence:', `value: 30, unit: companies }\n    evidence:\n      - { ${row} }`);
      const note = 'source: other, relation: refines, confidence: high, note: "Says {goal-two}."';
      edit(FACTS, `${FIGURE}\n    evidence:`, `${FIGURE}\n    evidence:\n      - { ${note} }`);
    },
    FACTS,
    21,
    /note: found \{goal-two\} as "refines", ten times the fact's own figure or a tenth of it/,
  ],
]);

test.each([
  'The park, less than <Fact id="goal-companies" /> old, grew over <Fact id="goal-companies" />.',
  'It is about <Fact id="goal-companies" show="by" />.',
  '> <Fact id="goal-companies" />',
  'See <Term id="plant" /> <Fact id="goal-companies" />.',
])('beside a term of years, a date or another tag: %s', (text) => {
  says('three years', 'value: 3, unit: years');
  write(PARK, `${good(PARK)}\n${text}\n`);
  expect(check()).toEqual([]);
});

test('a figure with its own year, or with one where it has none', () => {
  another('The park is to be full by 2030.', 2030);
  page('gather <Fact id="goal-companies" /> by <Fact id="goal-companies" show="by" />, since <Fact id="park-opened" show="date" />.')();
  edit(SOURCE, GIST, 'It wants {goal-companies} in {goal-companies.by}, not by {goal-two.by}.');
  expect(check()).toEqual([]);
});
