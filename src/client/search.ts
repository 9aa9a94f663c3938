import type { SearchFacet } from '../search/record.ts';
import { chinesePairs, HAN, nameKey, titleKey } from '../search/name-key.ts';
import { shownNumber } from '../search/numbers.ts';
import type { Places } from '../search/table.ts';
import { expectParts, startEngine, type Engine, type Listed } from './engine.ts';
import { inChinese } from './in-chinese.ts';
import { pinyinRuns, replaceWord, SYLLABLE, termsOf, wordsOf, type Term } from './query.ts';

/** What is chosen of each facet; nothing chosen admits everything. */
export type Choice = Partial<Record<SearchFacet, string>>;

export interface Outcome {
  /** The best first. */
  hits: readonly Listed[];
  /** Whether every result lacks a word of the query. */
  partial: boolean;
  /** Words of the query that are found nowhere. */
  missing: string[];
  /** The query as it was read, where a word of it was taken for a nearby one. */
  corrected?: string;
  /** Words to mark in what is shown. */
  words: string[];
  /** Words to mark where they stand as they are: such as mean the same, and short ones. */
  alike: string[];
  /** What was found, whatever is chosen. */
  all: readonly Listed[];
}

/** Results are where a reader reads on: prose before the register’s rows, those before the list of sources. */
const PRIOR: Record<string, number> = { fact: 0.8, source: 0.5, page: 0.85 };
/** A figure is looked for in the register. */
const FACT_FOR_FIGURE = 1.3;
/** And tells more of what is sought than the words beside it, of which Chinese has many. */
const FIGURE_TELLS = 2;
/** What is called just what was typed is what was meant; a page of that very title even more so. */
const NAMED = 2;
const TITLED_PAGE = 2.4;
/** So is a page whose title it begins, as long as one types. */
const BEGINS_PAGE = 1.6;
/** A word of which the typed one is only the beginning, where others have the typed one itself. */
const BEGINNING = 0.4;
/** What stands across two words of Chinese. */
const ACROSS = 0.3;
/** A word that means the same as the typed one. */
const MEANS_SAME = 0.6;
/** The score at which a match counts half: a word in a title (about 20) counts no ten times one in the text (about 3). */
const HALF = 8;
/** A result has at least this share of what is asked for, counted by how telling each word is, where there are enough of such. */
const LEAST_SHARE = 0.5;
const ENOUGH = 3;
/** What is called as a part of the query is, where nothing has all of it. */
const NAMED_IN_PART = 1.8;
const MOST_GUESSES = 4;
const SHORT = /^\p{Script=Latin}{1,3}$/u;
const VERY_SHORT = /^\p{Script=Latin}{1,2}$/u;

/**
 * Searches the atlas.
 *
 * @param query words in English, Chinese or pinyin; empty lists what the choice admits
 * @param choice what the results are narrowed to
 * @param literal takes the query as it is typed, even where the site does not have a word of it
 * @returns throws where the index cannot be had
 */
export async function search(query: string, choice: Choice, literal: boolean): Promise<Outcome> {
  const starting = startEngine();
  const { query: asked, english } = await inChinese(query);
  const terms = termsOf(asked, english);
  // What stands under the words is asked for at once, whether or not the engine is there.
  expectParts([...terms.flatMap(({ words, alike }) => [...words, ...alike]), ...nameKeys(asked, terms), titleKey(asked)]);
  const engine = await starting;
  const find = (query: string, terms: Term[]) => Promise.all([findTerms(engine, terms), findNamed(engine, query, terms)]);
  let read = asked;
  let [found, named] = await find(asked, terms);
  const entries = await engine.listed;
  // What is a name of something is right, whatever its parts look like.
  const mended = named.size ? asked : await mend(engine, asked, found);
  if (mended !== asked && !literal) {
    read = mended;
    [found, named] = await find(read, termsOf(read, english));
  }
  await joinPinyin(engine, found);
  leaveBegun(found);
  // Of marks alone nothing is found.
  const listed = query.trim() ? [] : entries;
  const best = (preferred: Preferred) => rank(entries, found, named, preferred);
  let order = found.length ? best(await findBegun(engine, read, found)) : { entries: listed, partial: false };
  if (order.partial && found.length > 1) order = best(await findNamedInPart(engine, read));
  const places = choice.region || choice.sector ? await engine.places() : undefined;
  return {
    hits: order.entries.filter((hit) => admits(choice, hit, places)),
    all: order.entries,
    partial: order.partial,
    ...(read !== asked && { corrected: read }),
    ...toMark(found),
    // In the reader's own characters.
    missing: missingIn(read, found).map((word) => {
      const at = asked.indexOf(word);
      return at < 0 ? word : query.slice(at, at + word.length);
    }),
  };
}

