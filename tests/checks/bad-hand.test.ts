import { renameSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { BODIES, FACTS, PARK, SOURCE, TOWN, check, edit, root, testFaults } from './bench.ts';

const WAY = 'content/diagrams/way.mmd';
const after = (words: string) => () => edit(PARK, 'The park stands near', `It is so. ${words} The park stands near`);
/** The statement with other words for how exact its figure is, which has none of its own. */
const barer = (words: string) => () => {
  edit(FACTS, 'more than 300 companies', words);
  edit(FACTS, ', qualifier: more than', '');
};

testFaults([
  ...[
    'roughly 300 companies',
    'close to 300 companies',
    '~300 companies',
    '300+ companies',
    '300 companies or so',
    'minus 300 companies',
  ].map((words): [string, () => void, string, number, RegExp] => [
    `a figure that is printed barer than "${words}"`,
    barer(words),
    FACTS,
    19,
    /the statement has ".*300.*" where this figure has "300"/,
  ]),
  ['a blank that is missing after a stop', after('One.Two.'), PARK, 9, /found "One\.Tw"; allowed: a blank after a sign/],
  ['a blank before a stop', after('One thing .'), PARK, 9, /found "thing \."; allowed: a blank after a sign/],
  ['a blank within brackets', after('One ( two) three.'), PARK, 9, /found "\("; allowed: a blank after a sign/],
  ['an item of a list without its blank', () => edit(PARK, '### Who', '-one thing\n\n### Who'), PARK, 15, /allowed: "- " at the beginning/],
  [
    'a unit that is printed twice',
    () => edit(PARK, 'gather <Fact id="goal-companies" />', 'gather <Fact id="goal-companies" /> companies'),
    PARK,
    13,
    /found "companies" beside <Fact id="goal-companies" \/>, which prints "more than 300 companies" by itself/,
  ],
  [
    'how exact a figure is, printed twice',
    () => edit(SOURCE, 'It wants {goal-companies} by', 'It wants more than {goal-companies} by'),
    SOURCE,
    12,
    /found "more than" beside \{goal-companies\}/,
  ],
  ['markup in a label', () => edit(WAY, '"The town"', '"**The town**"'), WAY, 9, /found "\*\*" in a label; allowed: plain text/],
  ['two names in one alias', () => edit(BODIES, 'chinese: 市政府', 'aliases: [府、政府]\n    chinese: 市政府'), BODIES, 8, /one name each/],
  ['a blank in Chinese', () => edit(BODIES, 'chinese: 市政府', 'chinese: 市 政府'), BODIES, 8, /Chinese has no blanks/],
  [
    'the pinyin of another name',
    () => edit(BODIES, 'pinyin: shìzhèngfǔ', 'pinyin: qūzhèngfǔ'),
    BODIES,
    9,
    /found "qūzhèngfǔ" for "市政府", in which 市 is read shì; allowed: the reading of each character/,
  ],
  [
    'a syllable of pinyin without its tone',
    () => edit(BODIES, 'pinyin: shìzhèngfǔ', 'pinyin: shì zhengfǔ'),
    BODIES,
    9,
    /in which 政 is read zhèng/,
  ],
  [
    'another number in the words that stand for a fact’s',
    () => {
      edit(FACTS, 'more than 300 companies', 'three companies');
      edit(FACTS, '{ value: 300, unit: companies, qualifier: more than }', '{ value: 3, unit: companies }');
      edit(PARK, '<Fact id="goal-companies" />', '<Fact id="goal-companies">four companies</Fact>');
    },
    PARK,
    13,
    /<Fact id="goal-companies"> says "four" where the fact has three; allowed: its own numbers/,
  ],
  [
    'an id with a sign that no id has, told once and not wherever it is named',
    () => edit(FACTS, 'id: goal-companies', 'id: goal_companies'),
    FACTS,
    12,
    /found "goal_companies"; allowed: use lower-case ASCII letters, digits and single hyphens/,
  ],
  ['a component in small letters', after('<chart id="tile-map" />'), PARK, 9, /found <chart>; Did you mean "Chart"/],
  ['a tone as a digit', () => edit(BODIES, 'pinyin: shìzhèngfǔ', 'pinyin: shìzhèngfǔ3'), BODIES, 9, /the tones are marks, not digits/],
  [
    'two authors joined by a comma',
    () => edit(SOURCE, 'kind: press', 'author: One, Two\nkind: press'),
    SOURCE,
    4,
    /two of them joined by “and”/,
  ],
  [
    'Chinese in the title of a page in English',
    () => edit(SOURCE, 'kind: press', 'titleOriginal: 文章\nkind: press'),
    SOURCE,
    6,
    /allowed with a Chinese `titleOriginal`: zh-Hans or zh-Hant/,
  ],
]);

test('of a file with a wrong ending only that is told, not what names it', () => {
  renameSync(join(root, TOWN), join(root, TOWN.replace('.mdx', '.md')));
  expect(check()).toEqual([expect.objectContaining({ file: TOWN.replace('.mdx', '.md'), line: 1 })]);
});

test('what a page says of another article is not taken for the founding one', () => {
  edit(FACTS, "The town's government opened", 'The article in Example Daily says that the town opened');
  expect(check()).toEqual([]);
});
