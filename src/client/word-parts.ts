import { NAME_MARK, TITLE_MARK } from '../search/name-mark.ts';
import { kept, readJson, readZipped, toldBorders } from './index-files.ts';

const MARKS = [NAME_MARK, TITLE_MARK];
const MOST_EXPECTED = 4;
/** The most letters that an ending takes from a name: -ization. */
const LONGEST_ENDING = 7;

const parts = new Map<number | 'all', Promise<Uint8Array>>();
const borders = new Map<'all', Promise<string[]>>();
let whole = false;

/** The parts in which a word may stand, as Pagefind wrote them, by their number. Each is fetched once, and none once all are there. */
export async function partsFor(word: string): Promise<Map<number, Promise<Uint8Array>>> {
  if (whole) return new Map();
  const told = toldBorders();
  const inOrder = told.length ? told : await kept(borders, 'all', () => readJson<string[]>('borders.pack'));
  const numbers = numbersFor(plainly(word), inOrder);
  return new Map(numbers.map((number) => [number, kept(parts, number, () => readZipped(`words/${number}.pack`))]));
}

/** Starts to fetch those parts. Who then needs them hears where they cannot be had. */
export function expectParts(words: readonly string[]): void {
  for (const word of words) void partsFor(word).catch(() => undefined);
}

/** Fetches what a query will need, as far as can be told before anything else is there: the parts of its words and of names. */
export function expectWords(query: string): void {
  const words = query.trim().split(/\s+/, MOST_EXPECTED).filter(Boolean);
  expectParts(words.length ? [...words, ...MARKS.map((mark) => mark + words.join(''))] : []);
}

/** All parts as one, for when there is time. */
export const allParts = (): Promise<Uint8Array> => kept(parts, 'all', () => readZipped('words/all.pack'));

/** Says that all words can be searched: no part is fetched from now on. */
export const haveAll = (): void => void (whole = true);

/** A word as the index has it: without tone marks and hyphens, in lower case. */
export const plainly = (word: string): string =>
  word
    .normalize('NFD')
    .replace(/[\p{M}\p{Pd}]/gu, '')
    .toLowerCase();

/** The parts are in the order of stems, which have the beginning of a word in common with it: developing → develop. */
function numbersFor(word: string, borders: readonly string[]): number[] {
  // Of short words the stem may be shorter still: tries → tri, owned → own.
  const sure = word.length === 4 || /^.{2,3}(ing|ed|es)$/.test(word) ? 3 : 4;
  const beginning = word.slice(0, MARKS.some((mark) => word.startsWith(mark)) ? Math.max(6, word.length - LONGEST_ENDING) : sure);
  return borders.flatMap((border, number) => {
    const next = borders[number + 1];
    return border.slice(0, beginning.length) <= beginning && (next === undefined || next > beginning) ? [number] : [];
  });
}
