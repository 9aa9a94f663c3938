import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { elementsOf, readPages, textOf } from '../../src/publish/built-pages.ts';
import { cut } from '../../src/styles/fonts/cut.ts';
import { TEXT, RARE } from '../../src/styles/fonts/faces.ts';
import { DIST } from './dist.ts';

const ROOT = join(import.meta.dirname, '../..');

/** Letters and figures alone: signs, arrows and Chinese are the reader's own faces'. */
const LETTER = /[\p{Script=Latin}\p{Nd}]/gu;
const letters = new Set([...TEXT, ...RARE].flatMap(({ characters }) => [...characters]));

test('every letter on a page is in the faces that the atlas brings', () => {
  const missing = readPages(DIST).flatMap(({ address, html }) => {
    const body = elementsOf(html).find(({ tagName }) => tagName === 'body');
    const found = new Set(body && textOf(body).normalize('NFC').match(LETTER));
    return [...found]
      .filter((letter) => !letters.has(letter))
      .map((letter) => `${letter} on ${address}: add it to src/styles/fonts/faces.ts`);
  });
  expect(missing).toEqual([]);
});

test('the faces are cut to just those letters', async () => {
  for (const face of [...TEXT, ...RARE]) {
    const file = readFileSync(join(ROOT, `src/styles/fonts/${face.name}.woff2`));
    expect(Buffer.compare(file, await cut(face)), `${face.name} is not what "npm run fonts" makes`).toBe(0);
  }
});
