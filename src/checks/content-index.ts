import { addressOf, FIXED_PAGES, LISTS } from '../atlas/addresses.ts';
import type { Quotable } from '../atlas/parts.ts';
import { COLLECTIONS, isCollection, type CollectionName } from '../collections/collections.ts';
import type { ContentFile } from '../collections/read-content.ts';

/**
 * Everything that content defines and other content may name. Built once, whatever state the files are in.
 *
 * @param strays files that belong to no collection: what is named after one of them is what it should be
 */
export function indexContent(files: readonly ContentFile[], strays: readonly { path: string }[]): ContentIndex {
  const index: ContentIndex = {
    entries: Object.fromEntries(Object.keys(COLLECTIONS).map((name) => [name, new Map()])) as ContentIndex['entries'],
    facts: new Map(),
    paragraphs: new Map(),
    namesWithDigits: [],
    anchors: new Map(FIXED_PAGES.map((address) => [address, new Set<string>()])),
    diagramPages: new Map(),
    diagramsShown: new Map(),
    clashing: new Set(),
    duplicates: [],
    unread: new Set(),
  };
  for (const file of files) addFile(index, file);
  for (const { path } of strays) addStray(index, path);
  for (const [collection, list] of Object.entries(LISTS))
    for (const id of index.entries[collection as CollectionName].keys()) anchorsOf(index, list!).add(id);
  // Last, so that the other anchors of their pages are known.
  for (const { collection, id, data } of files) {
    const { page } = keysOf(data);
    if (collection !== 'diagrams' || typeof page !== 'string') continue;
    const anchors = index.anchors.get(page);
    index.diagramPages.set(id, page);
    if (anchors?.has(id)) index.clashing.add(id);
    anchors?.add(id);
  }
  return index;
}

function addFile(index: ContentIndex, file: ContentFile): void {
  const { collection, id, data, errors, prose } = file;
  const definition = COLLECTIONS[collection];
  const address = addressOf(`${collection}/${id}`);
  const isRead = !errors.length && !prose?.errors.length;
  if (errors.length || ('list' in definition && !rows(data, definition.list).length))
    index.unread.add(collection).add(LISTS[collection] ?? collection);
  if (prose && !isRead) index.unread.add(address);
  if ('list' in definition) {
    rows(data, definition.list).forEach((row, position) => {
      // Which of those that are named elsewhere this one is, is not known.
      if (typeof row.id !== 'string') return void index.unread.add(collection).add(LISTS[collection] ?? collection);
      const id = meantBy(row.id);
      const first = define(index, collection, id, file, [definition.list, position, 'id']);
      if (collection === 'facts' && first) index.facts.set(id, row);
    });
  } else if (collection === 'digits') {
    for (const { name } of rows(data, 'names')) if (typeof name === 'string') index.namesWithDigits.push(name);
  } else {
    define(index, collection, id, file, []);
    if (collection === 'diagrams') return;
    const paragraphs = rows(collection === 'sources' && data, 'paragraphs').map((row) => String(row.id));
    if (collection === 'sources') index.paragraphs.set(id, paragraphs);
    const tags = (name: string) => (prose?.components ?? []).flatMap((tag) => (tag.name === name && tag.attributes.id) || []);
    if (prose && isRead) index.diagramsShown.set(address, new Set(tags('Diagram')));
    const sections = (prose?.sections ?? []).flatMap((section) => section.id || []);
    const scenarios = rows(data, 'scenarios').flatMap((row) => (typeof row.id === 'string' ? row.id : []));
    const anchors = anchorsOf(index, address);
    for (const anchor of [...sections, ...tags('Chart'), ...scenarios, ...paragraphs]) anchors.add(anchor);
  }
}

