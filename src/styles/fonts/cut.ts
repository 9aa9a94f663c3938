import { readFileSync } from 'node:fs';
import subsetFont from 'subset-font';
import type { Face } from './faces.ts';

/** What the styles ask of a face: kerning, ligatures, lining and tabular figures, marks where they belong. */
const FEATURES = ['kern', 'liga', 'lnum', 'tnum', 'ccmp', 'mark', 'mkmk', 'locl'];

/** A face with the characters that it is to have and no others, as a WOFF2 file. */
export function cut({ from, characters }: Face): Promise<Uint8Array> {
  const whole = new URL(`../../../node_modules/@fontsource/source-serif-4/files/source-serif-4-${from}.woff2`, import.meta.url);
  return subsetFont(readFileSync(whole), characters, { targetFormat: 'woff2', keepFeatures: FEATURES });
}
