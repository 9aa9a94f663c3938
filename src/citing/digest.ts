import { hash } from 'node:crypto';

const BASE32 = 'abcdefghijklmnopqrstuvwxyz234567';

/**
 * Eight characters that stand for a text: when they differ, its words have changed. Layout, markup, the shape of quotation
 * marks and the width of spaces do not count.
 */
export function digestOf(text: string): string {
  const quotes = text.normalize('NFC').replace(/[“”]/g, '"').replace(/[‘’]/g, "'");
  const fortyBits = parseInt(hash('sha256', quotes.replace(/\s+/g, ' ').trim()).slice(0, 10), 16);
  return fortyBits
    .toString(32)
    .padStart(8, '0')
    .replace(/./g, (digit) => BASE32[parseInt(digit, 32)]!);
}

/** A UUID that stands for a name: version 8 (RFC 9562). */
export function uuidOf(name: string): string {
  const hex = hash('sha256', name);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
