import { join } from 'node:path';
import { expect, test } from 'vitest';
import { checkContent } from '../../src/checks/check-content.ts';
import { rows } from '../../src/checks/content-index.ts';
import type { CollectionName } from '../../src/collections/collections.ts';
import { readContent } from '../../src/collections/read-content.ts';

const ROOT = join(import.meta.dirname, '../..');
const { files } = readContent(ROOT);
const ids = (collection: CollectionName) => files.filter((file) => file.collection === collection).map(({ id }) => id);
const entries = (collection: CollectionName, key: string) =>
  files.filter((file) => file.collection === collection).flatMap(({ data }) => rows(data, key));

test('the content keeps its own rules', () => expect(checkContent(ROOT)).toEqual([]));

test('every region of the source has its page', () =>
  expect(ids('regions')).toEqual(
    expect.arrayContaining([
      ...['beijing', 'shanghai', 'jiangsu', 'zhejiang', 'fujian', 'hainan', 'chongqing', 'sichuan', 'shaanxi', 'hangzhou'],
      ...['shenzhen', 'shanxi', 'yuzhong', 'eastern', 'central-western', 'economic-circles'],
    ]),
  ));

test('the four measures have their pages', () =>
  expect(ids('measures').sort()).toEqual(['digital-renminbi', 'new-infrastructure', 'new-occupations', 'regional-equity-markets']));

test('the ten sectors list the source’s forty-seven scenarios, each with an id of its own', () => {
  const counts = Object.fromEntries(
    files.filter(({ collection }) => collection === 'sectors').map(({ id, data }) => [id, rows(data, 'scenarios').length]),
  );
  expect(counts).toEqual({
    ...{ 'smart-city': 5, 'government-affairs': 11, finance: 6, 'big-data': 4, 'information-security': 4 },
    ...{ 'social-governance': 4, 'intelligent-manufacturing': 3, 'product-traceability': 4, 'big-health': 4, 'credit-system': 2 },
  });
  const scenarioIds = entries('sectors', 'scenarios').map(({ id }) => id);
  expect(new Set(scenarioIds).size).toBe(scenarioIds.length);
});

test('the seven strands of the model stand in their order', () => {
  const strands = files.filter(({ collection }) => collection === 'model').map(({ id, data }) => ({ id, ...(data as { strand?: number }) }));
  expect(
    strands
      .filter(({ strand }) => strand)
      .sort((a, b) => a.strand! - b.strand!)
      .map(({ id }) => id),
  ).toEqual(['industries', 'enterprises', 'events', 'platforms', 'talent', 'mechanism', 'chengdu-chongqing']);
});

test('the founding source is retold in thirty-eight gists', () => {
  const founding = files.find(({ id }) => id === 'luo-lin-2020');
  expect(rows(founding?.data, 'paragraphs').map(({ id }) => id)).toEqual(Array.from({ length: 38 }, (_, index) => `p${index + 1}`));
});

test('unresolved names stay unresolved', () => {
  const unresolved = [...entries('organisations', 'organisations'), ...entries('terms', 'terms')].filter(
    ({ certainty }) => certainty === 'unresolved',
  );
  expect(unresolved.map(({ id }) => id)).toEqual(
    expect.arrayContaining(['bangbanglian', 'deakin', 'biobanks', 'north-source', 'zhongke-xingtai', 'dolphin-cloud', 'vision-waves-plant']),
  );
  for (const { id, chinese, pinyin } of unresolved) expect({ id, chinese, pinyin }).toEqual({ id, chinese: undefined, pinyin: undefined });
});

test('no claim stands only in the register: every fact is cited by a page of prose', () => {
  const cited = new Set(files.flatMap(({ prose }) => prose?.components.map(({ attributes }) => attributes['id']) ?? []));
  expect(
    entries('facts', 'facts')
      .map(({ id }) => String(id))
      .filter((id) => !cited.has(id)),
  ).toEqual([]);
});
