import { chinesePairs } from '../search/name-key.ts';
import { joinAmounts, shownNumber } from '../search/numbers.ts';
import { STOP_WORDS } from '../search/stop-words.ts';
import { asWritten } from './as-written.ts';

/** One thing that is asked for, as the reader typed it, with the words under which the index may have it. */
export interface Term {
  typed: string;
  words: string[];
  /** Words that mean much the same here, and say less of what was meant. */
  alike: string[];
  /** Whether it is the end of one Chinese word and the beginning of the next, which says little. */
  across?: boolean;
}

const PART = /\p{Script=Han}+|[^\p{Script=Han}\s]+/gu;
const HAN = /^\p{Script=Han}/u;
/** A query is a few words; what is pasted beyond that says no more of what is sought, and every word costs time. */
const MOST_TERMS = 16;
const LONGEST = 300;

/** British and American endings, each way. What a rule makes of a word it does not fit is a word nobody has. */
const SPELLINGS: [RegExp, string][] = [
  [/is(e[drs]?|ing|ations?|ational)$/, 'iz$1'],
  [/iz(e[drs]?|ing|ations?|ational)$/, 'is$1'],
  [/ys(e[drs]?|ing)$/, 'yz$1'],
  [/yz(e[drs]?|ing)$/, 'ys$1'],
  [/our(s|ed|ing|al|able)?$/, 'or$1'],
  [/or(s|ed|ing|al|able)?$/, 'our$1'],
  [/(.{2}[^aeiou])re(s|d)?$/, '$1er$2'],
  [/(.{2}[^aeiou])er(s)?$/, '$1re$2'],
  [/ogue(s)?$/, 'og$1'],
  [/ence$/, 'ense'],
  [/ense$/, 'ence'],
  [/ogramme(s)?$/, 'ogram$1'],
  [/ogram(s)?$/, 'ogramme$1'],
  [/([aeiou])ll(ed|ing|er|ment)$/, '$1l$2'],
  [/([aeiou])l(ed|ing|er|ment)$/, '$1ll$2'],
  // Chongqing while it is being typed: the index has it without -ing, as Pagefind takes that for an ending.
  [/(.{4}i)n?$/, '$1ng'],
];

/** What the atlas calls one way and readers another, in the singular. */
const ALIKE = [
  ['company', 'firm', 'enterprise', 'business'],
  ['goal', 'target', 'aim'],
  ['outcome', 'result', 'met', 'meet', 'achieved'],
  ['leader', 'lead', 'head', 'chief'],
  ['subsidy', 'grant', 'funding', 'incentive', 'support'],
  ['metro', 'subway', 'underground'],
  ['cyberattack', 'attack', 'hack', 'hacker'],
  ['open', 'opened', 'launch', 'launched', 'unveil', 'unveiled', 'founded', 'establish', 'established'],
  ['stock', 'equity', 'share'],
  ['crypto', 'cryptocurrency'],
  ['blockchain', 'ledger'],
  ['province', 'provincial'],
  ['strategy', 'strategic'],
  ['number', 'count', 'counted'],
  ['counterfeit', 'fake'],
  ['compete', 'competition', 'race', 'racing', 'rival'],
  ['expert', 'specialist', 'talent'],
  ['recruit', 'recruiting', 'attract', 'attracting', 'hire', 'hiring'],
  ['cafe', 'coffee'],
  ['gym', 'fitness'],
  ['lottery', 'giveaway', 'raffle', 'prize'],
  ['offline', 'wifi', 'internet'],
  ['employee', 'staff', 'worker'],
  ['elderly', 'senior'],
  ['university', 'college', 'degree', 'diploma'],
];

/** How big is asked of a size; how much, of the thing itself. */
const SIZES = /\bhow (big|large)\b/g;
const MEASURES = /\bhow (much|many|long|old|often|far|good|high|fast)\b/g;
/** What asks in Chinese and says nothing of what is sought. */
const ASKING =
  /什么时候|为什么|是什么|什么|有哪些|哪些|在?哪里|在?哪儿|哪[一二两三四五六七八九十几]?(?:个(?:部门|机构|单位)?|家)|怎么样|怎么|怎样|如何|多少|一共|总共|共有|是谁|谁|意思|这篇|不是|[吗呢么]/g;
