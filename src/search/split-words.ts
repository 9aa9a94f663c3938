/**
 * Pagefind writes its words in parts of some 20 kB, each a CBOR list of words with the records they stand in. A query of
 * two words would wait for two of them, most of which it does not need. So the parts are cut finer, at the borders
 * between words; what stands within a word is Pagefind's and stays as it is.
 */

/** Bytes of a part, unzipped. */
const SIZE = 4_500;
const [TEXT, LIST] = [3, 4];

/**
 * @param parts Pagefind's own, unzipped and without their signature
 * @returns finer parts in the order of their words, each with the first of them
 */
export function splitWords(parts: readonly Uint8Array[]): WordPart[] {
  const words = parts.flatMap(wordsIn).sort((a, b) => (a.word < b.word ? -1 : 1));
  const finer: WordPart[] = [];
  for (const { word, bytes } of words) {
    const last = finer.at(-1);
    if (last && last.size < SIZE) {
      last.items.push(bytes);
      last.size += bytes.length;
    } else finer.push({ first: word, items: [bytes], size: bytes.length });
  }
  return finer;
}

/** Parts as one file, in the form that Pagefind reads. */
export function wordList(parts: readonly WordPart[]): Uint8Array {
  const items = parts.flatMap(({ items }) => items);
  return Buffer.concat([listOf(1), listOf(items.length), ...items]);
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

/** Where the item that begins at a place ends. */
function endOf(bytes: Uint8Array, at: number): number {
  const { type, value, end } = headAt(bytes, at);
  if (type < 2) return end;
  if (type === TEXT) return end + value;
  if (type !== LIST) throw new Error(`Pagefind’s index holds CBOR of type ${type}, which is not known here.`);
  let next = end;
  for (let item = 0; item < value; item++) next = endOf(bytes, next);
  return next;
}

/** What an item of CBOR begins with: its type, and its value or length. */
function headAt(bytes: Uint8Array, at: number): { type: number; value: number; end: number } {
  const type = bytes[at]! >> 5;
  const short = bytes[at]! & 31;
  if (short < 24) return { type, value: short, end: at + 1 };
  const end = at + 1 + 2 ** (short - 24);
  return { type, value: bytes.subarray(at + 1, end).reduce((value, byte) => value * 256 + byte, 0), end };
}

export interface WordPart {
  /** Its first word. */
  first: string;
  /** Its words with the records they stand in, each as Pagefind wrote it. */
  items: Uint8Array[];
  /** Bytes of all of them. */
  size: number;
}

/** The head of a list: its length in two bytes, or in four where two would not hold it. */
function listOf(length: number): Uint8Array {
  const low = [(length >> 8) & 255, length & 255];
  return length < 2 ** 16
    ? Uint8Array.of((LIST << 5) | 25, ...low)
    : Uint8Array.of((LIST << 5) | 26, length >>> 24, (length >> 16) & 255, ...low);
}
