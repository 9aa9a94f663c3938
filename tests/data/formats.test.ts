import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { describe, expect, test } from 'vitest';
import { parseChangelog } from '../../src/citing/changelog.ts';
import { atomFeed } from '../../src/data/atom.ts';
import { factsCsv } from '../../src/data/csv.ts';
import { jsonLd } from '../../src/data/json-ld.ts';
import type { DataRecord } from '../../src/data/records.ts';
import { sitemap } from '../../src/data/write-for-programs.ts';

const EDITIONS = parseChangelog('## Unreleased\n\n- New & <better>.\n\n## 0.1.0 (2026-01-01)\n\nFirst.\n\n- All.\n');
const SITE = new URL('https://atlas.example/base/');
const absolute = (path: string) => new URL(path.slice(1), SITE).href;

interface Feed {
  feed: {
    id: string;
    title: string;
    updated: string;
    author: { name: string };
    entry: { id: string; title: string; updated: string; content: string }[];
  };
}

describe('the feed', () => {
  const xml = atomFeed(EDITIONS, '2026-11-26', SITE);
  const { feed } = new XMLParser().parse(xml) as Feed;

  test('is well formed and has what Atom requires of a feed and of every entry', () => {
    expect(XMLValidator.validate(xml)).toBe(true);
    const ids = [feed.id, ...feed.entry.map(({ id }) => id)];
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(/^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-a[0-9a-f]{3}-[0-9a-f]{12}$/);
    for (const { title, updated, content } of [{ ...feed, content: '' }, ...feed.entry]) {
      expect(title).toBeTruthy();
      expect(updated).toMatch(/^\d{4}-\d\d-\d\dT00:00:00Z$/);
      expect(content).toBeDefined();
    }
    expect(feed.author.name).toBeTruthy();
  });
  test('keeps its ids wherever it is published', () => {
    const idsIn = (text: string) => [...text.matchAll(/<id>(.*)<\/id>/g)].map(([, id]) => id);
    expect(idsIn(atomFeed(EDITIONS, '2027-01-01'))).toEqual(idsIn(xml));
  });
  test('says what changed as text', () => expect(feed.entry[0]!.content).toBe('<ul><li>New &amp; &lt;better&gt;.</li></ul>'));
});

test('the sitemap is well formed and names whole addresses only', () => {
  const xml = sitemap(['/', '/model/goals/'], absolute, '2026-11-26');
  expect(XMLValidator.validate(xml)).toBe(true);
  const { urlset } = new XMLParser({ ignoreAttributes: false }).parse(xml) as {
    urlset: { '@_xmlns': string; url: { loc: string; lastmod: string }[] };
  };
  expect(urlset['@_xmlns']).toBe('http://www.sitemaps.org/schemas/sitemap/0.9');
  expect(urlset.url).toEqual([
    { loc: 'https://atlas.example/base/', lastmod: '2026-11-26' },
    { loc: 'https://atlas.example/base/model/goals/', lastmod: '2026-11-26' },
  ]);
});

test('in the CSV a cell with commas, quotes or lines stays one cell', () => {
  const fact = { id: 'a', statement: 'He said "yes",\nthen no.', figures: [], evidence: [] } as unknown as DataRecord<'facts'>;
  expect(factsCsv([fact])).toContain('\r\na,,"He said ""yes"",\nthen no.",');
});

describe('linked data', () => {
  const described = { title: 'T', description: 'D', edition: { version: '0.1.0', date: '2026-11-26' }, absolute };
  const typesOf = (value: object) => JSON.stringify(value).match(/"@type":"(\w+)"/g);

  test.each([
    ['article', '/model/goals/', 'Article', ['headline', 'author', 'dateModified', 'publisher']],
    ['register', '/facts/', 'Dataset', ['name', 'description', 'license', 'creator', 'distribution']],
    ['glossary', '/glossary/', 'DefinedTermSet', ['name', 'hasDefinedTerm']],
    ['page', '/', 'WebSite', ['name', 'url']],
  ] as const)('a page that is a %s says what its type requires', (kind, address, type, required) => {
    const terms = [{ name: 'Unicorn', text: 'A company.', address: '/glossary/#unicorn' }];
    const { '@graph': graph } = jsonLd({ ...described, kind, address, terms }) as { '@graph': Record<string, unknown>[] };
    expect(graph[0]).toMatchObject({ '@type': type, '@id': absolute(address) });
    for (const property of required) expect(graph[0]).toHaveProperty([property]);
    if (address !== '/') expect(typesOf(graph[1]!)?.slice(0, 2)).toEqual(['"@type":"BreadcrumbList"', '"@type":"ListItem"']);
  });
});
