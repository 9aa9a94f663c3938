import { plugins } from '@citation-js/core';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import { cslItem } from '../../src/citing/csl-json.ts';
import { placeReference } from '../../src/citing/place-reference.ts';
import { sitemap } from '../../src/data/write-for-programs.ts';
import { attribute, elementsOf, readAddressedPages, textOf } from '../../src/publish/built-pages.ts';
import { DIST } from './dist.ts';
import { vocabularyFaults } from './vocabulary.ts';

/**
 * What is written for programs, before the public schema or validator of its kind. The data package and the files' own schemas
 * stand in tests/pages/data.spec.ts. None is to be had for four kinds, which are held to what their descriptions ask for there:
 * - tags that Zotero and Google Scholar read (Highwire): Zotero's translator runs in Zotero alone;
 * - Open Graph: ogp.me has a vocabulary, and no rule of it but the four properties that a page must have;
 * - llms.txt: llmstxt.org describes the format in prose;
 * - Markdown: every text is.
 */
const read = (path: string) => readFileSync(join(DIST, path), 'utf8');
const schema = (name: string) => ({ fileName: name, contents: readFileSync(join(import.meta.dirname, '../data/schemas', name), 'utf8') });
const pages = readAddressedPages(DIST);

/** What xmllint finds wrong with XML: before a grammar in RELAX NG where the schema is one, else before an XML Schema. */
async function xmlFaults(contents: string, name: string): Promise<string[]> {
  const extension = name.endsWith('.rng') ? 'relaxng' : 'schema';
  const { errors } = await validateXML({ xml: [{ fileName: 'file.xml', contents }], schema: [schema(name)], extension });
  return errors.map(({ rawMessage }) => rawMessage);
}

test('the feed is one that the grammar of Atom accepts', async () => {
  const feed = read('about/changes/feed.atom');
  expect(await xmlFaults(feed, 'atom.rng')).toEqual([]);
  expect(await xmlFaults(feed.replace('T00:00:00Z', ''), 'atom.rng')).toContainEqual(expect.stringContaining('dateTime'));
  expect(await xmlFaults(feed.replace(/(?<=<entry>\s*)<id>.*<\/id>/, ''), 'atom.rng')).toContainEqual(
    expect.stringContaining('element entry'),
  );
});

test('the sitemap of all pages keeps the schema of sitemaps.org', async () => {
  const absolute = (path: string) => new URL(path.slice(1), 'https://atlas.example/base/').href;
  const map = sitemap(
    pages.map(({ address }) => address),
    absolute,
    '2026-11-26',
  );
  expect(await xmlFaults(map, 'sitemap.xsd')).toEqual([]);
  expect(await xmlFaults(map.replace('2026-11-26', 'lately'), 'sitemap.xsd')).toContainEqual(expect.stringContaining('lastmod'));
});

test('the linked data of every page keeps to the vocabulary of schema.org', () => {
  const graphs = new Map(pages.flatMap(({ address, html }) => (html.includes('<main') ? [[address, linkedData(html)]] : [])));
  expect(vocabularyFaults(graphs)).toEqual([]);
  const wrong = { '@context': 'https://schema.org', '@graph': [{ '@type': 'Article', headlines: 'T' }] };
  expect(vocabularyFaults(new Map([['/wrong/', wrong]]))).toEqual([expect.stringMatching(/^\/wrong\/: .*"headlines"' does not exist/)]);
}, 300_000);

function linkedData(html: string): object {
  const script = elementsOf(html).find((element) => attribute(element, 'type') === 'application/ld+json');
  return JSON.parse(script ? textOf(script) : '{}') as object;
}

test('the sources in CSL-JSON, and a place as a reader copies it, have only what CSL has, in the form it has there', () => {
  const place = placeReference({
    ...{ title: 'Output value', page: 'Goals for 2025', url: 'https://atlas.example/model/goals/#output', accessed: '2026-11-27' },
    edition: { version: '0.1.0', date: '2026-11-26' },
  });
  const items = [...(JSON.parse(read('data/sources.csl.json')) as ReturnType<typeof cslItem>[]), cslItem(place)];
  expect(ofCsl(items)).toEqual(items);
  const [item] = items;
  expect(ofCsl([{ ...item, type: 'page', titel: 'T', issued: { 'date-parts': [['2020']] } }])).toEqual([
    expect.not.objectContaining({ type: 'page', titel: 'T', issued: expect.anything() as unknown }),
  ]);
});

/** What citation.js, asked to guess nothing, takes for CSL 1.0.2: it leaves out fields, types and forms that are not of it. */
const ofCsl = (items: object[]) => plugins.input.util.clean(items, false);
