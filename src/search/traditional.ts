import { Converter } from 'opencc-js/t2cn';
import { namesInChinese } from './places-in-chinese.ts';
import type { SearchRecord } from './record.ts';

const simplified = Converter({ from: 't', to: 'cn' });
/** The block of Unicode that holds the characters in use. */
const [FIRST, LAST] = [0x4e00, 0x9fff];

/**
 * The traditional characters under which a reader may look for what the records say in simplified ones.
 *
 * @param words Chinese that is asked for in English
 * @returns pairs, each of the traditional character and the one the atlas writes: 鏈链證证
 */
export function traditionalCharacters(records: readonly SearchRecord[], words: readonly string[]): string {
  const said = [
    ...words,
    ...records.flatMap(({ title, text, aliases }) => [title, text, ...aliases, namesInChinese(title), namesInChinese(text)]),
  ];
  const written = new Set(said.flatMap((words) => words.match(/\p{Script=Han}/gu) ?? []));
  const pairs = Array.from({ length: LAST - FIRST + 1 }, (_, place) => {
    const character = String.fromCodePoint(FIRST + place);
    const simple = simplified(character);
    return simple !== character && written.has(simple) ? character + simple : '';
  });
  return pairs.join('');
}
