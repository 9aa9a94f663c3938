import { expect, test } from 'vitest';
import { BODIES, DIGITS, FACTS, FINANCE, PARK, PLACES, SOURCE, TOWN, check, edit, good, testFaults, write } from './bench.ts';

/** A second entry beside the one of the fixture. */
const BOARD = '  - id: board\n    name: Park board\n    kind: public body\n    certainty: as-given';

testFaults([
  ['pinyin without tones', () => edit(TOWN, 'pinyin: shì', 'pinyin: shi'), TOWN, 4, /pinyin: found "shi"; allowed: mark the tones/],
  [
    'link in a field',
    () => edit(PLACES, 'supported by any page', 'supported by [any page](/about/)'),
    PLACES,
    8,
    /plant, note: found "\[any page\]\(\/about\/\)"; allowed: plain text, for this field is printed as it stands\. Write it in words/,
  ],
  [
    'address in a field',
    () => edit(SOURCE, 'One voice,', 'One voice, https://example.org/,'),
    SOURCE,
    7,
    /reliability: found "https:\/\/example\.org/,
  ],
  ['HTML in a field', () => edit(SOURCE, 'An article', 'An <i>article</i>'), SOURCE, 1, /title: found "<i>"; allowed: plain text/],
  ['component in a field', () => edit(PARK, 'one goal', 'one <Fact id="goal-companies" />'), PARK, 5, /summary: found "<Fact id=/],
  ['entity in a field', () => edit(SOURCE, 'A newspaper', 'A&nbsp;newspaper'), SOURCE, 2, /publisher: found "&nbsp;"/],
  ['emphasis in a statement', () => edit(FACTS, 'is to gather', 'is *to* gather'), FACTS, 13, /goal-companies, statement: found "\*to\*"/],
  ['strong words in a field', () => edit(PLACES, 'No reading', 'No **reading**'), PLACES, 8, /note: found "\*\*reading\*\*"/],
  ['underscores in a field', () => edit(SOURCE, 'One voice', 'One _voice_'), SOURCE, 7, /reliability: found "_voice_"/],
  ['code in a field', () => edit(SOURCE, 'One voice', 'One `voice`'), SOURCE, 7, /reliability: found "`voice`"/],
  [
    'source that nothing uses',
    () => write('content/sources/other.yaml', good(SOURCE).replace(/paragraphs:[^]*/, '')),
    'content/sources/other.yaml',
    1,
    /no fact, name or page uses the source other\. Rest evidence or `identifiedBy` on it, or delete the file\./,
  ],
  [
    'page that is a source twice',
    () => {
      edit(SOURCE, 'kind: press', 'kind: press\nurl: https://example.org/a/?b=1');
      write('content/sources/other.yaml', good(SOURCE).replace(/paragraphs:[^]*/, 'url: http://EXAMPLE.org/a?b=1#c'));
    },
    'content/sources/other.yaml',
    8,
    /url: found "http:\/\/EXAMPLE\.org\/a\?b=1#c", the page that content\/sources\/article\.yaml:5 has already; allowed: one source a page/,
  ],
  [
    'alias that is another’s name',
    () => edit(BODIES, '市政府', `市政府\n    aliases: [Park Board]\n${BOARD}`),
    BODIES,
    9,
    /town, aliases\[1\]: found "Park Board", a name that content\/organisations\/bodies\.yaml:11 has already; allowed: one entry a name/,
  ],
  [
    'alias of two entries',
    () => edit(BODIES, '市政府', `市政府\n    aliases: [the town]\n${BOARD}\n    aliases: [board, The Town]`),
    BODIES,
    14,
    /board, aliases\[2\]: found "The Town", a name that .* quote it in the `note` of one\./,
  ],
  [
    'alias that is another page’s title',
    () => write('content/model/other.mdx', good(PARK).replace('The park', 'Other').replace('order: 1', 'order: 2\naliases: [the park]')),
    'content/model/other.mdx',
    7,
    /aliases\[1\]: found "the park", a name that content\/model\/park\.mdx:2 has already/,
  ],
  [
    'source of a day to come',
    () => edit(SOURCE, '2020-10-26', '2099-10'),
    SOURCE,
    3,
    /date: found "2099-10", which is still to come; allowed: up to 20\d\d-\d\d-\d\d\. Write the day that the page shows/,
  ],
  [
    'fact of a day to come',
    () => edit(FACTS, 'date: 2017-11-02', 'date: 2099'),
    FACTS,
    9,
    /park-opened, date: found "2099", which is still to come; .*the year that it is set for is `by`/,
  ],
  [
    'reported period that reaches beyond today',
    () => edit(FACTS, 'date: 2017-11-02', 'date: 2017-11-02\n    until: 2099'),
    FACTS,
    10,
    /park-opened, until: found "2099", which is still to come; .*that of a plan, target or forecast/,
  ],
  [
    'weekday of another day',
    () => edit(FACTS, 'on 2 November', 'on Friday, 2 November'),
    FACTS,
    5,
    /park-opened, statement: found "Friday, 2 November 2017", a day that was a Thursday\. Correct the weekday or the date\./,
  ],
  [
    'weekday before a day that a fact has',
    () => edit(PLACES, 'No reading', 'Seen on Friday, {park-opened.date}. No reading'),
    PLACES,
    8,
    /plant, note: found "Friday, 2 November 2017", a day that was a Thursday/,
  ],
  [
    'fault in a later line of a folded text',
    () => edit(PLACES, 'note: No', "note: >-\n      It's said 'so', and\n      again in 2020. No"),
    PLACES,
    10,
    /plant, note: found the bare number "2020"/,
  ],
  [
    'fault in the first line of a folded text',
    () => edit(PLACES, 'note: No', 'note: >-\n      *Here* it is said.\n      No'),
    PLACES,
    9,
    /plant, note: found "\*Here\*"/,
  ],
  [
    'placeholder in a later line of a text without a mark',
    () => edit(PLACES, 'note: No reading of the', 'note: No reading\n      of {park-open} and the'),
    PLACES,
    9,
    /plant, note: \{park-open\} names a fact that no file/,
  ],
  [
    'braces in a later line of a quoted text',
    () =>
      edit(
        PLACES,
        'note: No reading of the garbled name is supported by any page.',
        "note: 'It''s no\n      reading of {the garbled} name.'",
      ),
    PLACES,
    9,
    /plant, note: found "\{the garbled\}"; allowed in braces: \{fact-id\} or \{fact-id\.part\}\./,
  ],
  [
    'weekday in a later line of a folded text',
    () => edit(PLACES, 'note: No', 'note: >-\n      Not on Monday.\n      Seen on Friday, {park-opened.date}. No'),
    PLACES,
    10,
    /plant, note: found "Friday, 2 November 2017", a day that was a Thursday/,
  ],
  [
    'escape of a hidden character in a later line',
    () => edit(PLACES, 'No reading of the garbled name is supported by any page.', '"No reading\n      of the\\u200b name."'),
    PLACES,
    9,
    /invisible character U\+200B/,
  ],
  [
    'traditional characters',
    () => edit(BODIES, '市政府', '區政府'),
    BODIES,
    8,
    /town, chinese: found "區" \(U\+5340\) in "區政府"; allowed: simplified characters.* Write "区政府"\./,
  ],
  ['radical in place of a character', () => edit(BODIES, '市政府', '⼀政府'), BODIES, 8, /found "⼀" \(U\+2F00\) .* Write "一政府"\./],
  ['letters of another width', () => edit(BODIES, '市政府', 'ＩＢＭ市'), BODIES, 8, /found "Ｉ" \(U\+FF29\) .* Write "IBM市"\./],
  [
    'pinyin that lacks a syllable',
    () => edit(FINANCE, 'kuàjìng zhīfù', 'kuàjìng zhī'),
    FINANCE,
    12,
    /payment, pinyin: found "kuàjìng zhī", 3 syllables for the 4 characters of "跨境支付"; allowed: one for each/,
  ],
  [
    'alias that is the entry’s own name',
    () => edit(BODIES, '市政府', '市政府\n    aliases: [Town government]'),
    BODIES,
    9,
    /town, aliases\[1\]: found "Town government", the entry's own name; allowed: other names\. Remove it\./,
  ],
  [
    'paragraph listed twice',
    () => edit(BODIES, '市政府', '市政府\n    locators: [p1, p1]'),
    BODIES,
    9,
    /town, locators\[2\]: found "p1"; the same paragraph stands twice: remove one/,
  ],
  [
    'address with a blank',
    () => edit(SOURCE, 'kind: press', 'kind: press\nurl: "https://example.org/a, https://example.org/b"'),
    SOURCE,
    5,
    /url: found "https:.*; an address has no blanks: delete them, or write %20\./,
  ],
  [
    'name with digits that no text has',
    () => edit(TOWN, '5G', '5Gs'),
    DIGITS,
    2,
    /"5G" stands in no text of content\/ by itself; allowed: names in use/,
  ],
]);

test.each<[string, () => void]>([
  [
    'a name that two have, quoted in a note',
    () => edit(BODIES, 'shìzhèngfǔ', `shìzhèngfǔ\n    aliases: [board]\n${BOARD}\n    note: Called "board" too.\n    aliases: [board]`),
  ],
  [
    'one phrase of the source for two',
    () => edit(BODIES, 'shìzhèngfǔ', `shìzhèngfǔ\n    inSource: two boards\n${BOARD}\n    inSource: two boards`),
  ],
  ['an alias that is the entry’s own name in small letters', () => edit(BODIES, '市政府', '市政府\n    aliases: [town government]')],
  [
    'a name with digits that only a statement has',
    () => {
      edit(TOWN, ', before 5G came', '');
      edit(FACTS, 'opened the park', 'opened the 5g park');
    },
  ],
  ['a weekday that is right', () => edit(FACTS, 'on 2 November', 'on Thursday, 2 November')],
  ['pinyin with letters and digits', () => edit(TOWN, 'chinese: 市\npinyin: shì', "chinese: IBM西安2020年\npinyin: IBM Xī'ān 2020 nián")],
  ['pinyin with a light tone within a word', () => edit(TOWN, 'chinese: 市\npinyin: shì', 'chinese: 电子合同\npinyin: diànzǐ hétong')],
  ['pinyin with a tone that changes', () => edit(TOWN, 'chinese: 市\npinyin: shì', 'chinese: 一带一路\npinyin: yídài yílù')],
  ['pinyin with ü', () => edit(TOWN, 'chinese: 市\npinyin: shì', 'chinese: 绿色旅游\npinyin: lǜsè lǚyóu')],
  ['pinyin with an r for a syllable', () => edit(TOWN, 'chinese: 市\npinyin: shì', 'chinese: 花儿\npinyin: huār')],
  [
    'a plan whose period reaches beyond today',
    () => {
      edit(FACTS, 'by 2025.', 'by 2099.');
      edit(FACTS, 'by: 2025', 'by: 2099\n    date: 2020\n    until: 2099');
    },
  ],
  [
    'a source that only a page links to',
    () => {
      write('content/sources/other.yaml', good(SOURCE).replace(/paragraphs:[^]*/, ''));
      edit(PARK, 'The park stands', 'See [the other](/sources/other/). The park stands');
    },
  ],
])('%s is no fault', (_, change) => {
  change();
  expect(check()).toEqual([]);
});

test('a misspelt source is one fault, not also a source that nothing uses', () => {
  write('content/sources/other.yaml', good(SOURCE).replace(/paragraphs:[^]*/, ''));
  edit(
    FACTS,
    'locator: p2, relation: states }',
    'locator: p2, relation: states }\n      - { source: othr, relation: context, note: It says so. }',
  );
  expect(check()).toEqual([expect.objectContaining({ file: FACTS, line: 22 })]);
});
