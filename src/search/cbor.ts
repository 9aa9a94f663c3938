/** The little of CBOR (RFC 8949) that Pagefind's files are made of: numbers, texts and lists of known length. */

export const [TEXT, LIST] = [3, 4];

/** Where the item that begins at a place ends. */
export function endOf(bytes: Uint8Array, at: number): number {
  const { type, value, end } = headAt(bytes, at);
  if (type < 2) return end;
  if (type === TEXT) return end + value;
  if (type !== LIST) throw new Error(`Pagefind’s index holds CBOR of type ${type}, which is not known here.`);
  let next = end;
  for (let item = 0; item < value; item++) next = endOf(bytes, next);
  return next;
}

/** What an item of CBOR begins with: its type, and its value or length. */
export function headAt(bytes: Uint8Array, at: number): { type: number; value: number; end: number } {
  const type = bytes[at]! >> 5;
  const short = bytes[at]! & 31;
  if (short < 24) return { type, value: short, end: at + 1 };
  const end = at + 1 + 2 ** (short - 24);
  return { type, value: bytes.subarray(at + 1, end).reduce((value, byte) => value * 256 + byte, 0), end };
}

/** The head of a list: its length in two bytes, or in four where two would not hold it. */
export function listOf(length: number): Uint8Array {
  const low = [(length >> 8) & 255, length & 255];
  return length < 2 ** 16
    ? Uint8Array.of((LIST << 5) | 25, ...low)
    : Uint8Array.of((LIST << 5) | 26, length >>> 24, (length >> 16) & 255, ...low);
}

/** A text of fewer than 24 bytes. */
export const shortText = (text: string): Uint8Array => Uint8Array.of((TEXT << 5) | Buffer.byteLength(text), ...Buffer.from(text));
