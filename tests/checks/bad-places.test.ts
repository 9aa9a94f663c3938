import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import {
  CHANGES,
  CITATION,
  DIGITS,
  FACTS,
  LIST,
  PARK,
  PLACES,
  SOURCE,
  check,
  edit,
  good,
  root,
  testFaults,
  type Fault,
  write,
} from './bench.ts';

const WAY = 'content/diagrams/way.mmd';
const prose = (fault: string, words: string, message: RegExp, line = 9): Fault => [
  fault,
  () => edit(PARK, 'The park stands', `${words}\n\nThe park stands`),
  PARK,
  line,
  message,
];

/** What stands where it cannot: within another thing, behind another, or nowhere any more. */
testFaults([
  prose(
    'link within a name',
    '<Org id="town">the [town](/regions/town/)</Org>.',
    /found the link \/regions\/town\/ within <Org>, and each leads elsewhere/,
  ),
  prose('name within a link', 'See [the <Term id="plant" />](/regions/town/).', /found <Term> within the link \/regions\/town\//),
  prose('fact within a link', '[<Fact id="goal-companies" />](/regions/town/) came.', /found <Fact> within the link/),
  prose('fact within a fact, alone in a line', '<Fact id="park-opened"><Fact id="goal-companies" /></Fact>', /found <Fact> within <Fact>/),
  prose('name within a name, alone in a line', '<Org id="town"><Term id="plant" /></Org>', /found <Term> within <Org>/),
  prose(
    'heading within a quotation',
    '> ## Rooms {#rooms}',
    /found a heading within a list or a quotation; allowed: headings by themselves/,
  ),
  prose('heading within a list', '- ## Rooms {#rooms}', /found a heading within a list or a quotation/),
  prose(
    'column set to one side',
    '| Ground | Known |\n| :-- | --: |\n| Rent | no |',
    /found a column set to one side .*Delete the colons/,
    10,
  ),
  prose('marked words', 'A ==fine== park.', /found "==", which would be printed as it stands; allowed: words alone/),
  prose('box of a notice', '> [!NOTE] A park.', /found "\[!NOTE\]", which would be printed/),
  prose('number as a multiple', 'It grew twelvefold.', /bare number "twelvefold"/),
  prose('number as a part', 'A hundredth of it.', /bare number "hundredth"/),
  prose('tenth in Chinese', 'It is 百分之十 of it.', /bare number "百分之十"/),
  prose('share in Chinese', 'It is 百分之五 of it.', /bare number "百分之五"/),
  prose(
    'letter of another script',
    'The p\u0430rk is here.',
    /found "p\u0430rk", with U\+0430 among Latin letters; allowed: the letters of one script/,
  ),
  prose('ligature', 'The o\uFB03ce is here.', /found "\uFB03", in signs that nobody types; .*Write "ffi"/),
  [
    'comment behind a value',
    () => edit(SOURCE, 'publisher: A newspaper', 'publisher: A newspaper #5'),
    SOURCE,
    2,
    /found "#5" behind a value, and YAML leaves out what begins with #; allowed: such a text in quotes, and comments on lines of their own/,
  ],
  [
    'comment behind a list',
    () => edit(FACTS, 'about: [regions/town]', 'about: [regions/town] # two'),
    FACTS,
    8,
    /found "# two" behind a value/,
  ],
  [
    'title that ends in a blank',
    () => edit(PARK, 'title: The park', 'title: "The park "'),
    PARK,
    2,
    /title: .*words on one line, without blanks at its ends/,
  ],
  ['name with two blanks', () => edit(PLACES, 'vision waves plant', 'vision  waves plant'), PLACES, 5, /name: .*or two running/],
  [
    'publisher on two lines',
    () => edit(SOURCE, 'publisher: A newspaper', 'publisher: "A\\nnewspaper"'),
    SOURCE,
    2,
    /publisher: .*words on one line/,
  ],
  [
    'directive in a diagram',
    () => edit(WAY, '  town -- "founds"', '  %%{init: {}}%%\n  town -- "founds"'),
    WAY,
    14,
    /this line makes no sense to Mermaid/,
  ],
  [
    'page that is gone',
    () => rmSync(join(root, PARK)),
    LIST,
    2,
    /\/model\/park\/ was published, and nothing in content\/ has it now; allowed: an address never goes\. .*moved \/model\/park\/ ->/,
  ],
  [
    'fact that is gone',
    () => edit(LIST, '/regions/town/', '/facts/#park-closed\n/regions/town/'),
    LIST,
    4,
    /\/facts\/#park-closed was published/,
  ],
  [
    'slip in the changelog',
    () => edit(CHANGES, '- A third.', '- A third of the the facts.'),
    CHANGES,
    7,
    /found "the the"; allowed: each word once/,
  ],
  [
    'version that is not the package’s',
    () => write('package.json', '{ "version": "0.9.0" }'),
    CHANGES,
    9,
    /found the version 0\.10\.0, and package\.json has 0\.9\.0; allowed: one version in both/,
  ],
  [
    'version that is not that of the citation',
    () => {
      write('package.json', '{ "version": "0.10.0" }');
      edit(CITATION, 'version: 0.10.0', 'version: "0.9.0"');
    },
    CITATION,
    6,
    /found the version 0\.9\.0, and package\.json has 0\.10\.0/,
  ],
  [
    'name that has no number',
    () => edit(DIGITS, 'names:\n', 'names:\n  - { name: The park, why: A name. }\n'),
    DIGITS,
    2,
    /found "The park", which has no number/,
  ],
  [
    'figure that is listed as a name',
    () => edit(DIGITS, 'names:\n', 'names:\n  - { name: more than 300, why: A name. }\n'),
    DIGITS,
    2,
    /name: found "more than 300"; allowed: a name; how exact a figure is, a fact says/,
  ],
  ['title of a source in Chinese', () => edit(SOURCE, 'title: An article', 'title: 一篇文章'), SOURCE, 1, /title: .*allowed: English/],
  [
    'address with a name',
    () => edit(SOURCE, 'kind: press', 'kind: press\nurl: https://me@example.org/a'),
    SOURCE,
    5,
    /url: .*neither a name before @/,
  ],
  [
    'item told twice',
    () => edit(CHANGES, '- A second.', '- A second.\n- A second.'),
    CHANGES,
    12,
    /found what stands in line 11 already; allowed: each thing once/,
  ],
  [
    'edition without its blank',
    () => write(CHANGES, '# Changelog\n\n##Unreleased\n\n- A third.\n'),
    CHANGES,
    3,
    /found "##Unreleased"; allowed: .*Write it so/,
  ],
]);

test('the heads of lists, and what has moved, are kept', () => {
  edit(
    LIST,
    '/regions/town/',
    '/facts/#topic-park\n/organisations/#group-bodies\n/regions/town/\nmoved /facts/#park-closed -> /facts/#park-opened',
  );
  expect(check()).toEqual([]);
});

test('what is told again in another edition, and a version in quotes, are no fault', () => {
  edit(CHANGES, '- The first.', '- A second.');
  write('package.json', '{ "version": "0.10.0" }');
  edit(CITATION, 'version: 0.10.0', 'version: "0.10.0"');
  expect(check()).toEqual([]);
});

test('comments on lines of their own, and # within a text, are no fault', () => {
  edit(SOURCE, 'kind: press', '# Seen in print.\nkind: press');
  edit(SOURCE, 'publisher: A newspaper', 'publisher: A newspaper#5');
  expect(check()).toEqual([]);
});

test.each([
  ['paragraph', () => edit(FACTS, 'locator: p2', 'locator: p9'), FACTS],
  ['source', () => edit(FACTS, 'source: article, locator: p2', 'source: artikle, locator: p2'), FACTS],
])('of a row that names no %s only that is told, and that the paragraph has no fact', (_, commit, file) => {
  commit();
  const told = check();
  expect(told.filter((problem) => problem.file === file)).toHaveLength(1);
  expect(told.filter(({ message }) => /without evidence/.test(message))).toEqual([]);
});

test('a page of a thousand faults is told whole, and soon', () => {
  const started = performance.now();
  write(PARK, good(PARK) + '\n<Fact id="x">words\n'.repeat(1_000));
  expect(check().filter(({ message }) => /not closed in its paragraph/.test(message))).toHaveLength(1_000);
  write(PARK, `${good(PARK)}\n${'[ '.repeat(50_000)}\n`);
  expect(check()).toHaveLength(1);
  // Seconds and minutes, when each fault or bracket was held against all the rest.
  expect(performance.now() - started).toBeLessThan(3_000);
});
