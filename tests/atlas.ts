import { join } from 'node:path';
import { linkAtlas } from '../src/atlas/link-atlas.ts';
import type { Atlas, Content, Section } from '../src/atlas/model.ts';
import { COLLECTIONS, type CollectionName } from '../src/collections/collections.ts';
import { readContent } from '../src/collections/read-content.ts';

const ROOT = join(import.meta.dirname, '..');

/** The atlas as the pages get it, linked from the project's own content. */
export function ownAtlas(): Atlas {
  const { files } = readContent(ROOT);
  const loaded = (collection: CollectionName) =>
    files
      .filter((file) => file.collection === collection)
      .map(({ id, data, prose }) => ({ id, data: COLLECTIONS[collection].schema.parse(data) as never, prose: prose! }));
  const pages = (section: Section, key?: string) =>
    loaded(section).map(({ id, data, prose }) => ({ section, id, prose, data: key ? { ...(data as object), [key]: data } : data }));
  return linkAtlas({
    ...{ facts: loaded('facts'), organisations: loaded('organisations'), terms: loaded('terms'), sources: loaded('sources') },
    pages: [
      ...pages('regions', 'region'),
      ...pages('measures', 'measure'),
      ...pages('sectors', 'sector'),
      ...pages('model'),
      ...pages('about'),
    ],
  } as unknown as Content);
}
