import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { checkContent } from '../../src/checks/check-content.ts';

const GOOD = join(import.meta.dirname, '../fixtures/good');
let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'atlas-'));
  cpSync(GOOD, root, { recursive: true });
});
afterEach(() => rmSync(root, { recursive: true }));

const write = (path: string, text: string) => {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
};
/** Replaces the only place where `from` stands. */
const edit = (path: string, from: string, to: string) => {
  const parts = readFileSync(join(root, path), 'utf8').split(from);
  expect(parts, `"${from}" in ${path}`).toHaveLength(2);
  write(path, parts.join(to));
};

const FACTS = 'content/facts/park.yaml';
const PARK = 'content/model/park.mdx';
const TOWN = 'content/regions/town.mdx';
const SOURCE = 'content/sources/article.yaml';
const FINANCE = 'content/sectors/finance.mdx';
const PLACES = 'content/terms/places.yaml';
const BODIES = 'content/organisations/bodies.yaml';

test('content that keeps the rules raises no alarm', () => expect(checkContent(root)).toEqual([]));

/** One fault each: what is done, and the file, line and words of the one problem that must be reported. */
const FAULTS: [fault: string, commit: () => void, file: string, line: number, message: RegExp][] = [
  [
    'unknown key',
    () => edit(FACTS, 'kind: reported', 'kind: reported\n    weight: heavy'),
    FACTS,
    7,
    /unknown key "weight".*Allowed: id, statement/,
  ],
  ['misspelt key', () => edit(TOWN, 'proposal:', 'propsal:'), TOWN, 8, /unknown key "propsal". Did you mean "proposal"\?/],
  ['missing key', () => edit(TOWN, 'pinyin: shì\n', ''), TOWN, 2, /pinyin: this key is missing\. Hanyu pinyin/],
  ['wrong type', () => edit(TOWN, 'order: 1', 'order: first'), TOWN, 6, /order: found "first"; allowed: number/],
  [
    'value that is not allowed',
    () => edit(FACTS, 'kind: reported', 'kind: rumoured'),
    FACTS,
    6,
    /found "rumoured".*Allowed: reported, plan, target/,
  ],
  [
    'misspelt reference to a page',
    () => edit(FACTS, 'regions/town', 'regions/twon'),
    FACTS,
    8,
    /"regions\/twon", which no file in content\/regions\/ defines\. Did you mean "town"\?/,
  ],
  [
    'reference into a collection that does not take it',
    () => edit(FACTS, 'regions/town', 'facts/park-opened'),
    FACTS,
    8,
    /allowed: collection\/id with a collection of regions, measures/,
  ],
  [
    'misspelt reference in front matter',
    () => edit(TOWN, 'proposal: park-opened', 'proposal: park-open'),
    TOWN,
    8,
    /proposal: found "park-open".*Did you mean "park-opened"\?/,
  ],
  [
    'missing source',
    () => edit(FACTS, 'source: article, locator: p1', 'source: artikel, locator: p1'),
    FACTS,
    11,
    /"artikel", which no file in content\/sources\/ defines\. Did you mean "article"/,
  ],
  ['locator that does not exist', () => edit(FACTS, 'locator: p1', 'locator: p9'), FACTS, 11, /found "p9"; allowed: p1 to p2/],
  [
    'evidence without a locator',
    () => edit(FACTS, 'source: article, locator: p1', 'source: article'),
    FACTS,
    11,
    /has no locator; allowed: p1 to p2/,
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
    'figure that differs from the statement',
    () => edit(FACTS, 'value: 300', 'value: 400'),
    FACTS,
    13,
    /the figure "400" does not stand in the statement/,
  ],
  [
    'number in the statement that is no figure',
    () => edit(FACTS, 'opened the park on', 'opened the park of 12 rooms on'),
    FACTS,
    5,
    /the number "12", which is no part of the fact/,
  ],
  [
    'figure without a unit',
    () => edit(FACTS, 'value: 300, unit: companies,', 'value: 300,'),
    FACTS,
    19,
    /goal-companies, figures\[1\]\.unit: this key is missing/,
  ],
  [
    'figures without names',
    () => edit(FACTS, 'qualifier: more than }', 'qualifier: more than }\n      - { value: 1, unit: park }'),
    FACTS,
    18,
    /names each of them/,
  ],
  ['target without a year', () => edit(FACTS, '    by: 2025\n', ''), FACTS, 14, /a target needs its year: add `by`/],
  ['date that is no date', () => edit(FACTS, '2017-11-02', '2017-02-30'), FACTS, 9, /date: found "2017-02-30"; write a date that exists/],
  [
    'evidence that never states the claim',
    () => edit(FACTS, 'locator: p1, relation: states', 'locator: p1, relation: context'),
    FACTS,
    10,
    /no row says where the claim comes from/,
  ],
  [
    'evidence without a word on what the page says',
    () =>
      edit(
        FACTS,
        'locator: p1, relation: states }',
        'locator: p1, relation: states }\n      - { source: article, locator: p2, relation: refines }',
      ),
    FACTS,
    12,
    /say what the page says: add `note`/,
  ],
  ['statement that is no sentence', () => edit(FACTS, 'by 2025.', 'by 2025'), FACTS, 13, /end the sentence with a full stop/],
  ['unused paragraph', () => edit(FACTS, 'locator: p2', 'locator: p1'), SOURCE, 11, /paragraph p2 is used by no fact/],
  ['YAML syntax error', () => edit(PLACES, 'kind: place', 'kind: [place'), PLACES, 7, /YAML cannot be read/],
  [
    'key given twice',
    () => edit(PLACES, '    kind: place\n', '    kind: place\n    kind: term\n'),
    PLACES,
    7,
    /YAML cannot be read: Map keys must be unique/,
  ],
  [
    'front matter that is missing',
    () => write('content/about/method.mdx', 'Only prose.\n'),
    'content/about/method.mdx',
    1,
    /does not begin with front matter/,
  ],
  [
    'unclosed MDX tag',
    () => edit(PARK, '<Fact id="goal-companies">The town set the goal</Fact>', '<Fact id="goal-companies">The town'),
    PARK,
    17,
    /the MDX cannot be read: Expected a closing tag/,
  ],
  ['expression in prose', () => edit(PARK, 'The park stands', 'The park {1 + 1} stands'), PARK, 9, /found "1 \+ 1"; allowed: Markdown/],
  ['raw HTML', () => edit(PARK, 'The park stands', 'The <b>park</b> stands'), PARK, 9, /found <b>/],
  ['import', () => edit(PARK, 'The park stands', "import x from './x';\n\nThe park stands"), PARK, 9, /found "import x/],
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
    'unknown collection',
    () => write('content/region/new.mdx', ''),
    'content/region/new.mdx',
    1,
    /stands in no collection\. Allowed folders: content\/sources\//,
  ],
  ['wrong ending for the folder', () => write('content/regions/new.yaml', ''), 'content/regions/new.yaml', 1, /holds \.mdx files/],
  ['file name that is no address', () => write('content/regions/Ürümqi.mdx', ''), 'content/regions/Ürümqi.mdx', 1, /cannot be an address/],
  [
    'page in another section’s folder',
    () => write('content/about/town.mdx', readFileSync(join(GOOD, PARK), 'utf8').replace(/pinyin.*\n/, '')),
    'content/about/town.mdx',
    3,
    /unknown key "chinese"\. Allowed|unknown key "chinese"/,
  ],
  [
    'id given twice',
    () => edit(FACTS, 'id: goal-companies', 'id: park-opened'),
    FACTS,
    12,
    /id "park-opened" is already taken by content\/facts\/park\.yaml:4/,
  ],
  ['non-ASCII id', () => edit(FACTS, 'id: park-opened', 'id: pärk-opened'), FACTS, 4, /allowed: use lower-case ASCII/],
  [
    'unresolved name with a meaning',
    () => edit(PLACES, 'kind: place', 'kind: place\n    chinese: 愿景'),
    PLACES,
    8,
    /an unresolved name is given no Chinese form/,
  ],
  [
    'confirmed name without its page',
    () => edit(BODIES, 'as-given', 'confirmed'),
    BODIES,
    7,
    /a confirmed name needs the page that shows it/,
  ],
  ['Chinese that is not Chinese', () => edit(BODIES, '市政府', 'shizhengfu'), BODIES, 8, /write the name in Chinese characters/],
  [
    'title of ten thousand characters',
    () => edit(PARK, 'title: The park', `title: ${'x'.repeat(10_000)}`),
    PARK,
    2,
    /10000 characters\); allowed: at most 90/,
  ],
  [
    'mark that turns the direction of text',
    () => edit(PARK, 'The park stands', 'The \u202epark stands'),
    PARK,
    9,
    /invisible character U\+202E/,
  ],
  [
    'region that lies in itself',
    () => edit(TOWN, 'level: city', 'level: city\nparent: town'),
    TOWN,
    8,
    /found a circle \(town lies in town\)/,
  ],
  [
    'place in a sequence that is taken',
    () => write('content/model/other.mdx', readFileSync(join(GOOD, PARK), 'utf8')),
    PARK,
    6,
    /order: found 1, which content\/model\/other\.mdx has already/,
  ],
  [
    'target for a year before its date',
    () => edit(FACTS, 'by: 2025', 'by: 2025\n    date: 2026'),
    FACTS,
    17,
    /the year it is set for lies before its date/,
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
  ['control character', () => edit(FACTS, 'title: The park', 'title: The\u0007 park'), FACTS, 1, /invisible character U\+0007/],
];

