import { endOf, head, headAt, LIST, TEXT } from './cbor.ts';

/**
 * Pagefind writes its words in parts of some 20 kB, each a CBOR list of words with the records they stand in. A query of
 * two words would wait for two of them, most of which it does not need. So the parts are cut finer, at the borders
 * between words; what stands within a word is Pagefind's and stays as it is.
 */

/** Bytes of a part, unzipped. */
const SIZE = 6_500;
/** As many letters as are sure to be those of a word's stem: see client/word-numbers.ts. */
const ALIKE = 4;

/**
 * @param parts Pagefind's own, unzipped and without their signature
 * @returns finer parts in the order of their words, each with where it begins
 */
export function splitWords(parts: readonly Uint8Array[]): WordPart[] {
  const words = parts.flatMap(wordsIn).sort((a, b) => (a.word < b.word ? -1 : 1));
  const finer: WordPart[] = [];
  let before = '';
  for (const { word, bytes } of words) {
    const last = finer.at(-1);
    // Words that begin alike are asked for together.
    if (last && (last.size < SIZE || (last.size < 2 * SIZE && word.slice(0, ALIKE) === before.slice(0, ALIKE)))) {
      last.items.push(bytes);
      last.size += bytes.length;
    } else finer.push({ border: borderOf(word, before), items: [bytes], size: bytes.length });
    before = word;
  }
  return finer;
}

/** The shortest beginning of a word that comes after the word before it. */
function borderOf(word: string, before: string): string {
  let length = 1;
  while (word.slice(0, length) <= before) length++;
  return word.slice(0, length);
}

/** Parts as one file, in the form that Pagefind reads. */
export function wordList(parts: readonly WordPart[]): Uint8Array {
  const items = parts.flatMap(({ items }) => items);
  return Buffer.concat([Buffer.from([...head(LIST, 1), ...head(LIST, items.length)]), ...items]);
}

/** A part is a list that holds one list, of words; a word is a list that begins with its letters. */
function wordsIn(part: Uint8Array): { word: string; bytes: Uint8Array }[] {
  const outer = headAt(part, 0);
  const list = headAt(part, outer.end);
  if (outer.type !== LIST || outer.value !== 1 || list.type !== LIST)
    throw new Error('Pagefind’s index has a form that is not known here.');
  let at = list.end;
  return Array.from({ length: list.value }, () => {
    const start = at;
    const letters = headAt(part, headAt(part, start).end);
    if (letters.type !== TEXT) throw new Error('Pagefind’s index has a word without letters.');
    at = endOf(part, start);
    return { word: new TextDecoder().decode(part.subarray(letters.end, letters.end + letters.value)), bytes: part.subarray(start, at) };
  });
}

interface WordPart {
  /** As much of its first word as comes after every word before. */
  border: string;
  /** Its words with the records they stand in, each as Pagefind wrote it. */
  items: Uint8Array[];
  /** Bytes of all of them. */
  size: number;
}
