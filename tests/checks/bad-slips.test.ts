import { expect, test } from 'vitest';
import { BODIES, DIGITS, FACTS, PARK, PLACES, SOURCE, TOWN, check, edit, good, testFaults, write, type Fault } from './bench.ts';

/** Words put before the first paragraph of the park's page, which begins in line 9. */
const prose = (words: string) => edit(PARK, 'The park stands', `${words}\n\nThe park stands`);
const slip = (fault: string, words: string, message: RegExp, line = 9): Fault => [fault, () => prose(words), PARK, line, message];
const url = (fault: string, address: string, message: RegExp): Fault => [
  fault,
  () => edit(SOURCE, 'kind: press', `kind: press\nurl: ${address}`),
  SOURCE,
  5,
  message,
];

testFaults([
  slip(
    'word twice running',
    'A hall,\nand the the park.',
    /found "the the"; allowed: each word once\. Delete the second, or reword it/,
    10,
  ),
  slip('two stops', 'A park..', /found "park\.\."; allowed: one sign, without a blank before it/),
  slip('blank before a comma', 'A hall , a park.', /found "hall ,"; allowed: one sign, without a blank before it/),
  slip('two hyphens', 'A park -- a hall.', /found "--"; allowed: a dash/),
  slip('note to oneself', 'A park. TODO: which?', /found "TODO"; allowed: what is finished\. Write it, or delete it\./),
  slip('comma of Chinese', 'A park，a hall.', /found "park，"; allowed: signs of Chinese in Chinese/),
  slip('word before a tag without a blank', 'The<Org id="town" /> is.', /found "The<Org"; allowed: a blank between a word and a tag/),
  slip('word behind a tag without a blank', 'The <Org id="town">town</Org>is.', /town<\/Org>is"; allowed: a blank between/),
  slip('blank within a tag', 'The <Org id="town">town </Org>.', /no blank at the ends of the words of a tag/),
  slip('bracket that is not closed', 'A park.\nA (large hall.', /found \( without \); allowed: both\. Add the other, or delete it\./, 10),
  slip('bracket that is not opened', 'A park.\nA large) hall.', /found \) without \(; allowed: both/, 10),
  slip('quotation that is not closed', 'A "park".\nA "hall.', /found " without "; allowed: both/, 10),
  slip('quotation of two kinds', 'A “park".', /found “ without ”; allowed: both/),
  slip('digit of the width of Chinese', 'A park of ３ halls.', /found "３", of the width of Chinese; .* Write "3"\./),
  slip('link turned round', 'See (the town)[/regions/town/].', /found "\/regions\/town\/\]\.", which would be printed/),
  slip('link in brackets of Chinese', 'See [the town]（/regions/town/）.', /found "\/regions\/town\/）\.", which would be printed/),
  slip('link to this site by its whole address', 'See [it](http://localhost:4321/regions/town/).', /Write \/regions\/town\/\./),
  slip('list item without its blank', '- A park\n-hall', /found "-hall", .*a blank after each hyphen/, 10),
  slip('list by bullets', '• A park\n• A hall', /found "• ", .*a list, with a blank after each hyphen/),
  slip('list by dashes', '– A park\n– A hall', /found "– ", .*a list, with a blank after each hyphen/),
  slip('list item without words', '- A park\n-\n- A hall', /found an item of a list without words/, 10),
  slip('code', '```\na park\n```', /found lines of code, between ``` or indented/),
  slip('line break of HTML', 'A park.<br>A hall.', /found <br>, a tag of HTML; .* Delete the tag\./),
  slip('component in small letters', 'A <org id="town" />.', /found <org>; Did you mean "Org"\?/),
  slip(
    'attribute without a value',
    '<Fact id="park-opened" show />',
    /found show of <Fact> without a value between two "; allowed: show="by"/,
  ),
  slip('chart among words', 'See <Chart id="planned-projects" /> here.', /found <Chart> among words; allowed: on a line of its own/),
  slip('part before any section', '### Halls {#halls}\n\nA hall.', /found ### before any ##; .* Write ##\./),
  slip('line end of old', 'A park,\ra hall.', /found the invisible character U\+000D/),
  slip('link in a heading', '## [The town](/regions/town/) {#way}\n\nA way.', /found "a link in a heading"; allowed: Markdown/),
  slip('box to tick', '- [ ] A park', /found a box to tick; allowed: lists of words/),
  slip('column without a heading', '|  | Park |\n| --- | --- |\n| The hall | one |', /found a column without a heading/),
  [
    'slip in the label of a diagram',
    () => edit('content/diagrams/way.mmd', '["The town"]', '["The town of the the park"]'),
    'content/diagrams/way.mmd',
    9,
    /found "the the"; allowed: each word once/,
  ],
  [
    'tone of another mark',
    () => edit(TOWN, 'pinyin: shì', 'pinyin: shĭ'),
    TOWN,
    4,
    /pinyin: found "shĭ"; allowed: the third tone is pointed: ǎ ě ǐ ǒ ǔ/,
  ],
  [
    'page without words',
    () => write(PARK, /---[^]*---\n/.exec(good(PARK))![0]),
    PARK,
    1,
    /found a page without a word below its front matter/,
  ],
  ['slip in a note', () => edit(PLACES, 'any page.', 'any page..'), PLACES, 8, /plant, note: found "page\.\."; allowed: one sign/],
  ['slip in a statement', () => edit(FACTS, 'is to gather', 'is to to gather'), FACTS, 13, /goal-companies, statement: found "to to"/],
  [
    'note without its stop',
    () => edit(PLACES, 'any page.', 'any page'),
    PLACES,
    8,
    /plant, note: .*; allowed: end the sentence with a full stop/,
  ],
  [
    'reference given twice',
    () => edit(FACTS, '[model/park, sectors/finance]', '[model/park, sectors/finance, model/park]'),
    FACTS,
    16,
    /goal-companies, about\[3\]: found "model\/park" a second time; allowed: once/,
  ],
  [
    'finding under another source than in most rows',
    () => {
      write('content/sources/other.yaml', good(SOURCE).replace(/paragraphs:[^]*/, ''));
      const row = (source: string, place: string) =>
        `      - { source: ${source}, ${place}, finding: EV001, relation: context, note: It says so. }\n`;
      edit(
        FACTS,
        '  - id: goal',
        `${row('other', 'confidence: high')}${row('article', 'locator: p1')}${row('article', 'locator: p2')}  - id: goal`,
      );
    },
    FACTS,
    12,
    /finding: found "EV001" for "other", and for "article" in content\/facts\/park\.yaml:13/,
  ],
  [
    'name with Chinese and no pinyin',
    () => edit(BODIES, '    pinyin: shìzhèngfǔ\n', ''),
    BODIES,
    4,
    /a name has both `chinese` and `pinyin`, or neither/,
  ],
  [
    'name with digits listed twice',
    () => edit(DIGITS, 'names:\n', 'names:\n  - { name: 5G, why: A generation. }\n'),
    DIGITS,
    3,
    /names\[2\]\.name: found "5G"; the same name stands twice: remove one/,
  ],
  [
    'comma in a number',
    () => edit(FACTS, 'value: 300,', 'value: 300,000,'),
    FACTS,
    19,
    /found a comma within a number; allowed: digits alone\. Write 100000 for 100,000, and 1\.5 for 1,5\./,
  ],
  ['list that is none', () => edit(FACTS, 'about: [regions/town]', 'about: regions/town'), FACTS, 8, /allowed: a list, such as \[a, b\]/],
  ['key without a value', () => edit(FACTS, 'kind: reported', 'kind:'), FACTS, 6, /kind: found nothing\. Allowed: reported/],
  url('address without its protocol', 'example.org/a', /url: found "example\.org\/a"; allowed: an address in full, such as https:/),
  url('address of one’s own computer', 'http://localhost:4321/a', /allowed: an address in full/),
  url('address with a full stop', 'https://example.org/a.', /url: .*; an address has no such sign at its end: delete it/),
]);

test.each<[string, () => void]>([
  ['a date of another form', () => edit(SOURCE, '2020-10-26', '26.10.2020')],
  ['a page named without its collection', () => edit(FACTS, 'about: [regions/town]', 'about: [town]')],
  ['a pattern that is none', () => edit(TOWN, 'level: city', 'level: city\npattern: western')],
])('%s is told once', (_, commit) => {
  commit();
  expect(check().filter(({ message }) => !message.includes('is not about this page'))).toHaveLength(1);
});

test('what looks like a slip and is none raises no alarm', () => {
  prose(
    'It makes it IT. It had had what that that was for: a) a park, b) a hall ... and (so they say) "IBM"; 市，区 too.\n\n| Park |\n| -- |\n| The hall |\n\n<Fact id="park-opened" show="date" />–<Fact id="park-opened" show="date" />\n– so it is said.',
  );
  expect(check()).toEqual([]);
});