/** What to mark: of a short word that the site has, only that word, or the name in pinyin that it is a part of. */
function toMark(found: readonly Found[]): Pick<Outcome, 'words' | 'alike'> {
  const [words, alike] = [new Set(pinyinRuns(found).map(({ word }) => word)), new Set(found.flatMap(({ alike }) => alike))];
  for (const term of found) term.words.forEach((word) => (term.known && SHORT.test(word) ? alike : words).add(word));
  return { words: [...words], alike: [...alike] };
}

/** What of a query is found nowhere. Chinese is sought by pairs of characters, which mean nothing to a reader: of it, its words. */
function missingIn(query: string, found: readonly Found[]): string[] {
  const absent = new Set(found.flatMap(({ typed, scores }) => (scores.size ? [] : typed)));
  const others = [...absent].filter((typed) => !typed.match(HAN));
  const chinese = wordsOf(query).filter((word) => word.match(HAN)?.[0] === word && chinesePairs(word).every((pair) => absent.has(pair)));
  return [...others, ...new Set(chinese)];
}

/** A term with what is found of it. */
interface Found extends Term {
  /** By entry. */
  scores: Map<number, number>;
  /** Whether the site has the word itself. */
  known: boolean;
  /** How much being found by it says. */
  tells: number;
}

function findTerms(engine: Engine, terms: Term[]): Promise<Found[]> {
  return Promise.all(
    terms.map(async (term, place) => {
      const { words, alike, across } = term;
      const found = await Promise.all([...words, ...alike].map((word) => engine.find(word)));
      const known = found.some(({ exact }) => exact.size);
      const short = SHORT.test(words[0]!);
      // 60 is not the beginning of 600, nor ban of bank where there are bans.
      const whole = shownNumber(words[0]!) !== undefined || (short && known);
      // A word is begun to be typed last; another so short may be no beginning at all.
      const begun = known || (short && place < terms.length - 1) ? BEGINNING : 1;
      const best = new Map<number, number>();
      for (const [at, { scores, exact }] of found.entries()) {
        for (const [entry, score] of scores) {
          if ((whole || at >= words.length) && !exact.has(entry)) continue;
          const weight = saturated(score) * (exact.has(entry) ? 1 : begun) * (at < words.length ? 1 : MEANS_SAME);
          best.set(entry, Math.max(weight, best.get(entry) ?? 0));
        }
      }
      return { ...term, scores: best, known, tells: across ? ACROSS : known ? 1 : begun };
    }),
  );
}

/**
 * Puts the nearest of the site's words for every word that the site does not have. What is neither the beginning of one
 * nor near to one is found nowhere: Pagefind would offer what begins somewhat like it.
 */
async function mend(engine: Engine, query: string, found: Found[]): Promise<string> {
  const unknown = found.filter(({ known }) => !known);
  if (!unknown.length) return query;
  // Few queries need it.
  const { nearestWords } = await import('./typo.ts');
  const guesses = await Promise.all(
    unknown.map(async (term) => {
      const near = await nearestWords(term.typed, found.length > 1);
      // A syllable is another name, not a slip in one: Zhang is not Zhong.
      const nearest = SYLLABLE.test(term.typed) ? near.filter((word) => word === term.typed || !SYLLABLE.test(word)) : near;
      if (nearest[0] === term.typed) return { term, words: [] };
      term.scores.clear();
      const words = nearest.slice(0, MOST_GUESSES).map(async (word) => ({ word, entries: (await engine.find(word)).exact }));
      return { term, words: await Promise.all(words) };
    }),
  );
  return guesses.reduce((mended, { term, words }) => {
    // Of words that may be meant, the one that stands with most of what else is asked for, or may be.
    const others = [
      ...found.flatMap((other) => (other === term ? [] : [...other.scores.keys()])),
      ...guesses.flatMap((other) => (other.term === term ? [] : other.words.flatMap(({ entries }) => [...entries]))),
    ];
    const together = words.map(({ entries }) => others.filter((entry) => entries.has(entry)).length);
    const best = words[together.indexOf(Math.max(...together))];
    return best ? replaceWord(mended, term.typed, best.word) : mended;
  }, query);
}

/** What counts more than its words do: entries, each with what its score is multiplied by. */
type Preferred = ReadonlyMap<number, number>;

/** Entries that are called just what was typed, as far as it says anything. */
async function findNamed(engine: Engine, query: string, terms: Term[]): Promise<Preferred> {
  const called = async (keys: string[]) => (await Promise.all(keys.map((key) => engine.find(key)))).flatMap(({ exact }) => [...exact]);
  const [listed, names, titled] = await Promise.all([engine.listed, called(nameKeys(query, terms)), called([titleKey(query)])]);
  return new Map([
    ...[...names, ...titled].map((entry) => [entry, NAMED] as const),
    ...titled.filter((entry) => !listed[entry]!.part).map((entry) => [entry, TITLED_PAGE] as const),
  ]);
}