test.each(FAULTS)('%s', (_fault, commit, file, line, message) => {
  commit();
  const problems = checkContent(root);
  // A fault may have consequences elsewhere; the report must name the fault itself where it stands.
  expect(problems.map((problem) => `${problem.file}:${problem.line} ${problem.message}`)).toContainEqual(
    expect.stringMatching(new RegExp(`^${RegExp.escape(`${file}:${line} `)}.*${message.source}`, 's')),
  );
});

test('a file that cannot be read does not make others look wrong', () => {
  edit(FACTS, 'kind: reported', 'kind: [reported');
  expect([...new Set(checkContent(root).map(({ file }) => file))]).toEqual([FACTS]);
  edit(FACTS, 'kind: [reported', 'kind: reported');
  edit(PARK, '<Term id="plant" />', '<Term id="plant">');
  expect(checkContent(root).map(({ file }) => file)).toEqual([PARK]);
});

test('Windows line ends are line ends', () => {
  for (const path of [FACTS, PARK, TOWN]) write(path, readFileSync(join(root, path), 'utf8').replaceAll('\n', '\r\n'));
  expect(checkContent(root)).toEqual([]);
});

test('all faults are reported at once, by file and line', () => {
  edit(FACTS, 'kind: reported', 'kind: rumoured');
  edit(PARK, 'The park stands', 'The 300 companies stand');
  edit(TOWN, 'order: 1', 'order: first');
  expect(checkContent(root).map(({ file, line }) => `${file}:${line}`)).toEqual([`${FACTS}:6`, `${PARK}:9`, `${TOWN}:6`]);
});
