import { HAN } from '../search/name-key.ts';
import { once, readJson } from './index-files.ts';

/** Words of Taiwan and Hong Kong and what is said for them elsewhere, of as many characters; a plan is written there with the sign of a drawing. */
const REGIONAL: [RegExp, string][] = [
  [/(?<=[计规策企筹])画/g, '划'],
  [/(?<!参考)资料(?!来源)/g, '数据'],
  [/数位/g, '数字'],
  [/软体/g, '软件'],
  [/硬体/g, '硬件'],
  [/网路/g, '网络'],
  [/资讯/g, '信息'],
  [/晶片/g, '芯片'],
  [/专案/g, '项目'],
  [/虚拟货币/g, '加密货币'],
];

const table = once(() => readJson<{ characters: string; english: Record<string, string> }>('chinese.pack'));

/**
 * A query in the characters and words of the atlas, each where it was typed, and the English of words that it may have. Throws where
 * the table of them cannot be had.
 */
export async function inChinese(query: string): Promise<{ query: string; english: Readonly<Record<string, string>> }> {
  if (!query.match(HAN)) return { query, english: {} };
  const { characters, english } = await table();
  const simple = new Map(Array.from(characters.match(/../gu) ?? [], ([traditional = '', written = '']) => [traditional, written]));
  const simplified = query.replace(HAN, (run) => Array.from(run, (character) => simple.get(character) ?? character).join(''));
  return { query: REGIONAL.reduce((text, [there, here]) => text.replace(there, here), simplified), english };
}
