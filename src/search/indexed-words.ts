import { BETWEEN, chinesePairs, HAN, nameKey } from './name-key.ts';
import { withAmounts } from './numbers.ts';
import { namesInChinese } from './places-in-chinese.ts';
import type { SearchRecord } from './record.ts';
import { STOP_WORDS } from './stop-words.ts';

const TONE = /\p{M}/u;
const CHINESE_SUM = /\d[\d.,]*(?=[万亿])/g;

/**
 * The forms under which names are indexed. Pagefind finds the beginnings of words that stand between spaces, so whatever
 * a reader may type of a name has to be a word of its own:
 * - the whole name as one word, so that a query that is a name is known for one ({@link nameKey});
 * - its words; pinyin also without spaces, as people type it, from each word on: gōngzuò bàogào → gōngzuòbàogào, bàogào;
 * - of Chinese, the pairs of characters: 数字人民币 → 数字 字人 人民 民币, as queries have them; a sum (500亿) is asked for in English.
 *
 * @param names in any script; pinyin is one of them
 * @returns words between spaces, each once
 */
export function nameForms(names: readonly string[]): string {
  const forms = names.flatMap((name) => [
    nameKey(name),
    ...(name.match(HAN) ?? []).flatMap(chinesePairs),
    ...withAmounts(name.toLowerCase().replace(CHINESE_SUM, ' '))
      .replace(HAN, ' ')
      .split(/[\s/()“”",:;]+/u),
    ...(TONE.test(name.normalize('NFD')) ? joinedWords(name) : []),
  ]);
  return [...new Set(forms.map((form) => form.toLowerCase()).filter(Boolean))].join(' ');
}

/** Pinyin as people type it, from each of its words on: of a long name they leave out the beginning. */
function joinedWords(pinyin: string): string[] {
  const words = pinyin.split(' ');
  return words.map((_, from) => words.slice(from).join('').replace(BETWEEN, ''));
}

/**
 * The words of a record's text, each once: the excerpt is cut from the text itself. A statement that is a fact's title is
 * its text, and ids are put to it because people paste them. Places that it names in English are named in Chinese as well.
 */
export function wordsIn({ address, title, kind, text }: SearchRecord): string {
  const said = kind === 'fact' ? title : text;
  const words = withAmounts(`${address.split('/').slice(2).join(' ')} ${said} ${namesInChinese(said)}`.toLowerCase()).split(
    /[^\p{L}\p{N}+-]+/u,
  );
  return [
    ...new Set(
      words
        .flatMap((word) => [...(word.match(HAN) ?? []).flatMap(chinesePairs), ...word.split(HAN)])
        .filter((word) => word && !STOP_WORDS.has(word)),
    ),
  ].join(' ');
}
