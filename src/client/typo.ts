import { kept, readJson } from './index-files.ts';
import { plainly } from './word-numbers.ts';

/** Shorter words are one letter apart from too many others. */
const SHORTEST = 5;
const lists = new Map<'known', Promise<string[]>>();

/** What is right and near to something else: whoever types Hubei does not mean Hebei, nor fifty fifth. */
const ELSEWHERE = new Set(
  (
    'anhui beijing fujian gansu guangdong guangxi guizhou hainan hebei heilongjiang henan hubei hunan jiangsu jiangxi jilin kunming lanzhou liaoning ' +
    'macao macau nanchang nanning ningxia qinghai shaanxi shandong shanghai shanxi sichuan taiwan tianjin tibet wuhan xinjiang yunnan zhejiang jinping ' +
    'changchun changsha chengdu dalian dongguan foshan fuzhou guangzhou guiyang haikou hangzhou harbin hefei hohhot jinan lhasa nanjing ningbo qingdao ' +
    'shenyang shenzhen shijiazhuang suzhou taiyuan urumqi wenzhou wuxi wuzhong xiamen xining yinchuan zhengzhou zhuhai yunyang wanzhou fuling ' +
    'inner mongolia alipay baidu huobi meituan okcoin xiaomi twenty thirty forty fifty sixty seventy eighty ninety eleven twelve fifteen police governor'
  ).split(' '),
);

/** Whether a word is of a kind the list of known words holds, so that its absence there says something. */
export const isGuessable = (word: string): boolean => /^[a-z]{4,}$/.test(plainly(word));

/**
 * The site's own words that are one wrong, missing, doubled or swapped letter away from a word the site does not have.
 *
 * @param word in lower case
 * @param careful whether the first letter must be right: few mistakes are made there, and other words tell enough
 * @returns the most frequent first; the word itself alone where it begins a word as frequent; none where none is near
 */
export async function nearestWords(word: string, careful: boolean): Promise<string[]> {
  const plain = plainly(word);
  if (ELSEWHERE.has(plain)) return [];
  // The most frequent first.
  const known = await kept(lists, 'known', () => readJson<string[]>('known.pack'));
  const beginning = known.findIndex((candidate) => candidate.startsWith(plain));
  const near = plain.length < SHORTEST ? [] : known.filter((candidate) => withinOneEdit(plain, candidate));
  const right = near.filter((candidate) => candidate[0] === plain[0]);
  const nearest = right.length || careful ? right : near;
  if (beginning >= 0 && !(nearest[0] && known.indexOf(nearest[0]) < beginning)) return [word];
  return nearest;
}

/** Whether two different words are one letter apart: changed, left out, put in, or changed places with the next. */
export function withinOneEdit(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let at = 0;
  while (at < a.length && a[at] === b[at]) at++;
  const [restA, restB] = [a.slice(at), b.slice(at)];
  return (
    restA.slice(1) === restB.slice(1) ||
    restA.slice(1) === restB ||
    restA === restB.slice(1) ||
    (restA.slice(2) === restB.slice(2) && restA[0] === restB[1] && restA[1] === restB[0])
  );
}
