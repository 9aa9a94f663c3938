import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { COLLECTIONS } from '../../src/collections/collections.ts';

const ROOT = join(import.meta.dirname, '../..');
const read = (path: string) => JSON.parse(readFileSync(join(ROOT, path), 'utf8')) as Record<string, unknown>;

/** What editors complete and check against is made by Astro (`astro check`, `dev` and `build` all write it). */
const schemas = read('.vscode/settings.json')['yaml.schemas'] as Record<string, string>;

test('every YAML collection is wired to its schema', () => {
  const yaml = Object.entries(COLLECTIONS).filter(([, { format }]) => format === 'yaml');
  expect(Object.values(schemas).sort()).toEqual(yaml.map(([name]) => `content/${name}/*.yaml`).sort());
  for (const path of Object.keys(schemas)) expect(existsSync(join(ROOT, path)), path).toBe(true);
});

test('a schema tells editors what each key means, which are needed and which values are allowed', () => {
  const { properties } = read('.astro/collections/facts.schema.json') as { properties: { facts: { items: Schema } } };
  const { items } = properties.facts;
  expect(items.additionalProperties).toBe(false);
  expect(items.required).toEqual(expect.arrayContaining(['id', 'statement', 'kind', 'attributedTo', 'about', 'evidence']));
  expect(items.properties['kind']?.enum).toEqual(['reported', 'plan', 'target', 'forecast', 'ranking', 'assessment']);
  expect(Object.entries(items.properties).filter(([, { description }]) => !description)).toEqual([]);
});

test('every MDX collection is known to the editor’s front-matter completion', () => {
  const { collections } = read('.astro/collections/collections.json') as { collections: { name: string; hasSchema: boolean }[] };
  const mdx = Object.entries(COLLECTIONS).flatMap(([name, { format }]) => (format === 'mdx' ? name : []));
  expect(collections.filter(({ hasSchema }) => hasSchema).map(({ name }) => name)).toEqual(expect.arrayContaining(mdx));
  for (const name of mdx) expect(existsSync(join(ROOT, `.astro/collections/${name}.schema.json`)), name).toBe(true);
});

interface Schema {
  additionalProperties: boolean;
  required: string[];
  properties: Record<string, { description?: string; enum?: string[] }>;
}
