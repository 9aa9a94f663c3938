import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { CHANGES, FACTS, PARK, SOURCE, TOWN, check, edit, good, root, testFaults, write } from './bench.ts';

const WAY = 'content/diagrams/way.mmd';
const VILLAGE = 'content/regions/village.mdx';
const ROW = '      - { source: article, locator: p2, relation: states }\n';
const FOUNDING = 'content/sources/luo-lin-2020.yaml';
const withFounding = () => write(FOUNDING, good(SOURCE).replace('An article', 'Another article'));

testFaults([
  [
    'a paragraph retold with the figure of another',
    () => edit(SOURCE, 'opened a park in {park-opened.date}', 'wants {goal-companies}'),
    SOURCE,
    10,
    /p1, gist: found \{goal-companies\}, a fact without evidence in p1/,
  ],
  [
    'a year that is set for what was reported',
    () => edit(FACTS, 'kind: target', 'kind: reported'),
    FACTS,
    14,
    /goal-companies, kind: found "reported" with `by`; allowed: plan, target, forecast/,
  ],
  ['a row twice', () => edit(FACTS, ROW, ROW + ROW), FACTS, 22, /evidence\[2\]: found article as "states" a second time/],
  [
    'a page that is older than what it states',
    () => edit(SOURCE, 'date: 2020-10-26', 'date: 2017-11-01'),
    FACTS,
    11,
    /source: found article, a page of 2017-11-01, for a fact of 2017-11-02/,
  ],
  [
    'half a range',
    () => {
      edit(FACTS, 'more than 300 companies by', 'three to five companies by');
      edit(FACTS, 'value: 300, unit: companies, qualifier: more than', 'value: 3, unit: companies');
    },
    FACTS,
    19,
    /the statement has "three to five", and this figure "three" alone\. Give it `to`/,
  ],
  [
    'a unit that ends in another word than the statement has',
    () => edit(FACTS, 'value: 300, unit: companies', 'value: 300, unit: companies in schools'),
    FACTS,
    19,
    /"companies in schools"/,
  ],
  [
    'a figure in a note that is of another page',
    () => {
      write('content/sources/other.yaml', good(SOURCE).split('paragraphs')[0]!.replace('An article', 'Another page'));
      edit(
        FACTS,
        '      - { source: article, locator: p1, relation: states }\n',
        '      - { source: article, locator: p1, relation: states }\n      - { source: other, relation: context, confidence: high, note: "For {goal-companies}." }\n',
      );
    },
    FACTS,
    12,
    /note: found \{goal-companies\}, a fact without evidence in other/,
  ],
  [
    'the article without its paragraph',
    () => {
      withFounding();
      edit(FACTS, "The town's government opened", 'The article says that the town opened');
    },
    FACTS,
    5,
    /statement: found "the article", and no row of evidence in luo-lin-2020/,
  ],
  [
    'confidence in the founding source',
    () => {
      withFounding();
      edit(FACTS, ROW, `${ROW}      - { source: luo-lin-2020, locator: p2, relation: states, confidence: high }\n`);
    },
    FACTS,
    22,
    /confidence: found "high"; allowed: nothing in a row of luo-lin-2020/,
  ],
  [
    'an entry of a list that is nothing, before a fault',
    () => {
      edit(FACTS, 'facts:\n', 'facts:\n  -\n');
      edit(FACTS, 'value: 300', 'value: 301');
    },
    FACTS,
    20,
    /the statement has "300" where this figure has "more than 301"/,
  ],
  ['traditional characters in prose', () => edit(PARK, 'The park stands', 'The 鏈島 park stands'), PARK, 9, /found "鏈" .*Write "链岛"/],
  [
    'traditional characters in a field',
    () => edit(SOURCE, 'speaking for its own town', 'speaking for 鏈島'),
    SOURCE,
    7,
    /reliability: found "鏈" .*Write "链岛"/,
  ],
  [
    'another number in Chinese than in the title',
    () => {
      edit(TOWN, 'title: Town', 'title: Town of 2025');
      edit(TOWN, 'chinese: 市', 'chinese: 2035市');
      edit(TOWN, 'pinyin: shì', 'pinyin: 2035 shì');
    },
    TOWN,
    3,
    /found "2035市" for "Town of 2025"; allowed: the same numbers/,
  ],
  [
    'a box that says what it is not drawn as',
    () => edit(WAY, '["A site (likely)"]:::likely', '["A site (likely)"]'),
    WAY,
    12,
    /"site" says in its label that it is likely, and is drawn as a plain box\. Write :::likely/,
  ],
  [
    'a region in another pattern than the one it lies in',
    () => {
      edit(TOWN, 'level: city', 'level: city\npattern: eastern');
      write(VILLAGE, good(TOWN).replace('level: city', 'level: district\nparent: town\npattern: central-western'));
    },
    VILLAGE,
    9,
    /pattern: found "central-western", and town, in which this region lies, is "eastern"/,
  ],
  [
    'a link worded with another page',
    () => edit(PARK, 'The park stands', 'The [Town](/regions/village/) stands'),
    PARK,
    9,
    /found "Town" with a link to \/regions\/village\/; allowed: \/regions\/town\//,
  ],
  ['a line below an item', () => edit(CHANGES, '- A third.', '- A third.\nA fourth.'), CHANGES, 8, /found "A fourth\."; allowed: items/],
  ['an item by another sign', () => edit(CHANGES, '- A third.', '- A third.\n+ A fourth.'), CHANGES, 8, /found "\+ A fourth\."/],
  ['an item without its blank', () => edit(CHANGES, '- A third.', '-A third.'), CHANGES, 7, /found "-A third\."/],
  ['no content', () => rmSync(join(root, 'content'), { recursive: true }), 'content', 1, /found nothing; allowed: a folder/],
  [
    'a folder in the place of the changelog',
    () => {
      rmSync(join(root, CHANGES));
      write(`${CHANGES}/notes`, '');
    },
    CHANGES,
    1,
    /found something else under this name; allowed: a file/,
  ],
]);

test('a statement of the article whose row names no page is one fault', () => {
  withFounding();
  edit(FACTS, "The town's government opened", 'The article says that the town opened');
  edit(FACTS, 'source: article, locator: p1', 'source: luo-lin-2002, locator: p1');
  const told = check().filter(({ file }) => file === FACTS);
  expect(told).toEqual([expect.objectContaining({ line: 11, message: expect.stringMatching(/found "luo-lin-2002"/) as string })]);
});
