import { NAME_MARK, TITLE_MARK } from '../search/name-mark.ts';

const MARKS = [NAME_MARK, TITLE_MARK];
const MOST_EXPECTED = 4;
/** The most letters that an ending takes from a name: -ization. */
const LONGEST_ENDING = 7;

/** A word as the index has it: without tone marks and hyphens, in lower case. */
export const plainly = (word: string): string =>
  word
    .normalize('NFD')
    .replace(/[\p{M}\p{Pd}]/gu, '')
    .toLowerCase();

/**
 * The numbers of the parts in which a word may stand. They are in the order of stems, which have the beginning of a word in common
 * with it: developing → develop.
 *
 * @param borders where each part begins
 */
export function numbersFor(word: string, borders: readonly string[]): number[] {
  const plain = plainly(word);
  // Of short words the stem may be shorter still: tries → tri, owned → own.
  const sure = plain.length === 4 || /^.{2,3}(ing|ed|es)$/.test(plain) ? 3 : 4;
  const beginning = plain.slice(0, MARKS.some((mark) => plain.startsWith(mark)) ? Math.max(6, plain.length - LONGEST_ENDING) : sure);
  return borders.flatMap((border, number) => {
    const next = borders[number + 1];
    return border.slice(0, beginning.length) <= beginning && (next === undefined || next > beginning) ? [number] : [];
  });
}

/** The words that a query will ask for, as far as can be told before anything else is there: its own and names. */
export function expectedWords(query: string): string[] {
  const words = query.trim().split(/\s+/, MOST_EXPECTED).filter(Boolean);
  return words.length ? [...words, ...MARKS.map((mark) => mark + words.join(''))] : [];
}
