import { readZipped } from './index-files.ts';

/** Shorter words are one letter apart from too many others. */
const SHORTEST = 5;
let words: Promise<string[]> | undefined;

/** Whether a word is of a kind the list of known words holds, so that its absence there says something. */
export const isGuessable = (word: string): boolean => /^[a-z]{4,}$/.test(plainly(word));

/**
 * The site's own word that is one wrong, missing, doubled or swapped letter away from a word the site does not have.
 *
 * @param word in lower case
 * @param careful whether the first letter must be right: few mistakes are made there, and other words tell enough
 * @returns the word itself where one of the site's words begins with it; else the most frequent of the nearest; undefined
 * where it has none near
 */
export async function nearestWord(word: string, careful: boolean): Promise<string | undefined> {
  const plain = plainly(word);
  words ??= readZipped('known.pack').then((bytes) => JSON.parse(new TextDecoder().decode(bytes)) as string[]);
  const known = await words;
  if (known.some((candidate) => candidate.startsWith(plain))) return word;
  if (plain.length < SHORTEST) return undefined;
  const near = known.filter((candidate) => withinOneEdit(plain, candidate));
  return near.find((candidate) => candidate[0] === plain[0]) ?? (careful ? undefined : near[0]);
}

const plainly = (word: string) => word.normalize('NFD').replace(/\p{M}/gu, '');

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
