import '@citation-js/plugin-bibtex';
import { Cite } from '@citation-js/core';
import { expect, test } from '@playwright/test';
import { Ajv, type SchemaObject } from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { csvParse } from 'd3-dsv';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const DIST = join(import.meta.dirname, '../../dist');
const read = (path: string) => readFileSync(join(DIST, path), 'utf8');
const data = <Shape>(path: string) => JSON.parse(read(path)) as Shape;
const pages = readdirSync(DIST, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('index.html'));

for (const [name, least] of Object.entries({ facts: 300, scenarios: 47, organisations: 50, terms: 50, sources: 80, permalinks: 1000 })) {
  test(`${name}.json keeps its own schema`, () => {
    const ajv = new Ajv2020({ strict: true, allErrors: true, formats: { uri: (text: string) => URL.canParse(text) } });
    const validate = ajv.compile(data<object>(`data/schema/${name}.schema.json`));
    const file = data<Record<string, unknown[]>>(`data/${name}.json`);
    expect(validate(file), JSON.stringify(validate.errors?.slice(0, 3))).toBe(true);
    expect(file[name]!.length).toBeGreaterThanOrEqual(least);
    expect(validate({ ...file, [name]: [{ ...(file[name]![0] as object), surplus: 1 }] })).toBe(false);
  });
}

test('every address in the data leads to an element of the site', () => {
  const lists = ['facts', 'scenarios', 'organisations', 'terms', 'sources', 'permalinks'];
  const addresses = lists.flatMap((name) =>
    data<Record<string, { address: string }[]>>(`data/${name}.json`)[name]!.map(({ address }) => address),
  );
  const dead = addresses.filter((address) => {
    const [path = '', id] = address.split('#');
    const file = join(DIST, path, 'index.html');
    return !existsSync(file) || (id && !read(`${path}index.html`.slice(1)).includes(` id="${id}"`));
  });
  expect(dead).toEqual([]);
});

interface Resource {
  name: string;
  path: string;
  schema?: { fields: { name: string; type: string }[]; primaryKey: string };
}

/** What the published profile of Frictionless finds wrong with a descriptor; it is of draft 4, but for its name plain JSON Schema. */
function faultsBy(profile: string, descriptor: object): string[] {
  const ajv = new Ajv({ strict: false, allErrors: true, formats: { uri: true, email: true, textarea: true, 'date-time': true } });
  const path = join(import.meta.dirname, '../data/schemas', `${profile}.json`);
  const unnamed = (key: string, value: unknown) => (key === '$schema' ? undefined : value);
  const validate = ajv.compile(JSON.parse(readFileSync(path, 'utf8'), unnamed) as SchemaObject);
  const kept = validate(descriptor) === true;
  return (kept ? [] : validate.errors!).map(({ instancePath, message }) => `${profile}: ${instancePath} ${message}`);
}

test('the package is one that Frictionless accepts, and its table keeps its own schema', () => {
  const descriptor = data<{ resources: Resource[] }>('data/datapackage.json');
  const table = descriptor.resources.find(({ name }) => name === 'facts-table')!;
  expect([...faultsBy('data-package', descriptor), ...faultsBy('tabular-data-resource', table)]).toEqual([]);
  expect(faultsBy('data-package', { ...descriptor, name: 'Not a name' })).not.toEqual([]);
  expect(faultsBy('tabular-data-resource', { ...table, schema: { fields: [{}] } })).not.toEqual([]);
  for (const { path } of descriptor.resources) expect(existsSync(join(DIST, 'data', path))).toBe(true);

  const rows = csvParse(read('data/facts.csv'));
  const { fields, primaryKey } = table.schema!;
  expect(rows.columns).toEqual(fields.map(({ name }) => name));
  expect(new Set(rows.map((row) => row[primaryKey])).size).toBe(rows.length);
  for (const { name } of fields.filter(({ type }) => type === 'integer')) for (const row of rows) expect(row[name]).toMatch(/^(-?\d+)?$/);
  expect(fields.filter(({ type }) => !['string', 'integer'].includes(type))).toEqual([]);
  expect(rows.length).toBe(data<{ facts: unknown[] }>('data/facts.json').facts.length);
  expect(rows.find(({ id }) => id === 'goal-output')).toMatchObject({
    by: '2025',
    figures: '50 billion yuan',
    sources: 'luo-lin-2020 p31',
  });
});

