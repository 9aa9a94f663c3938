import { toldBorders } from './index-address.ts';
import { kept, once, readJson, readZipped } from './index-files.ts';
import { numbersFor } from './word-numbers.ts';

const parts = new Map<number | 'all', Promise<Uint8Array>>();
const borders = once(() => readJson<string[]>('borders.pack'));
let whole = false;

/** The parts in which a word may stand, as Pagefind wrote them, by their number. Each is fetched once, and none once all are there. */
export async function partsFor(word: string): Promise<Map<number, Promise<Uint8Array>>> {
  if (whole) return new Map();
  const told = toldBorders();
  const inOrder = told.length ? told : await borders();
  const numbers = numbersFor(word, inOrder);
  return new Map(numbers.map((number) => [number, kept(parts, number, () => readZipped(`words/${number}.pack`))]));
}

/** Starts to fetch those parts. Who then needs them hears where they cannot be had. */
export function expectParts(words: readonly string[]): void {
  for (const word of words) void partsFor(word).catch(() => undefined);
}

/** All parts as one, for when there is time. */
export const allParts = (): Promise<Uint8Array> => kept(parts, 'all', () => readZipped('words/all.pack'));

/** Says that all words can be searched: no part is fetched from now on. */
export const haveAll = (): void => void (whole = true);
