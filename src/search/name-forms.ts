const HAN = /\p{Script=Han}+/gu;
const NOT_WORD = /[^\p{L}\p{M}\p{N}]+/gu;

/**
 * The forms under which names are indexed. Pagefind finds the beginnings of words that stand between spaces, so whatever
 * a reader may type of a name has to be a word of its own:
 * - each name as one word, so that a query that is a name is known for one, however it is spaced: DC/EP, shuzi renminbi;
 * - its words;
 * - of Chinese, the pairs of characters: 数字人民币 → 数字 字人 人民 民币, as the query has them.
 *
 * @param names in any script; pinyin is one of them
 * @returns words between spaces, each once
 */
export function nameForms(names: readonly string[]): string {
  const forms = names.flatMap((name) => [
    joined(name),
    ...(name.match(HAN) ?? []).flatMap(chinesePairs),
    ...name.replace(HAN, ' ').split(/[\s/()“”",:;]+/u),
  ]);
  return [...new Set(forms.map((form) => form.toLowerCase()).filter(Boolean))].join(' ');
}

/** A name or a query as one word. */
export const joined = (name: string): string => name.replace(NOT_WORD, '').toLowerCase();

/** The pairs of neighbouring characters in a run of Chinese; a single character stands for itself. */
export function chinesePairs(run: string): string[] {
  const characters = [...run];
  if (characters.length < 2) return characters;
  return characters.slice(1).map((character, index) => `${characters[index]}${character}`);
}
