import { writeFileSync } from 'node:fs';
import { cut } from './cut.ts';
import { TEXT, RARE } from './faces.ts';

/** `npm run fonts`: cuts the faces of the text to the characters in faces.ts. Committed; run it when those change. */
for (const face of [...TEXT, ...RARE]) {
  const bytes = await cut(face);
  writeFileSync(new URL(`${face.name}.woff2`, import.meta.url), bytes);
  console.log(`${face.name}: ${(bytes.length / 1000).toFixed(1)} kB`);
}
