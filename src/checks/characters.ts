import type { ContentFile } from '../collections/read-content.ts';
import { shown, type Problem } from './problem.ts';
import { textsOf } from './shape.ts';

/** Control characters, line ends of old that are none today, and marks that turn the direction of text or hide in it. */
const HIDDEN =
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u00AD\u061C\u200B-\u200F\u2028-\u202E\u2060\u2066-\u2069\u3164\uFEFF\uFFFD\u{E0000}-\u{E007F}]|\r(?!$)/u;
/** Letters and digits of the width of Chinese. */
const WIDE = /[\uFF10-\uFF19\uFF21-\uFF3A\uFF41-\uFF5A]+/u;
const PRIVATE = /[\uE000-\uF8FF]/u;
/** UTF-8 that was read as Windows-1252: â€™ for ’, Ã© for é, Â before a blank. */
const MOJIBAKE = /â€|[ÃÂ][\u00A0-\u00BF]/u;
/** Letters of which many look like Latin ones: within a word that has such, a reader who types the word does not find it. */
const ALIKE = /[\p{Script=Cyrillic}\p{Script=Greek}]/gu;
/** Ligatures, and letters of formulas. */
const STYLED = /[\uFB00-\uFB06\u{1D400}-\u{1D7FF}]+/u;
const BLANKS = /[\u00A0\u2007\u202F]{2}/u;

/** The first characters of each kind that no text may hold, with what is wrong about them. */
function faultsOf(text: string): { found: string; message: string }[] {
  const fault = (found: string | undefined, message: (found: string) => string) => (found ? [{ found, message: message(found) }] : []);
  const wordWith = (isWrong: (text: string) => boolean) => (isWrong(text) ? text.split(/[ \t]+/).find(isWrong) : undefined);
  return [
    ...fault(
      HIDDEN.exec(text)?.[0],
      (found) => `found the invisible character ${codeOf(found)}; allowed: visible text, tabs and line ends. Delete it.`,
    ),
    ...fault(
      PRIVATE.exec(text)?.[0],
      (found) => `found ${codeOf(found)}, which each font draws as it likes; allowed: characters of Unicode. Write the one that is meant.`,
    ),
    ...fault(
      wordWith((word) => MOJIBAKE.test(word)),
      (found) => `found ${shown(found)}, which was read in a wrong encoding; allowed: text as it was written. Copy it anew, as UTF-8.`,
    ),
    ...fault(
      wordWith((word) => word.normalize('NFC') !== word),
      (found) =>
        `found ${shown(found)}, which is not in Unicode's composed form (NFC); write ${shown(found.normalize('NFC'))} in its place.`,
    ),
    ...fault(
      WIDE.exec(text)?.[0],
      (found) =>
        `found ${shown(found)}, of the width of Chinese; allowed: ordinary letters and digits. Write ${shown(found.normalize('NFKC'))}.`,
    ),
    ...fault(
      mixedWord(text),
      (found) =>
        `found ${shown(found)}, with ${otherLetters(found)} among Latin letters; allowed: the letters of one script in a word. Type it anew.`,
    ),
    ...fault(
      STYLED.exec(text)?.[0],
      (found) => `found ${shown(found)}, in signs that nobody types; allowed: ordinary letters. Write ${shown(found.normalize('NFKC'))}.`,
    ),
    ...fault(BLANKS.exec(text)?.[0], () => 'found two no-break blanks running; allowed: one. Delete the other.'),
  ];
}

const mixedWord = (text: string) =>
  text.match(ALIKE) ? text.match(/[\p{L}\p{M}]+/gu)!.find((word) => word.match(ALIKE) && /\p{Script=Latin}/u.test(word)) : undefined;
const otherLetters = (word: string) => (word.match(ALIKE) ?? []).map(codeOf).join(', ');

/** U+4E00, as a message names a character. */
export const codeOf = (character: string) => `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;

/** No character in the lines of a text that a reader cannot see but a browser obeys, or that is not the one that was meant. */
export function checkLines({ path, text }: { path: string; text: string }): Problem[] {
  return text.split('\n').flatMap((content, index) => faultsOf(content).map(({ message }) => ({ file: path, line: index + 1, message })));
}

/** The same for a file of content, where a character may also be written as an escape or an entity. */
export function checkCharacters(file: ContentFile): Problem[] {
  const escaped = (text: string, lineOf: (place: number) => number) =>
    faultsOf(text)
      .filter(({ found }) => !file.text.includes(found))
      .map(({ found, message }) => ({ file: file.path, line: lineOf(text.indexOf(found)), message }));
  return [
    ...checkLines(file),
    ...(file.prose?.texts ?? []).flatMap(({ value, line }) => escaped(value, () => line)),
    ...textsOf(file).flatMap(({ value, path }) => escaped(value, (place) => file.lineOf(path, place))),
  ];
}
