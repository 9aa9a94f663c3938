import { COLLECTIONS, type CollectionName } from '../collections/collections.ts';
import type { ContentFile } from '../collections/read-content.ts';
import { keysOf, rows, type Row } from './content-index.ts';
import { shown, type Problem } from './problem.ts';
import { problemAt } from './shape.ts';

const PAGE = ['title', 'chinese'];
const NAMED = ['name', 'chinese', 'inSource'];

/** The keys that hold names, beside `aliases`. Pinyin is none, as many words sound alike; a repost has the title of what it repeats. */
const NAMES: Partial<Record<CollectionName, readonly string[]>> = {
  ...{ organisations: NAMED, terms: NAMED, sources: ['short'] },
  ...{ regions: PAGE, measures: PAGE, sectors: PAGE, model: PAGE },
};

/**
 * A name leads to one entry of a collection: who looks for it is not sent to another. What two are truly called is told to
 * readers in the note of one of them.
 */
export function checkNames(files: readonly ContentFile[]): Problem[] {
  const taken = new Map<string, Name>();
  // What an entry is called comes before what others call it.
  const names = files.flatMap(namesOf).sort((one, other) => Number(isAlias(one)) - Number(isAlias(other)));
  return names.flatMap((name): Problem[] => {
    const { file, entry, path, text } = name;
    const key = `${file.collection} ${text.toLowerCase()}`;
    const first = taken.get(key);
    if (!first) taken.set(key, name);
    if (first && first.text === text && isOwnName(first, name)) {
      const message = `found ${shown(text)}, the entry's own ${String(first.path.at(-1))}; allowed: other names. Remove it.`;
      return [problemAt(file, path, message)];
    }
    if (!first || first.entry === entry || bothInSource(first, name) || [first, name].some(quotes)) return [];
    const place = `${first.file.path}:${first.file.lineOf(first.path)}`;
    const remedy = 'Keep it in the one place it should lead to; where both are truly called so, quote it in the `note` of one.';
    return [problemAt(file, path, `found ${shown(text)}, a name that ${place} has already; allowed: one entry a name. ${remedy}`)];
  });
}

const isAlias = ({ path }: Name) => path.includes('aliases');

/** What the founding source calls an entry is an alias as well: readers look for it. */
const isOwnName = (first: Name, { entry }: Name) =>
  first.entry === entry && ['name', 'title', 'chinese', 'short'].includes(String(first.path.at(-1)));

/** One phrase of the founding source may mean two at once. */
const bothInSource = (...names: Name[]) => names.every(({ path }) => path.at(-1) === 'inSource');

const quotes = ({ entry: { note }, text }: Name) => typeof note === 'string' && note.toLowerCase().includes(text.toLowerCase());

function namesOf(file: ContentFile): Name[] {
  const keys = NAMES[file.collection];
  if (!keys) return [];
  const definition = COLLECTIONS[file.collection];
  const entries =
    'list' in definition
      ? rows(file.data, definition.list).map((entry, index) => ({ entry, start: [definition.list, index] }))
      : [{ entry: keysOf(file.data), start: [] }];
  return entries.flatMap(({ entry, start }) => {
    const aliases = Array.isArray(entry.aliases) ? (entry.aliases as unknown[]) : [];
    const named = [
      ...keys.map((key) => ({ text: entry[key], path: [...start, key] })),
      ...aliases.map((text, index) => ({ text, path: [...start, 'aliases', index] })),
    ];
    return named.flatMap(({ text, path }) => (typeof text === 'string' ? [{ file, entry, path, text }] : []));
  });
}

interface Name {
  file: ContentFile;
  entry: Row;
  path: PropertyKey[];
  text: string;
}
