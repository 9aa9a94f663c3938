import { createHash } from 'node:crypto';

const BASE32 = 'abcdefghijklmnopqrstuvwxyz234567';
const LENGTH = 8;

/**
 * Eight characters that stand for a text: when they differ, its words have changed. Layout, markup, the shape of quotation
 * marks and the width of spaces do not count.
 */
export function digestOf(text: string): string {
  const bytes = createHash('sha256').update(normalised(text)).digest();
  let bits = '';
  for (const byte of bytes.subarray(0, (LENGTH * 5) / 8)) bits += byte.toString(2).padStart(8, '0');
  return (bits.match(/.{5}/g) ?? []).map((five) => BASE32[parseInt(five, 2)]).join('');
}

function normalised(text: string): string {
  const quotes = text.normalize('NFC').replace(/[“”]/g, '"').replace(/[‘’]/g, "'");
  return quotes.replace(/\s+/g, ' ').trim();
}
