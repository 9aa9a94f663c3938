import { hash } from 'node:crypto';

const BASE32 = 'abcdefghijklmnopqrstuvwxyz234567';
const LENGTH = 8;

/**
 * Eight characters that stand for a text: when they differ, its words have changed. Layout, markup, the shape of quotation
 * marks and the width of spaces do not count.
 */
export function digestOf(text: string): string {
  const bytes = hash('sha256', normalised(text), 'buffer');
  let bits = '';
  for (const byte of bytes.subarray(0, (LENGTH * 5) / 8)) bits += byte.toString(2).padStart(8, '0');
  return (bits.match(/.{5}/g) ?? []).map((five) => BASE32[parseInt(five, 2)]).join('');
}

/** A UUID that stands for a name: version 8 (RFC 9562). */
export function uuidOf(name: string): string {
  const hex = hash('sha256', name);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

function normalised(text: string): string {
  const quotes = text.normalize('NFC').replace(/[“”]/g, '"').replace(/[‘’]/g, "'");
  return quotes.replace(/\s+/g, ' ').trim();
}
