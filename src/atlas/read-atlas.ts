import type { z } from 'astro/zod';
import { COLLECTIONS, type CollectionName } from '../collections/collections.ts';
import { readContent, type ContentFile } from '../collections/read-content.ts';
import { linkAtlas } from './link-atlas.ts';
import type { Atlas, Content, PageData, Section } from './model.ts';

/**
 * The atlas from its files, in the editors' order.
 *
 * @param root the folder that holds `content/`, which the checks have found in order
 */
export function readAtlas(root: string): Atlas {
  const { files } = readContent(root);
  const read = <Name extends CollectionName>(name: Name) =>
    sorted(files.flatMap((file) => (file.collection === name ? entryOf(name, file) : [])));
  const page = (
    section: Section,
    { id, prose }: { id: string; prose?: ContentFile['prose'] },
    data: PageData,
  ): Content['pages'][number] => ({
    ...{ section, id, data, prose: prose! },
  });
  return linkAtlas({
    facts: read('facts'),
    organisations: read('organisations'),
    terms: read('terms'),
    sources: read('sources'),
    pages: [
      ...read('regions').map((entry) => page('regions', entry, { ...entry.data, region: entry.data })),
      ...read('measures').map((entry) => page('measures', entry, { ...entry.data, measure: entry.data })),
      ...read('sectors').map((entry) => page('sectors', entry, { ...entry.data, sector: entry.data })),
      ...read('model').map((entry) => page('model', entry, entry.data)),
      ...read('about').map((entry) => page('about', entry, entry.data)),
    ],
  });
}

/** The diagrams of a content folder that keeps the rules, in Mermaid. */
export const readDiagramEntries = (root: string) =>
  readContent(root).files.flatMap((file) => (file.collection === 'diagrams' ? { ...entryOf('diagrams', file), body: file.diagram } : []));

const entryOf = <Name extends CollectionName>(name: Name, { id, data, prose }: ContentFile) => ({
  ...{ id, prose },
  data: COLLECTIONS[name].schema.parse(data) as z.output<(typeof COLLECTIONS)[Name]['schema']>,
});

/** In the editors' order; sources have none and go by id, as files are not found in the same order on every machine. */
function sorted<Entry extends { id: string; data: object }>(entries: Entry[]): Entry[] {
  const order = ({ data }: Entry) => ('order' in data ? Number(data.order) : 0);
  return entries.sort((a, b) => order(a) - order(b) || (a.id < b.id ? -1 : 1));
}
