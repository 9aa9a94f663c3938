import { expect, test } from 'vitest';
import { elementsOf, readPages, textOf } from '../../src/publish/built-pages.ts';
import { TEXT, TONES } from '../../src/styles/fonts/faces.ts';
import { DIST } from './dist.ts';

/** Letters and figures alone: signs, arrows and Chinese are the reader's own faces'. */
const LETTER = /[\p{Script=Latin}\p{Nd}]/gu;
const cut = new Set([...TEXT, ...TONES].flatMap(({ characters }) => [...characters]));

test('every letter on a page is in the faces that the atlas brings', () => {
  const missing = readPages(DIST).flatMap(({ address, html }) => {
    const body = elementsOf(html).find(({ tagName }) => tagName === 'body');
    const letters = new Set(body && textOf(body).normalize('NFC').match(LETTER));
    return [...letters]
      .filter((letter) => !cut.has(letter))
      .map((letter) => `${letter} on ${address}: add it to src/styles/fonts/faces.ts`);
  });
  expect(missing).toEqual([]);
});
