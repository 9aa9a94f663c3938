import { NAME_MARK } from './name-mark.ts';
import { STOP_WORDS } from './stop-words.ts';

/** A run of Chinese. */
export const HAN = /\p{Script=Han}+/gu;
const BETWEEN = /[^\p{L}\p{M}\p{N}]+/gu;
const TONE = /\p{M}/u;

/**
 * The forms under which names are indexed. Pagefind finds the beginnings of words that stand between spaces, so whatever
 * a reader may type of a name has to be a word of its own:
 * - the whole name as one word, so that a query that is a name is known for one ({@link nameKey});
 * - its words; pinyin also without spaces, as people type it;
 * - of Chinese, the pairs of characters: 数字人民币 → 数字 字人 人民 民币, as queries have them.
 *
 * @param names in any script; pinyin is one of them
 * @returns words between spaces, each once
 */
export function nameForms(names: readonly string[]): string {
  const forms = names.flatMap((name) => [
    nameKey(name),
    ...(name.match(HAN) ?? []).flatMap(chinesePairs),
    ...name.replace(HAN, ' ').split(/[\s/()“”",:;]+/u),
    ...(TONE.test(name.normalize('NFD')) ? [name.replace(BETWEEN, '')] : []),
  ]);
  return [...new Set(forms.map((form) => form.toLowerCase()).filter(Boolean))].join(' ');
}

/** A whole name, or a query that may be one, as a word that nothing but such a name has: spaces, stops and case apart. */
export function nameKey(name: string): string {
  const words = name.toLowerCase().split(BETWEEN).filter(Boolean);
  const telling = words.filter((word) => !STOP_WORDS.has(word));
  return `${NAME_MARK}${(telling.length ? telling : words).join('')}`;
}

/** The pairs of neighbouring characters in a run of Chinese; a single character stands for itself. */
export function chinesePairs(run: string): string[] {
  const characters = [...run];
  if (characters.length < 2) return characters;
  return characters.slice(1).map((character, index) => `${characters[index]}${character}`);
}
