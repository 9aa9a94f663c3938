import { FACTS, FINANCE, PARK, SOURCE, TOWN, check, edit, good, testFaults, write } from './bench.ts';
import { expect, test } from 'vitest';

const TABLE = '| Goal | Year |\n| --- | --- |\n| Firms | <Fact id="goal-companies" show="by" /> |\n';
const table = (from: string, to: string) => edit(PARK, '### Who decides', `${TABLE.replace(from, to)}\n### Who decides`);

testFaults([
  [
    'row with a cell too few',
    () => table('| Firms ', ''),
    PARK,
    17,
    /found a row of 1 cell; allowed: 2, as in the header in line 15\. Add what is missing/,
  ],
  ['row with a cell too many', () => table('| Firms ', '| Firms | new '), PARK, 17, /found a row of 3 cells; allowed: 2, as in the header/],
  [
    'table without a row',
    () => table(/\| Firms.*\n/.exec(TABLE)![0], ''),
    PARK,
    15,
    /found a table without a row; allowed: one row or more/,
  ],
  [
    'table whose second line does not fit its header',
    () => table('| --- | --- |', '| --- |'),
    PARK,
    15,
    /found lines between \| that make no table; allowed: a header, below it a line of --- with as many cells/,
  ],
  ['heading without words', () => edit(PARK, '## Goals {#goals}', '## {#goals}'), PARK, 11, /found a heading without words/],
  ['heading with an id of a table', () => edit(PARK, '{#who}', '{#goals-table-1}'), PARK, 15, /is used by the page itself/],
  [
    'diagram shown twice',
    () => edit(PARK, '<Diagram id="way" />', '<Diagram id="way" />\n\n<Diagram id="way" />'),
    PARK,
    21,
    /<Diagram id="way"> is shown already in line 19; allowed: once/,
  ],
  [
    'diagram that its page does not show',
    () => edit(PARK, '<Diagram id="way" />', ''),
    'content/diagrams/way.mmd',
    4,
    /does not show this diagram/,
  ],
  ['bare number in prose', () => edit(PARK, 'The park stands', 'The 300 companies stand'), PARK, 9, /bare number "300".*<Fact id=/],
  [
    'bare number in a later line of a paragraph',
    () => edit(PARK, 'The park stands', 'The park\nwas given\n20 rooms'),
    PARK,
    11,
    /bare number "20"/,
  ],
  ['bare number in Arabic-Indic digits', () => edit(PARK, 'The park stands', 'The park of ٣ rooms stands'), PARK, 9, /bare number "٣"/],
  ['number in words', () => edit(PARK, 'The park stands', 'A million companies stand'), PARK, 9, /bare number "million"/],
  ['number in words from eleven on', () => edit(PARK, 'The park stands', 'Nineteen companies stand'), PARK, 9, /bare number "Nineteen"/],
  ['Chinese number', () => edit(PARK, 'The park stands', 'The 三百 companies stand'), PARK, 9, /bare number "三百"/],
  ['Chinese number of accounts', () => edit(PARK, 'The park stands', 'The 壹佰 companies stand'), PARK, 9, /bare number "壹佰"/],
  ['bare year in a heading', () => edit(PARK, '## Goals {#goals}', '## Goals for 2025 {#goals}'), PARK, 11, /bare number "2025"/],
  ['bare number in a link', () => edit(TOWN, '[its goals]', '[its 4 goals]'), TOWN, 15, /bare number "4"/],
  [
    'bare number in words marked as resting on a fact',
    () => edit(PARK, 'The town set the goal<', 'The town set 300<'),
    PARK,
    17,
    /bare number "300"/,
  ],
  [
    'bare number in a summary',
    () => edit(PARK, 'A park with one goal.', 'A park with 300 companies.'),
    PARK,
    5,
    /summary: found the bare number "300".*\{fact-id\}/,
  ],
  [
    'bare number in a gist',
    () => edit(SOURCE, 'The town opened a park in {park-opened.date}.', 'The town opened a park in 2017.'),
    SOURCE,
    10,
    /bare number "2017";/,
  ],
  [
    'placeholder for a fact that does not exist',
    () => edit(SOURCE, '{goal-companies} by', '{goal-company} by'),
    SOURCE,
    12,
    /\{goal-company\} names a fact.*Did you mean "goal-companies"\?/,
  ],
  [
    'placeholder for a part that does not exist',
    () => edit(SOURCE, '{goal-companies.by}', '{goal-companies.until}'),
    SOURCE,
    12,
    /does not have\. Its parts: by/,
  ],
  [
    'fact component without a figure to print',
    () => edit(TOWN, '<Fact id="park-opened" show="date" />', '<Fact id="park-opened" />'),
    TOWN,
    11,
    /asks for the figure of a fact that has none\. Its parts: date/,
  ],
  [
    'chart that does not exist',
    () => edit(PARK, 'The park stands', '<Chart id="planned-project" />\n\nThe park stands'),
    PARK,
    9,
    /<Chart id="planned-project"> is no chart.*Did you mean "planned-projects"\?/,
  ],
  [
    'chart on a page that is not its own',
    () => edit(PARK, 'The park stands', '<Chart id="planned-projects" />\n\nThe park stands'),
    PARK,
    9,
    /stands on \/model\/investment\/.*Link to \/model\/investment\/#planned-projects/,
  ],
  [
    'chart with words or an unknown attribute',
    () => edit(PARK, 'The park stands', '<Chart id="planned-projects" size="large">words</Chart>\n\nThe park stands'),
    PARK,
    9,
    /unknown attribute "size".*Allowed: id/,
  ],
  [
    'heading with the id of a chart of the page',
    () => edit(PARK, '## Goals {#goals}', '<Chart id="planned-projects" />\n\n## Goals {#planned-projects}'),
    PARK,
    13,
    /heading id "planned-projects" is already used in line 11/,
  ],
  [
    'misspelt id in a component',
    () => edit(PARK, '<Fact id="goal-companies" />', '<Fact id="goal-companys" />'),
    PARK,
    13,
    /Did you mean "goal-companies"\?/,
  ],
  [
    'unknown component',
    () => edit(PARK, '<Term id="plant" />', '<Trem id="plant" />'),
    PARK,
    9,
    /found <Trem>; Did you mean "Term"\? Allowed: Fact, Org, Term/,
  ],
  ['unknown attribute of a component', () => edit(TOWN, 'show="date"', 'part="date" show="date"'), TOWN, 11, /unknown attribute "part"/],
  [
    'unclosed MDX tag',
    () => edit(PARK, '<Fact id="goal-companies">The town set the goal</Fact>', '<Fact id="goal-companies">The town'),
    PARK,
    17,
    /the MDX cannot be read: found <Fact> that is not closed in its paragraph; .*Close it with \/>, or with <\/Fact>/,
  ],
  ['expression in prose', () => edit(PARK, 'The park stands', 'The park {1 + 1} stands'), PARK, 9, /found "\{1 \+ 1\}"; allowed: Markdown/],
  ['raw HTML', () => edit(PARK, 'The park stands', 'The <b>park</b> stands'), PARK, 9, /found <b>/],
  [
    'import',
    () => edit(PARK, 'The park stands', "import x from './x';\n\nThe park stands"),
    PARK,
    9,
    /found "import x from '\.\/x';", which is read as code for its first word/,
  ],
  ['heading without an id', () => edit(PARK, '## Goals {#goals}', '## Goals'), PARK, 11, /heading "Goals" has no id/],
  ['duplicate heading id', () => edit(PARK, '{#who}', '{#goals}'), PARK, 15, /"goals" is already used in line 11/],
  [
    'heading id of a scenario',
    () => edit(FINANCE, 'The field is only listed.', '## Paying {#payment}'),
    FINANCE,
    17,
    /"payment" is already used/,
  ],
  ['non-ASCII heading id', () => edit(PARK, '{#who}', '{#谁}'), PARK, 15, /allowed: lower-case ASCII/],
  ['heading of level 1', () => edit(PARK, '## Goals {#goals}', '# Goals {#goals}'), PARK, 11, /heading of level 1; allowed: ## and ###/],
  [
    'link to a page that does not exist',
    () => edit(TOWN, '/model/park/#goals', '/model/prak/#goals'),
    TOWN,
    15,
    /leads to no page\. Did you mean "\/model\/park\/"\?/,
  ],
  [
    'link to a section that does not exist',
    () => edit(TOWN, '/model/park/#goals', '/model/park/#goal'),
    TOWN,
    15,
    /leads to no section of \/model\/park\/\. Did you mean "goals"\?/,
  ],
  [
    'link without a trailing slash',
    () => edit(TOWN, '/model/park/#goals', '/model/park'),
    TOWN,
    15,
    /leads to no page\. Did you mean "\/model\/park\/"\?/,
  ],
  ['relative link', () => edit(TOWN, '/model/park/#goals', '../model/park/'), TOWN, 15, /allowed: an address from the site's root/],
  ['link to another site', () => edit(TOWN, '/model/park/#goals', 'https://example.org/'), TOWN, 15, /Make the page a source/],
  [
    'mark that turns the direction of text',
    () => edit(PARK, 'The park stands', 'The \u202epark stands'),
    PARK,
    9,
    /invisible character U\+202E/,
  ],
  [
    'component in a heading',
    () => edit(PARK, '## Goals {#goals}', '## Goals <Term id="plant" /> {#goals}'),
    PARK,
    11,
    /<Term> in a heading/,
  ],
  [
    'link by reference',
    () => edit(TOWN, '[its goals](/model/park/#goals)', '[its goals][goals]\n\n[goals]: /nowhere/'),
    TOWN,
    17,
    /a Markdown definition/,
  ],
  [
    'second bare number of a sentence',
    () => edit(PARK, 'The park stands', 'The 300 companies and 40 parks stand'),
    PARK,
    9,
    /bare number "40"/,
  ],
  [
    'number in the title of a link',
    () => edit(TOWN, '/model/park/#goals)', '/model/park/#goals "300 firms")'),
    TOWN,
    15,
    /bare number "300"/,
  ],
  ['list that begins with a year', () => edit(PARK, '## Goals', '2025. It was so.\n\n## Goals'), PARK, 11, /bare number "2025"/],
  [
    'fact within a fact',
    () => edit(PARK, 'The town set the goal', 'The <Fact id="park-opened" show="date" /> goal'),
    PARK,
    17,
    /found <Fact> within <Fact>, and each leads elsewhere; allowed: one after the other/,
  ],
  ['component that holds a blank', () => edit(PARK, '>The town set the goal<', '> <'), PARK, 17, /holds nothing but a blank/],
  [
    'component with the name of a built-in',
    () => edit(PARK, '<Term id="plant" />', '<constructor id="plant" />'),
    PARK,
    9,
    /found <constructor>/,
  ],
  [
    'more than an id in the braces of a heading',
    () => edit(PARK, '{#who}', '{#who .big}'),
    PARK,
    15,
    /found "\{#who \.big\}" at the end of a heading/,
  ],
  ['heading id of a note', () => edit(PARK, '{#who}', '{#note-1}'), PARK, 15, /is used by the page itself/],
  ['invisible joiner', () => edit(PARK, '园区', '园\u200d区'), PARK, 3, /invisible character U\+200D/],
  [
    'mark of direction written as an entity',
    () => edit(PARK, 'The park stands', 'The &#x202e;park stands'),
    PARK,
    9,
    /invisible character U\+202E/,
  ],
]);

test('a table that is whole raises no alarm', () => {
  table('', '');
  expect(check()).toEqual([]);
});

test('content that keeps the rules raises no alarm', () => expect(check()).toEqual([]));

test('a file that cannot be read does not make others look wrong', () => {
  edit(FACTS, 'kind: reported', 'kind: [reported');
  expect([...new Set(check().map(({ file }) => file))]).toEqual([FACTS]);
  edit(FACTS, 'kind: [reported', 'kind: reported');
  edit(PARK, '<Term id="plant" />', '<Term id="plant">');
  expect(check().map(({ file }) => file)).toEqual([PARK]);
});

test('Windows line ends are line ends', () => {
  for (const path of [FACTS, PARK, TOWN]) write(path, good(path).replaceAll('\n', '\r\n'));
  expect(check()).toEqual([]);
});

test('all faults are reported at once, by file and line', () => {
  edit(FACTS, 'kind: reported', 'kind: rumoured');
  edit(PARK, 'The park stands', 'The 300 companies stand');
  edit(TOWN, 'order: 1', 'order: first');
  expect(check().map(({ file, line }) => `${file}:${line}`)).toEqual([`${FACTS}:6`, `${PARK}:9`, `${TOWN}:6`]);
});