function addStray(index: ContentIndex, path: string): void {
  const [, folder = '', ...rest] = path.split('/');
  if (!isCollection(folder) || !rest.length) return;
  const id = meantBy(rest.at(-1)!.replace(/\..*/, ''));
  if ('list' in COLLECTIONS[folder]) index.unread.add(folder).add(LISTS[folder] ?? folder);
  else if (!index.entries[folder].has(id)) index.entries[folder].set(id, { file: path, line: 1 });
  const address = addressOf(`${folder}/${id}`);
  index.unread.add(address);
  anchorsOf(index, address);
}

/** The id that is meant where it is written with signs that no id has: told once, where it stands, and not wherever it is named. */
const meantBy = (written: string) => written.toLowerCase().replace(/[\s_]+/g, '-');

/** Whether a reference leads somewhere, as far as the content could be read. */
export function isDefined(index: ContentIndex, collection: CollectionName, id: string): boolean {
  return index.entries[collection].has(id) || index.unread.has(collection);
}

/** @returns whether the id was still free */
function define(index: ContentIndex, collection: CollectionName, id: string, file: ContentFile, path: PropertyKey[]): boolean {
  const place = { file: file.path, line: file.lineOf(path) };
  const first = index.entries[collection].get(id);
  if (first) index.duplicates.push({ ...place, id, first });
  else index.entries[collection].set(id, place);
  return !first;
}

function anchorsOf(index: ContentIndex, address: string): Set<string> {
  const anchors = index.anchors.get(address) ?? new Set();
  index.anchors.set(address, anchors);
  return anchors;
}

/** Data that may not have the right shape yet, by its keys: what is no object has none. */
export const keysOf = (data: unknown): Row => (typeof data === 'object' && data !== null ? (data as Row) : {});

/** The objects of a list in such data, each at its place. */
export function rows(data: unknown, key: string): Row[] {
  const list = keysOf(data)[key];
  return Array.isArray(list) ? list.map(keysOf) : [];
}

/** Items whose key an earlier one has, each with the first that has it; one without a key repeats nothing. */
export const repeats = <Item>(items: readonly Item[], keyOf: (item: Item) => unknown): { item: Item; first: Item }[] =>
  [...Map.groupBy(items, keyOf)].flatMap(([key, [first, ...more]]) =>
    key === undefined ? [] : more.map((item) => ({ item, first: first! })),
  );

/** What one comes by, the first itself first, up to what leads nowhere or was passed before. */
export function wayFrom(first: string, next: (from: string) => string | undefined): string[] {
  const way = new Set<string>();
  for (let at: string | undefined = first; at && !way.has(at); at = next(at)) way.add(at);
  return [...way];
}

/** Every row of evidence of a file of facts, with its fact and its place. */
export function eachRow(file: ContentFile): { fact: Row; row: Row; path: PropertyKey[] }[] {
  return rows(file.collection === 'facts' && file.data, 'facts').flatMap((fact, factAt) =>
    rows(fact, 'evidence').map((row, rowAt) => ({ fact, row, path: ['facts', factAt, 'evidence', rowAt] })),
  );
}

export type Row = Record<string, unknown>;

export interface ContentIndex {
  /** Where each id is defined, by collection. */
  entries: Record<CollectionName, Map<string, Place>>;
  facts: Map<string, Quotable>;
  /** Paragraph ids of each source that numbers them. */
  paragraphs: Map<string, string[]>;
  namesWithDigits: string[];
  /** Addresses of the site with the anchors that content gives them. */
  anchors: Map<string, Set<string>>;
  /** The page that each diagram says it stands on. */
  diagramPages: Map<string, string>;
  /** Ids of the diagrams that each page of prose shows, by its address. */
  diagramsShown: Map<string, Set<string>>;
  /** Diagrams whose id is that of a section of their page. */
  clashing: Set<string>;
  duplicates: (Place & { id: string; first: Place })[];
  /** Collections and pages of which something could not be read: what they seem to lack may stand in the unread part. */
  unread: Set<string>;
}

interface Place {
  file: string;
  line: number;
}
