import { expect, test } from 'vitest';
import { BODIES, FACTS, PARK, PLACES, SOURCE, check, edit, testFaults } from './bench.ts';

testFaults([
  ['alias in YAML', () => edit(FACTS, 'kind: reported', 'kind: *kind'), FACTS, 6, /found the alias \*kind/],
  [
    'list that is not closed',
    () => edit(PLACES, 'kind: place', 'kind: [place'),
    PLACES,
    6,
    /YAML cannot be read: found \[ that is not closed; allowed: \[a, b\]/,
  ],
  [
    'row that is not closed',
    () => edit(FACTS, 'locator: p1, relation: states }', 'locator: p1, relation: states'),
    FACTS,
    11,
    /found \{ that is not closed; allowed: .*The parser says: Flow map in block collection/,
  ],
  [
    'key given twice',
    () => edit(PLACES, '    kind: place\n', '    kind: place\n    kind: term\n'),
    PLACES,
    7,
    /found the key "kind" a second time in its entry; allowed: once\. Delete one of the two, or begin a new entry with "- " before it\. The parser says: Map keys must be unique\./,
  ],
  [
    'tab before a key',
    () => edit(PLACES, '    kind: place', '\tkind: place'),
    PLACES,
    6,
    /found a tab before the words of the line; allowed: blanks/,
  ],
  [
    'quote that is not closed',
    () => edit(SOURCE, 'An article', '"An article'),
    SOURCE,
    1,
    /found a text that begins with " and does not end; allowed: the same mark at its end\. The parser says: Missing closing "quote\./,
  ],
  [
    'colon in a text',
    () => edit(SOURCE, 'An article', 'An article: its text'),
    SOURCE,
    1,
    /found a second "key: " in a line; .* in quotes/,
  ],
  [
    'colon without a blank',
    () => edit(SOURCE, 'kind: press', 'kind:press'),
    SOURCE,
    4,
    /found "kind:" with words close behind it; allowed: a blank/,
  ],
  [
    'hyphen without a blank',
    () => edit(FACTS, '- { source: article, locator: p1', '-{ source: article, locator: p1'),
    FACTS,
    11,
    /found "-" with words/,
  ],
  ['line without a key', () => edit(SOURCE, 'kind: press', 'press'), SOURCE, 4, /found a line without "key:"; allowed: "key: value"/],
  [
    'key in another column',
    () => edit(SOURCE, 'kind: press', ' kind: press'),
    SOURCE,
    3,
    /found a second "key: " in a line; .*indent the next line like this one/,
  ],
  [
    'item in another column',
    () => edit(FACTS, '  - id: goal-companies', ' - id: goal-companies'),
    FACTS,
    12,
    /this line stands in another column than those beside it/,
  ],
  [
    'text that begins with a sign',
    () => edit(SOURCE, 'An article', '@article'),
    SOURCE,
    1,
    /found a text that begins with @, .*; allowed: such a text in quotes/,
  ],
  [
    'words behind a mark',
    () => edit(SOURCE, 'One voice', '>- One voice'),
    SOURCE,
    7,
    /found words after > or \|; allowed: the text in the lines below/,
  ],
  [
    'words after a quotation',
    () => edit(SOURCE, 'An article', '"An" article'),
    SOURCE,
    1,
    /found signs after the end of a value; .*in quotes as a whole/,
  ],
  [
    'backslash in double quotes',
    () => edit(SOURCE, 'An article', '"An \\q article"'),
    SOURCE,
    1,
    /found a backslash in double quotes; allowed: \\\\ for one that is printed/,
  ],
  [
    'colon of the width of Chinese',
    () => edit(SOURCE, 'kind: press', 'kind： press'),
    SOURCE,
    4,
    /found "：", of the width of Chinese; .*Write ":"\./,
  ],
  [
    'row without one of its commas',
    () => edit(FACTS, 'unit: companies, qualifier', 'unit: companies qualifier'),
    FACTS,
    19,
    /found two items without a comma between them; allowed: \[a, b\]/,
  ],
  [
    'comma of the width of Chinese',
    () => edit(FACTS, 'source: article, locator: p1', 'source: article， locator: p1'),
    FACTS,
    11,
    /found "，", of the width of Chinese/,
  ],
  [
    'front matter that does not end',
    () => edit(PARK, 'order: 1\n---', 'order: 1'),
    PARK,
    7,
    /found an empty line where front matter ends; allowed: front matter between two lines of ---/,
  ],
  ['tag', () => edit(BODIES, 'Town government', '!town government'), BODIES, 5, /found a tag, an anchor or a directive/],
  [
    'second document',
    () => edit(SOURCE, 'kind: press', '---\nkind: press'),
    SOURCE,
    4,
    /found --- within the file; allowed: one document a file/,
  ],
  [
    'fault in front matter',
    () => edit(PARK, 'title: The park', 'title: "The park'),
    PARK,
    2,
    /YAML cannot be read: found a text that begins with "/,
  ],
]);

test('of a page without whole front matter only that is told', () => {
  edit(PARK, '---\ntitle', 'title');
  expect(check()).toHaveLength(1);
});

test('what follows from a fault is not told as well; keys given twice are', () => {
  edit(FACTS, '    kind: reported\n', '    kind: reported\n    kind: plan\n    kind: target\n');
  edit(FACTS, '  - id: goal-companies', ' - id: goal-companies');
  expect(check().map(({ file, line }) => `${file}:${line}`)).toEqual([`${FACTS}:7`, `${FACTS}:8`, `${FACTS}:14`]);
});
