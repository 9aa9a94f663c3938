import { readFileSync } from 'node:fs';
import subsetFont from 'subset-font';
import type { Face } from './faces.ts';

/**
 * Kerning is all that running text needs of a face: its figures are lining and tabular as they are, every letter has its accent, and
 * its f keeps clear of what follows.
 */
const FEATURES = ['kern'];
/** What no browser needs to set a face that has no axes and one script. */
const TABLES = ['BASE', 'GDEF', 'STAT', 'gasp', 'prep'];

/** A face with the characters that it is to have and no others, as a WOFF2 file. */
export function cut({ from, characters }: Face): Promise<Uint8Array> {
  const whole = new URL(`../../../node_modules/@fontsource/source-serif-4/files/source-serif-4-${from}.woff2`, import.meta.url);
  return subsetFont(readFileSync(whole), characters, { targetFormat: 'woff2', keepFeatures: FEATURES, dropTables: TABLES });
}
