import { expect, test } from 'vitest';
import { BODIES, FACTS, PARK, PLACES, SOURCE, TOWN, check, edit, good, testFaults, write } from './bench.ts';

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
    11,
    /board, name: found "Park board", a name that content\/organisations\/bodies\.yaml:9 has already; allowed: one entry a name/,
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
    PARK,
    2,
    /title: found "The park", a name that content\/model\/other\.mdx:7 has already/,
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
]);

test.each<[string, () => void]>([
  [
    'a name that two have, quoted in a note',
    () => edit(BODIES, '市政府', `市政府\n    aliases: [board]\n${BOARD}\n    note: Called "board" too.\n    aliases: [board]`),
  ],
  [
    'one phrase of the source for two',
    () => edit(BODIES, '市政府', `市政府\n    inSource: two boards\n${BOARD}\n    inSource: two boards`),
  ],
  ['an alias that is the entry’s own name', () => edit(BODIES, '市政府', '市政府\n    aliases: [town government]')],
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
