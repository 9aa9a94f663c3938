import { readFileSync, writeFileSync } from 'node:fs';
import subsetFont from 'subset-font';
import { TEXT, TONES } from './faces.ts';

/** `npm run fonts`: cuts the faces of the text to the characters in faces.ts. Committed; run it when those change. */

/** What the styles ask of a face: kerning, ligatures, lining and tabular figures, marks where they belong. */
const FEATURES = ['kern', 'liga', 'lnum', 'tnum', 'ccmp', 'mark', 'mkmk', 'locl'];

for (const { name, from, characters } of [...TEXT, ...TONES]) {
  const whole = readFileSync(`node_modules/@fontsource/source-serif-4/files/source-serif-4-${from}.woff2`);
  const cut = await subsetFont(whole, characters, { targetFormat: 'woff2', keepFeatures: FEATURES });
  writeFileSync(`${import.meta.dirname}/${name}.woff2`, cut);
  console.log(`${name}: ${(whole.length / 1000).toFixed(1)} kB cut to ${(cut.length / 1000).toFixed(1)}`);
}