/** Chinese as a dictionary parts it. */
const WORDS = new Intl.Segmenter('zh', { granularity: 'word' });
/** A hyphen between words; that of e-CNY or 5G-based is within a name. */
const LINKED = /(?<=\p{L}{3})\p{Pd}(?=\p{L}{3})/gu;
/** A syllable of pinyin. */
export const SYLLABLE =
  /^([zcs]h|[bpmfdtnlgkhjqxrzcsyw])?(a(i|o|ng?)?|e(i|r|ng?)?|i(a(o|ng?)?|e|u|o?ng|n)?|o(u|ng)?|u(a(i|ng?)?|[eino])?|ü(e|an|n)?)$/;
const MOST_SYLLABLES = 6;

/**
 * Takes a query apart into what is asked for: words that say something, Chinese by pairs of characters as the index
 * has it.
 *
 * @param query anything a reader may type or paste
 * @param english words of Chinese that the atlas may say in English alone, with their English
 */
export function termsOf(query: string, english: Readonly<Record<string, string>> = {}): Term[] {
  const read = asWritten(query.slice(0, LONGEST).normalize('NFKC').toLowerCase());
  const parts = joinAmounts(read.replace(SIZES, 'size').replace(MEASURES, ' ').replace(ASKING, ' ')).match(PART) ?? [];
  const terms = parts.flatMap((part): Term[] => {
    if (HAN.test(part)) return chineseTerms(part, english);
    // Marks between letters part words, but for those that are within names: e-CNY, 5G+, Luo’s.
    return part
      .replace(/[’']s?(?=\P{L}|$)/gu, '')
      .replace(LINKED, ' ')
      .split(/[^\p{L}\p{M}\p{N}+.,-]+/u)
      .map((word) => word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}+]+$/gu, ''))
      .filter(Boolean)
      .map((word) => ({ typed: shownNumber(word) ?? word, words: [word, ...otherSpellings(word)], alike: alikeTo(word) }));
  });
  const telling = terms.filter(({ typed }) => !STOP_WORDS.has(typed));
  const once = new Map((telling.length ? telling : terms).map((term) => [term.typed, term]));
  return [...once.values()].slice(0, MOST_TERMS);
}

function chineseTerms(run: string, english: Readonly<Record<string, string>>): Term[] {
  const words = [...WORDS.segment(run)];
  const lengthAt = (at: number) => words.find(({ index, segment }) => at < index + segment.length)!.segment.length;
  const begins = new Set(words.map(({ index }) => index));
  return chinesePairs(run).map((pair, at) => ({
    ...{ typed: pair, words: [pair], alike: english[pair] ? [english[pair]] : [] },
    // Two single characters are a word that the dictionary does not have: 医美.
    across: begins.has(at + 1) && Math.max(lengthAt(at), lengthAt(at + 1)) > 1,
  }));
}

function alikeTo(word: string): string[] {
  const singular = word.replace(/ies$/, 'y').replace(/(?<=[^s])s$/, '');
  const forms = [word, singular, word.replace(/es$/, '')];
  return ALIKE.filter((group) => forms.some((form) => group.includes(form))).flatMap((group) =>
    group.filter((other) => !forms.includes(other)),
  );
}

/** The words of a query, those of Chinese as a dictionary parts them. */
export const wordsOf = (query: string): string[] =>
  [...WORDS.segment(query.slice(0, LONGEST))].flatMap(({ segment, isWordLike }) => (isWordLike && segment.length > 1 ? segment : []));

/** Runs of terms that may be one name in pinyin, written apart: chong qing, yu zhong qu. */
export function pinyinRuns(terms: readonly Term[]): { from: number; to: number; word: string }[] {
  const plain = terms.map(({ typed }) =>
    typed
      .normalize('NFD')
      .replace(/[\u0300-\u0307\u030c]/g, '')
      .normalize('NFC'),
  );
  return plain.flatMap((_, from) => {
    const end = plain.findIndex((word, at) => at >= from && !SYLLABLE.test(word));
    const run = plain.slice(from, end < 0 ? undefined : end).slice(0, MOST_SYLLABLES);
    return run.slice(1).map((_, more) => ({ from, to: from + 2 + more, word: run.slice(0, 2 + more).join('') }));
  });
}

/** A word in the other spelling of English: centralised for centralized, center for centre. */
export const otherSpellings = (word: string): string[] =>
  SPELLINGS.flatMap(([ending, other]) => (ending.test(word) ? word.replace(ending, other) : []));

/** The query with another word in the place of one. */
export function replaceWord(query: string, from: string, to: string): string {
  const at = query.toLowerCase().indexOf(from);
  return at < 0 ? query : query.slice(0, at) + to + query.slice(at + from.length);
}
