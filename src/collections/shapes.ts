import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { z } from 'astro/zod';
import { COLLECTIONS, type CollectionName } from './collections.ts';
import { readContent } from './read-content.ts';

/**
 * The shape of each collection as JSON Schema. Editors complete keys by it and mark faults as they type; the checks find in it a
 * field's allowed keys and the metadata (reference, prose, statement) that they go by.
 */
export const SHAPES = Object.fromEntries(
  Object.entries(COLLECTIONS).map(([name, { schema }]) => [name, z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as Shape]),
) as Record<CollectionName, Shape>;

/**
 * Writes the shapes where .vscode/settings.json and Astro's language server look for them, with the list by which that server
 * knows the collection of an MDX file.
 *
 * @param root the folder that holds `content/`
 */
export function writeShapes(root: string): void {
  const folder = join(root, '.astro/collections');
  mkdirSync(folder, { recursive: true });
  for (const [name, shape] of Object.entries(SHAPES)) writeFileSync(join(folder, `${name}.schema.json`), JSON.stringify(shape, null, 2));
  const pages = readContent(root).files.filter(({ collection }) => COLLECTIONS[collection].format === 'mdx');
  const list = {
    collections: Object.keys(SHAPES).map((name) => ({ hasSchema: true, name })),
    // In lower case, as the server asks for them.
    entries: Object.fromEntries(pages.map(({ path, collection }) => [pathToFileURL(join(root, path)).href.toLowerCase(), collection])),
  };
  writeFileSync(join(folder, 'collections.json'), JSON.stringify(list, null, 2));
}

export interface Shape {
  description?: string;
  properties?: Record<string, Shape>;
  items?: Shape;
  /** Collections an id may come from. */
  reference?: string[];
  /** The reference is written collection/id. */
  qualified?: boolean;
  prose?: boolean;
  statement?: boolean;
  enum?: string[];
  pattern?: string;
  /** "uri" for an address. */
  format?: string;
  /** Printed as it stands: no placeholder is filled in. */
  label?: boolean;
}
