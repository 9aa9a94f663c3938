import { COLLECTIONS, type CollectionName } from '../collections/collections.ts';
import { readContent, type ContentFile } from '../collections/read-content.ts';
import { linkAtlas } from './link-atlas.ts';
import type { Atlas, Content, Data, PageData, Section } from './model.ts';

/** Held in common, as the files it is linked from; by the development server here alone, so that a change of the linking is seen. */
const common = ((import.meta.env as ImportMetaEnv | undefined)?.DEV ? {} : globalThis) as {
  linkedAtlas?: { files: readonly ContentFile[]; atlas: Atlas };
};

/**
 * The atlas from its files, in the editors' order.
 *
 * @param root the folder that holds `content/`, which the checks have found in order
 * @returns the same as before while no file has changed
 */
export function readAtlas(root: string): Atlas {
  const { files } = readContent(root);
  const known = common.linkedAtlas;
  if (known?.files.length === files.length && known.files.every((file, at) => file === files[at])) return known.atlas;
  const atlas = link(files);
  common.linkedAtlas = { files, atlas };
  return atlas;
}

function link(files: readonly ContentFile[]): Atlas {
  const read = <Name extends CollectionName>(name: Name) =>
    sorted(files.flatMap((file) => (file.collection === name ? entryOf(name, file) : [])));
  const page = (section: Section, { id, prose }: { id: string; prose: ContentFile['prose'] }, data: PageData): Content['pages'][number] => {
    return { section, id, data, prose: prose! };
  };
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
    diagrams: read('diagrams').map(({ id, data, diagram }) => ({ id, data, body: diagram! })),
  });
}

const entryOf = <Name extends CollectionName>(name: Name, { id, data, prose, diagram }: ContentFile) => ({
  ...{ id, prose, diagram },
  data: COLLECTIONS[name].schema.parse(data) as Data<Name>,
});

/** In the editors' order; sources have none and go by id, as files are not found in the same order on every machine. */
function sorted<Entry extends { id: string; data: object }>(entries: Entry[]): Entry[] {
  const order = ({ data }: Entry) => ('order' in data ? Number(data.order) : 0);
  return entries.sort((a, b) => order(a) - order(b) || (a.id < b.id ? -1 : 1));
}
