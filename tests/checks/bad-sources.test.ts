import { renameSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { BODIES, FACTS, PARK, PLACES, SOURCE, TOWN, check, edit, good, root, testFaults, write } from './bench.ts';

const MEASURE = 'content/measures/subsidy.mdx';
const FOUNDING = 'content/sources/luo-lin-2020.yaml';
/** The fixture with its source as the founding one, by whose paragraphs names are placed. */
const founded = () => {
  renameSync(join(root, SOURCE), join(root, FOUNDING));
  write(FACTS, good(FACTS).replaceAll('source: article', 'source: luo-lin-2020'));
};
const places = () => edit(BODIES, 'certainty: as-given', 'locators: [p1]\n    certainty: as-given');
const otherSource = () => write('content/sources/other.yaml', good(SOURCE).split('paragraphs')[0]!.replace('An article', 'Another page'));
const links = (source: string) => edit(PARK, 'It is to gather', `By [a page](/sources/${source}/) it is to gather`);

testFaults([
  [
    'a paragraph about another source than its facts have',
    () => {
      otherSource();
      links('other');
    },
    PARK,
    13,
    /found a link to the source other beside facts of which none has a row in it/,
  ],
  [
    'a year in the id of a source that its date has not',
    () => write('content/sources/other-2019.yaml', good(SOURCE).split('paragraphs')[0]!),
    'content/sources/other-2019.yaml',
    3,
    /date: found "2020-10-26" in a file whose name ends in 2019; allowed: one year/,
  ],
  [
    'a claim of the founding source by somebody whom it does not name',
    founded,
    FACTS,
    7,
    /attributedTo: found "town", whom luo-lin-2020 does not name, for what it alone states/,
  ],
  [
    'a name that another entry has in Chinese',
    () => {
      edit(PLACES, '  - id: plant', '  - id: hall\n    name: Town hall\n    kind: place\n    certainty: as-given\n  - id: plant');
      edit(PLACES, 'certainty: as-given', 'certainty: as-given\n    chinese: 市政厅\n    pinyin: shìzhèngtīng\n    aliases: [the hall]');
      edit(PARK, '<Term id="plant" />', '<Term id="plant">市政厅</Term>');
    },
    PARK,
    9,
    /found "市政厅" with a link to \/glossary\/#plant; allowed: \/glossary\/#hall, which is called so/,
  ],
  [
    'the title of a page in another folder',
    () => edit(PARK, 'The park stands', 'The [town](/sectors/finance/) stands'),
    PARK,
    9,
    /found "town" with a link to \/sectors\/finance\/; allowed: \/regions\/town\//,
  ],
  [
    'a name that the founding source is to identify',
    () => {
      founded();
      places();
      edit(BODIES, 'certainty: as-given', 'certainty: confirmed\n    identifiedBy: [luo-lin-2020]');
    },
    BODIES,
    9,
    /identifiedBy: .*the founding source cannot say what it means by a name/,
  ],
  [
    'an unresolved name with a meaning',
    () => edit(PLACES, '    note:', '    definition: A plant that makes waves.\n    note:'),
    PLACES,
    8,
    /definition: .*an unresolved name is given no meaning/,
  ],
  [
    'a measure that is dated by a fact without a date',
    () => {
      edit(FACTS, 'about: [model/park,', 'about: [measures/subsidy, model/park,');
      const keys = 'issuer: town\nannounced: goal-companies\nbrings: new role';
      write(MEASURE, good(TOWN).replace('level: city\nproposal: park-opened', keys).replace('title: Town', 'title: Subsidy'));
    },
    MEASURE,
    8,
    /announced: found "goal-companies", a fact \(content\/facts\/park\.yaml:12\) without a `date`/,
  ],
  [
    'one fact as proposal and as strength',
    () => edit(TOWN, 'proposal: park-opened', 'proposal: park-opened\nstrength: park-opened'),
    TOWN,
    9,
    /strength: found "park-opened"; the fact is that of `proposal`/,
  ],
  [
    'a pattern with a place on the map',
    () => edit(TOWN, 'level: city', 'level: pattern\ntile: { row: 1, column: 4 }'),
    TOWN,
    8,
    /tile: .*a pattern or a circle is no place on the map/,
  ],
  ['a district that lies nowhere', () => edit(TOWN, 'level: city', 'level: district'), TOWN, 2, /parent: this key is missing/],
  [
    'other numbers in pinyin than in Chinese',
    () => {
      edit(BODIES, 'chinese: 市政府', 'chinese: 2025市政府');
      edit(BODIES, 'pinyin: shìzhèngfǔ', 'pinyin: 2024 shìzhèngfǔ');
    },
    BODIES,
    9,
    /pinyin: found "2024 shìzhèngfǔ" for "2025市政府"; allowed: the same numbers/,
  ],
  [
    'a bracket without the other in what a page shows',
    () => edit(SOURCE, 'A newspaper', 'A newspaper (报'),
    SOURCE,
    2,
    /publisher: found \( without \); allowed: both/,
  ],
  [
    'a name that is not finished',
    () => edit(PLACES, 'vision waves plant', 'TODO'),
    PLACES,
    5,
    /name: found "TODO"; allowed: what is finished/,
  ],
  [
    'the address of nobody',
    () => edit(SOURCE, 'kind: press', 'kind: press\nurl: https://www.example.com/a'),
    SOURCE,
    5,
    /url: .*the address of the page: this one is of nobody/,
  ],
]);

test('a paragraph about the source of one of its facts, or about two sources', () => {
  links('article');
  expect(check()).toEqual([]);
  otherSource();
  edit(PARK, '[a page]', '[another](/sources/other/) and [a page]');
  expect(check()).toEqual([]);
});

test('a claim of the founding source by somebody whom it names', () => {
  founded();
  places();
  expect(check()).toEqual([]);
});
