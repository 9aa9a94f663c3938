import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import { Cite } from '@citation-js/core';
import { expect, test } from 'vitest';
import { bibtex } from '../../src/citing/bibtex.ts';
import { cslItem, cslJson } from '../../src/citing/csl-json.ts';
import { citedAddress, notesOn, placeReference } from '../../src/citing/place-reference.ts';
import type { Reference } from '../../src/citing/reference.ts';
import { ris } from '../../src/citing/ris.ts';
import { sourceReference } from '../../src/citing/source-reference.ts';

const CHINESE: Reference = {
  ...sourceReference({
    id: 'ailab-standard-2021',
    title: 'National standard for operators issued; 100% of courses & textbooks',
    titleOriginal: '区块链应用操作员国标出台',
    author: 'Xing Meng (邢萌)',
    publisher: 'ailab.cn',
    date: '2021-06-07',
    url: 'https://ailab.cn/20210607118876_1',
    kind: 'aggregator',
    language: 'zh-Hans',
  }),
  accessed: '2026-11-26',
};

const PLACE = placeReference({
  title: 'Output value',
  page: 'Goals for 2025',
  url: citedAddress('https://atlas.example/base/model/goals/#output', 'abcd2345'),
  edition: { version: '0.1.0', date: '2026-11-26', commit: '7669ecf' },
  accessed: '2026-11-27',
});

test.each([
  ['BibTeX', bibtex],
  ['RIS', ris],
  ['CSL-JSON', cslJson],
])('%s is read back by another program as what was written', (_, format) => {
  for (const reference of [CHINESE, PLACE]) {
    const [item] = new Cite(format(reference)).data;
    expect(item).toMatchObject({ title: reference.title, URL: reference.url });
    expect(JSON.stringify(item!['issued'])).toContain(JSON.stringify(reference.issued!.split('-').map(Number)));
    expect(JSON.stringify(item!['author'])).toContain('literal' in reference.authors[0]! ? reference.authors[0].literal : 'Xing');
  }
});

test('signs that mean something to BibTeX are escaped, and the address is not', () => {
  expect(bibtex({ ...CHINESE, title: 'A_b & 50% {of} #1' })).toContain('title = {{A\\_b \\& 50\\% \\{of\\} \\#1}}');
  expect(bibtex(CHINESE)).toContain('url = {https://ailab.cn/20210607118876_1}');
});

test('a title that names its page already does not name it twice', () => {
  const titled = (title: string) => placeReference({ title, page: 'Goals for 2025', url: '/x/', edition: { version: '0.1.0' } }).title;
  expect(['Goals for 2025', 'Goals for 2025, table', 'Output value'].map(titled)).toEqual([
    'Goals for 2025',
    'Goals for 2025, table',
    'Goals for 2025: Output value',
  ]);
});

test('a page on a source is not cited by the source’s title as if that were the atlas’s', () => {
  expect(notesOn('NDRC defines “new infrastructure”')).toBe('Notes on “NDRC defines ‘new infrastructure’”');
  expect(notesOn('[Report on a launch]')).toBe('Notes on [Report on a launch]');
});

test('the key of a place is its address, without host, digest and signs', () => {
  expect(PLACE.id).toBe('atlas-base-model-goals-output');
  expect(cslItem(PLACE)).toMatchObject({ title: 'Goals for 2025: Output value', version: '0.1.0', type: 'webpage' });
});

test.each([
  ['/model/goals/#output', 'abcd2345', '/model/goals/?v=abcd2345#output'],
  ['/model/goals/', 'abcd2345', '/model/goals/?v=abcd2345'],
  ['/facts/#x', undefined, '/facts/#x'],
])('%s is cited as %3$s', (address, digest, expected) => expect(citedAddress(address, digest)).toBe(expected));

test.each([
  ['a body that speaks for itself is the author', { kind: 'government' }, [{ literal: 'China Daily' }]],
  ['a newspaper is not', { kind: 'press' }, []],
  [
    'two authors are two, each with the order of the own name',
    { kind: 'press', author: 'Li Yuanyuan (李元元) and Xiao Geng' },
    [{ family: 'Li', given: 'Yuanyuan', chinese: '李元元', pinyin: true }, { literal: 'Xiao Geng' }],
  ],
  [
    'a body with an "and" in its name is one author',
    { kind: 'government', author: 'Ministry of Industry and Information Technology' },
    [{ literal: 'Ministry of Industry and Information Technology' }],
  ],
  ['a name whose order is not known stays whole', { kind: 'press', author: 'Luo Tao' }, [{ literal: 'Luo Tao' }]],
])('%s', (_, fields, authors) => {
  const source = { id: 'x', title: 'T', publisher: 'China Daily', language: 'en' as const, ...fields };
  expect(sourceReference(source).authors).toEqual(authors);
});

test('of a source that has no address, the one that describes it is given as such', () => {
  const source = { id: 'x', title: 'T', publisher: '[Blog post]', language: 'en' as const, kind: 'press' };
  const address = 'https://atlas.example/sources/x/';
  expect(sourceReference(source, { address })).toMatchObject({ medium: 'Blog post', note: `As described at ${address}` });
  expect(sourceReference({ ...source, url: 'https://blog.example/' }, { address }).note).toBeUndefined();
});

test('a paragraph is named with whose numbering it is', () => {
  const source = { id: 'luo-lin-2020', title: 'T', publisher: 'P', kind: 'press', language: 'en' as const };
  const { note } = sourceReference(source, { locator: 'p31', address: 'https://atlas.example/sources/luo-lin-2020/#p31' });
  expect(note).toBe('Paragraph 31, as numbered at https://atlas.example/sources/luo-lin-2020/#p31');
});
