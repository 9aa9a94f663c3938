import { HAN } from '../search/name-key.ts';
import { once, readJson } from './index-files.ts';

const table = once(() => readJson<{ characters: string; english: Record<string, string> }>('chinese.pack'));

/**
 * A query in the simplified characters of the atlas, and the English of words that it may have. Throws where the table of them cannot
 * be had.
 */
export async function inChinese(query: string): Promise<{ query: string; english: Readonly<Record<string, string>> }> {
  if (!query.match(HAN)) return { query, english: {} };
  const { characters, english } = await table();
  const simple = new Map(Array.from(characters.match(/../gu) ?? [], ([traditional = '', written = '']) => [traditional, written]));
  const simplified = query.replace(HAN, (run) => Array.from(run, (character) => simple.get(character) ?? character).join(''));
  // In Taiwan a plan is written with the sign of a drawing.
  return { query: simplified.replace(/(?<=[计规策企筹])画/g, '划'), english };
}
