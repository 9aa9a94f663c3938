import { numberPattern } from '../search/numbers.ts';

/** Tone marks do not part pinyin: a query without them finds, and marks, the name with them. */
const TONES: Record<string, string> = { a: 'aāáǎà', e: 'eēéěè', i: 'iīíǐì', o: 'oōóǒò', u: 'uūúǔùüǖǘǚǜ' };
const ENDING = /(ies|es|s|ing|ed|ations?|y|e)$/;
/** Words of so many letters may be several: zijietiaodong. */
const JOINED = 9;
const HAN = /\p{Script=Han}/gu;

/**
 * A pattern for the words of a query in any text: words that begin as they do, and runs of their Chinese characters.
 *
 * @param alike words that mean the same, taken as they are or with an s
 * @returns undefined where there is nothing to look for
 */
export function markPattern(words: readonly string[], alike: readonly string[] = []): RegExp | undefined {
  const characters = new Set(words.flatMap((word) => word.match(HAN) ?? []));
  const beginnings = words.filter((word) => !word.match(HAN)).map((word) => numberPattern(word) ?? beginningOf(word));
  const patterns = [
    ...(beginnings.length ? [`(?<![\\p{L}\\p{N}])(?:${beginnings.join('|')})[\\p{Script=Latin}\\p{N}]*`] : []),
    ...alike.map((word) => `(?<![\\p{L}\\p{N}])${toned([...word])}s?(?![\\p{L}\\p{M}\\p{N}])`),
    ...(characters.size > 1 ? [`[${[...characters].join('')}]{2,}`] : [...characters]),
  ];
  return patterns.length ? new RegExp(patterns.join('|'), 'giu') : undefined;
}

/** What a word begins with, in any of its endings and with any tones; several written as one are found apart as well. */
const beginningOf = (word: string): string =>
  toned([...(word.length > 5 ? word.replace(ENDING, '') : word)], word.length < JOINED ? '' : "[ ’'-]?");

const toned = (letters: readonly string[], between = ''): string =>
  letters.map((letter) => (TONES[letter] ? `[${TONES[letter]}]` : escaped(letter))).join(between);

const escaped = (letter: string) => letter.replace(/[.*+?^${}()|[\]\\/]/, '\\$&');

/** A text as nodes, with its matches in <mark>. */
export function marked(text: string, pattern: RegExp | undefined): (string | HTMLElement)[] {
  if (!pattern) return [text];
  const nodes: (string | HTMLElement)[] = [];
  let end = 0;
  for (const match of text.matchAll(pattern)) {
    const mark = document.createElement('mark');
    mark.textContent = match[0];
    nodes.push(text.slice(end, match.index), mark);
    end = match.index + match[0].length;
  }
  return [...nodes, text.slice(end)];
}

/** About two lines, in characters. */
const LENGTH = 190;

/** The stretch of a text, about two lines long, that holds the most different words of the query. */
export function excerpt(text: string, pattern: RegExp | undefined): string {
  if (text.length <= LENGTH) return text;
  const matches = pattern
    ? [...text.matchAll(pattern)].map((match) => ({ at: match.index, word: match[0].toLowerCase().slice(0, 5) }))
    : [];
  let [best, most] = [0, 0];
  for (const { at } of matches.slice(0, 50)) {
    const held = new Set(matches.filter((other) => other.at >= at && other.at < at + LENGTH - 60).map(({ word }) => word)).size;
    if (held > most) [best, most] = [at, held];
  }
  // From the beginning where that shows the match as well; else from the beginning of a word a little before it.
  const from = best < LENGTH - 40 ? 0 : text.indexOf(' ', best - 50) + 1;
  const to = text.length - from <= LENGTH ? text.length : text.lastIndexOf(' ', from + LENGTH);
  return `${from ? '… ' : ''}${text.slice(from, to > from ? to : from + LENGTH)}${to < text.length ? ' …' : ''}`;
}
