import { NAME_MARK } from '../search/name-mark.ts';
import { kept, readJson, readZipped } from './index-files.ts';

const MOST_EXPECTED = 4;

/** What is known of the parts of the index before anything else is: it is small, and comes first. */
export interface PartList {
  /** Names the build. Its folder holds the parts, so that no other build's parts are taken for its own. */
  edition: string;
  /** The first word of every part, in order. */
  firstWords: string[];
}

const started = new Map<'list', Promise<PartList>>();
const parts = new Map<number | 'all', Promise<Uint8Array>>();

export const partList = (): Promise<PartList> => kept(started, 'list', () => readJson<PartList>('parts.pack'));

/** The parts in which a word may stand, as Pagefind wrote them, by their number. Each is fetched once. */
export async function partsFor(word: string): Promise<Map<number, Promise<Uint8Array>>> {
  const { edition, firstWords } = await partList();
  const read = (number: number) => {
    const part = kept(parts, number, () => readZipped(`${edition}/words/${number}.pack`));
    // Who needs it hears that it cannot be had; who only expected it need not.
    part.catch(() => undefined);
    return part;
  };
  return new Map(numbersFor(plainly(word), firstWords).map((number) => [number, read(number)]));
}

/** Fetches what a query will need, as far as can be told before anything else is there: the parts of its words and of names. */
export function expectWords(query: string): void {
  const words = query.trim().split(/\s+/, MOST_EXPECTED).filter(Boolean);
  for (const word of [...words, ...words.slice(0, 1).map((first) => NAME_MARK + first)]) void partsFor(word).catch(() => undefined);
}

/** All parts as one, for when there is time. */
export async function allParts(): Promise<Uint8Array> {
  const { edition } = await partList();
  return kept(parts, 'all', () => readZipped(`${edition}/words/all.pack`));
}

/** A word as the index has it: without tone marks and hyphens, in lower case. */
export const plainly = (word: string): string =>
  word
    .normalize('NFD')
    .replace(/[\p{M}\p{Pd}]/gu, '')
    .toLowerCase();

/** The parts are in the order of stems, which have the beginning of a word in common with it: developing → develop. */
function numbersFor(word: string, firstWords: readonly string[]): number[] {
  const beginning = word.slice(0, word.length > 4 ? 4 : word.length > 3 ? 3 : word.length);
  return firstWords.flatMap((first, number) => {
    const next = firstWords[number + 1];
    return first.slice(0, beginning.length) <= beginning && (next === undefined || next >= beginning) ? [number] : [];
  });
}
