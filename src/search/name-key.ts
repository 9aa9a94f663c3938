import { NAME_MARK, TITLE_MARK } from './name-mark.ts';
import { STOP_WORDS } from './stop-words.ts';

/** A run of Chinese. */
export const HAN = /\p{Script=Han}+/gu;
/** What stands between the words of a name. */
export const BETWEEN = /[^\p{L}\p{M}\p{N}]+/gu;

/** A whole name, or a query that may be one, as a word that nothing but such a name has: spaces, stops and case apart. */
export function nameKey(name: string): string {
  const words = name.toLowerCase().split(BETWEEN).filter(Boolean);
  const telling = words.filter((word) => !STOP_WORDS.has(word));
  return `${NAME_MARK}${(telling.length ? telling : words).join('')}`;
}

/** A whole title or id, or a query that may be one, likewise: but every word of it counts. */
export const titleKey = (title: string): string => TITLE_MARK + title.toLowerCase().split(BETWEEN).join('');

/** The pairs of neighbouring characters in a run of Chinese; a single character stands for itself. */
export function chinesePairs(run: string): string[] {
  const characters = [...run];
  if (characters.length < 2) return characters;
  return characters.slice(1).map((character, index) => `${characters[index]}${character}`);
}
