import { swappedOnce, withinOneEdit } from '../search/near-words.ts';
import type { KnownWords } from '../search/words.ts';
import { once, readJson } from './index-files.ts';
import { plainly } from './word-numbers.ts';

/** Shorter words are one letter apart from too many others, but for letters that have changed places. */
const SHORTEST = 5;
const knownWords = once(() => readJson<KnownWords>('known.pack'));

/** Names that are right and near to something else: whoever types Hubei does not mean Hebei. */
const ELSEWHERE = new Set(
  (
    'anhui beijing fujian gansu guangdong guangxi guizhou hainan hebei heilongjiang henan hubei hunan jiangsu jiangxi jilin kunming lanzhou liaoning ' +
    'macao macau nanchang nanning ningxia qinghai shaanxi shandong shanghai shanxi sichuan taiwan tianjin tibet wuhan xinjiang yunnan zhejiang jinping ' +
    'changchun changsha chengdu dalian dongguan foshan fuzhou guangzhou guiyang haikou hangzhou harbin hefei hohhot jinan lhasa nanjing ningbo qingdao ' +
    'shenyang shenzhen shijiazhuang suzhou taiyuan urumqi wenzhou wuxi wuzhong xiamen xining yinchuan zhengzhou zhuhai yunyang wanzhou fuling ' +
    'inner mongolia alipay baidu huobi meituan okcoin xiaomi paris london berlin tokyo delhi india korea japan france russia vietnam'
  ).split(' '),
);

/**
 * The site's own words that are one wrong, missing, doubled or swapped letter away from a word the site does not have. A common
 * word of English and a name that is listed above are taken for no other: whoever types contact does not mean contract.
 *
 * @param word in lower case
 * @param careful whether the first letter must be right: few mistakes are made there, and other words tell enough
 * @returns the most frequent first; the word itself alone where it begins a word as frequent or is of no kind that the list of known words
 * holds, so that its absence there says nothing; none where none is near
 */
export async function nearestWords(word: string, careful: boolean): Promise<string[]> {
  const plain = plainly(word);
  if (!/^[a-z]{4,}$/.test(plain)) return [word];
  if (ELSEWHERE.has(plain)) return [];
  const { words: known, others } = await knownWords();
  if (others.includes(plain)) return [];
  const beginning = known.findIndex((candidate) => candidate.startsWith(plain));
  const isNear = plain.length < SHORTEST ? swappedOnce : withinOneEdit;
  const one = known.filter((candidate) => isNear(plain, candidate));
  const near = one.length ? one : known.filter((candidate) => candidate.endsWith('s') && isNear(plain, candidate.slice(0, -1)));
  const right = near.filter((candidate) => candidate[0] === plain[0]);
  const nearest = right.length || careful ? right : near;
  // A short one is more likely still being typed.
  if (beginning >= 0 && (plain.length < SHORTEST || !(nearest[0] && known.indexOf(nearest[0]) < beginning))) return [word];
  return nearest;
}
