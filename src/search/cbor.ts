/** The little of CBOR (RFC 8949) that Pagefind's files are made of: numbers, texts and lists of known length. */

export const [NUMBER, TEXT, LIST] = [0, 3, 4];

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

/** The bytes with which an item of a type and value or length begins; a number is no more than that. */
export function head(type: number, value: number): number[] {
  const bytes = [24, 16, 8, 0].map((shift) => (value >>> shift) & 255);
  if (value < 24) return [(type << 5) | value];
  if (value < 2 ** 8) return [(type << 5) | 24, ...bytes.slice(3)];
  return value < 2 ** 16 ? [(type << 5) | 25, ...bytes.slice(2)] : [(type << 5) | 26, ...bytes];
}