/** Pages whose titles a single word begins. The index has Chongqing without its -ing. */
async function findBegun(engine: Engine, query: string, terms: Term[]): Promise<Preferred> {
  if (terms.length !== 1) return new Map();
  const [listed, { scores }] = await Promise.all([engine.listed, engine.find(titleKey(query).replace(/in?$/, ''))]);
  return new Map([...scores.keys()].filter((entry) => !listed[entry]!.part).map((entry) => [entry, BEGINS_PAGE]));
}

/** Entries that are called as a word of the query is. */
async function findNamedInPart(engine: Engine, query: string): Promise<Preferred> {
  const found = await Promise.all(wordsOf(query).map((word) => engine.find(nameKey(word))));
  return new Map(found.flatMap(({ exact }) => [...exact].map((entry) => [entry, NAMED_IN_PART] as const)));
}

const nameKeys = (query: string, terms: Term[]): string[] =>
  terms.length ? [...new Set([nameKey(query), nameKey(terms.map(({ typed }) => typed).join(' '))])] : [];

/** Counts a name in pinyin that is written apart as found by each of its syllables. */
async function joinPinyin(engine: Engine, found: Found[]): Promise<void> {
  await Promise.all(
    pinyinRuns(found).map(async ({ from, to, word }) => {
      const { scores, exact } = await engine.find(word);
      for (const entry of exact) for (const term of found.slice(from, to)) term.scores.set(entry, saturated(scores.get(entry) ?? 0));
    }),
  );
}

/** Where a word is found nowhere, one or two letters at the end are a name (Jack Ma), not the beginning of a word. */
function leaveBegun(found: readonly Found[]): void {
  if (found.every(({ scores }) => scores.size)) return;
  for (const { typed, known, scores } of found) if (VERY_SHORT.test(typed) && !known) scores.clear();
}

function rank(entries: readonly Listed[], found: Found[], named: Preferred, preferred: Preferred) {
  for (const entry of named.keys()) for (const { scores } of found) scores.set(entry, Math.max(scores.get(entry) ?? 0, 0.5));
  // A word that is found nowhere tells nothing of what is better than what.
  const telling = found.map(({ words, scores, tells }) =>
    scores.size ? Math.log(1 + entries.length / (1 + scores.size)) * (shownNumber(words[0]!) ? FIGURE_TELLS : tells) : 0,
  );
  const all = telling.reduce((sum, weight) => sum + weight, 0);
  const totals = new Map<number, { score: number; share: number; words: number }>();
  found.forEach(({ scores }, term) => {
    for (const [entry, score] of scores) {
      const total = totals.get(entry) ?? { score: 0, share: 0, words: 0 };
      total.score += score * telling[term]!;
      total.share += telling[term]! / all;
      total.words++;
      totals.set(entry, total);
    }
  });
  const figure = found.some(({ typed }) => /^\d/.test(typed));
  // Where too few have enough of it, those that have the most.
  const shares = [...totals.values()].map(({ share }) => share).sort((a, b) => b - a);
  const least = Math.min(LEAST_SHARE, shares[ENOUGH - 1] ?? 0);
  const results = [...totals]
    .filter(([entry, { share }]) => share >= least || preferred.has(entry))
    .map(([number, { score, share, words }]) => {
      const entry = entries[number]!;
      const prior = figure && entry.kind === 'fact' ? FACT_FOR_FIGURE : (PRIOR[entry.kind] ?? 1);
      return { entry, words, score: score * share ** 2 * prior * (named.get(number) ?? preferred.get(number) ?? 1) };
    });
  // Of equals, a page before a place on one.
  results.sort((a, b) => b.score - a.score || Number(a.entry.part) - Number(b.entry.part) || a.entry.number - b.entry.number);
  return { entries: results.map(({ entry }) => entry), partial: results.length > 0 && results.every(({ words }) => words < found.length) };
}

/** How many results each value of a facet would leave, beside what is chosen of the other facets. */
export function countsOf({ all }: Outcome, choice: Choice, facet: SearchFacet, places: Places): Map<string, number> {
  const counts = new Map<string, number>();
  for (const hit of all.filter((hit) => admits({ ...choice, [facet]: '' }, hit, places))) {
    for (const value of valuesOf(hit, facet, places)) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return counts;
}

const saturated = (score: number) => score / (score + HALF);

const admits = (choice: Choice, hit: Listed, places: Places | undefined) =>
  Object.entries(choice).every(([facet, value]) => !value || valuesOf(hit, facet as SearchFacet, places).includes(value));

function valuesOf({ kind, verdict, number }: Listed, facet: SearchFacet, places: Places | undefined): readonly string[] {
  if (facet === 'kind') return [kind];
  if (facet === 'verdict') return verdict ? [verdict] : [];
  return places?.[facet][number] ?? [];
}