test('another program reads the sources back, all of them', () => {
  const { sources } = data<{ sources: { id: string; title: string; titleOriginal?: string }[] }>('data/sources.json');
  for (const file of ['data/sources.bib', 'data/sources.csl.json']) {
    const items = new Cite(read(file)).data;
    expect(items.map(({ id }) => id).sort(), file).toEqual(sources.map(({ id }) => id).sort());
    const xing = items.find(({ id }) => id === 'ailab-operator-standard-2021')!;
    expect(xing['title']).toBe(sources.find(({ id }) => id === 'ailab-operator-standard-2021')!.titleOriginal);
  }
});

test('beside every page stands its text in Markdown', () => {
  for (const name of pages) {
    if (!read(name).includes('<main')) continue;
    expect(existsSync(join(DIST, name.replace(/html$/, 'md'))), name).toBe(true);
  }
  const goals = read('model/goals/index.md');
  expect(goals).toMatch(/^---\ntitle: "Goals for 2025"\naddress: "\/model\/goals\/"\nedition: "\d/);
  expect(goals).toContain('## Output value {#output}');
  expect(goals).toContain('| Output value | 50 billion yuan[^3] |');
  expect(goals).toMatch(/^\[\^3\]: The article’s development goals set an output value of 50 billion yuan.*target for 2025/m);
  // What unfolds on the page stands on lines of its own within its footnote; what the page only repeats is left out.
  expect(goals).toMatch(/^\[\^3\]: .*\n\n    Checked against \w+ other pages\n\n    - .* disputes: /m);
  expect(goals).not.toMatch(/[\uE000-\uF8FF]|&#x|Cite this page|<(?:details|dl|div)\b/);
  expect(read('timeline/index.md')).toMatch(/^- .*2020\n\n  \S/m);
  const used = [...goals.matchAll(/\[\^(\d+)\](?!:)/g)].map(([, number]) => number);
  for (const number of used) expect(goals).toContain(`\n[^${number}]: `);
});

test('llms.txt has the form of its kind and leads to the Markdown of every page', () => {
  const index = read('llms.txt');
  expect(index).toMatch(/^# .+\n\n> .+\n\n[^#]+\n## /);
  // From the first section on there are sections only, and nothing in them but links, each with what it leads to.
  for (const line of index.slice(index.indexOf('\n## ')).split('\n')) expect(line).toMatch(/^(|## \S.*|- \[[^\]]+\]\([^)]+\)(: .+)?)$/);
  const links = [...index.matchAll(/\]\((\/[^)]+)\)/g)].map(([, path]) => path!);
  expect(links.length).toBeGreaterThan(pages.length - 5);
  for (const path of links) expect(existsSync(join(DIST, path)), path).toBe(true);
  expect(read('llms-full.txt')).toContain('## Output value {#output}');
});

test('every page tells programs what it is, how to cite it and where its other forms are', () => {
  for (const name of pages) {
    const html = read(name);
    if (!html.includes('<main')) continue;
    const [, json = ''] = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(html) ?? [];
    const { '@context': context, '@graph': graph } = JSON.parse(json) as {
      '@context': string;
      '@graph': { '@type': string; name: string }[];
    };
    expect(context).toBe('https://schema.org');
    expect(graph[0]!.name, name).toBeTruthy();
    for (const meta of ['citation_title', 'citation_author', 'citation_publication_date', 'citation_language'])
      expect(html, `${name} ${meta}`).toMatch(new RegExp(`<meta name="${meta}" content="[^"]+"`));
    for (const property of ['og:title', 'og:description', 'og:type', 'og:site_name'])
      expect(html, `${name} ${property}`).toMatch(new RegExp(`<meta property="${property}" content="[^"]+"`));
    expect(html).toContain('<link rel="alternate" type="text/markdown"');
  }
});
