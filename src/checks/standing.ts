import { EXACT, type Figure } from '../collections/fact-schema.ts';
import { SCALE } from './numbers.ts';

const BEGINS = /(?<![\p{L}\p{N}])/uy;
const ENDS = /(?![\p{L}\p{N}])/uy;
/**
 * "10" is no figure of its own in "10 billion", nor in "10, 20 and 30 billion", where it means billions too. After a comma another
 * thing may be counted: "rose to 300, 38 per cent more", "300, and 2 billion yuan".
 */
const NO_SCALE = new RegExp(String.raw`(?!(?:(?:,(?!.{0,20}per ?cent) | (?:and|or|to) |[–-])[\p{N}.,]*\p{N})* ${SCALE})`, 'iuy');

/** The match of a sticky pattern at a place of a text. */
export function matchAt(pattern: RegExp, text: string, place: number): RegExpExecArray | null {
  pattern.lastIndex = place;
  return pattern.exec(text);
}

interface Place {
  from: number;
  to: number;
}

const occurrences = (number: string, text: string): Place[] =>
  [...text.matchAll(new RegExp(RegExp.escape(number), 'gi'))].map(({ index, 0: { length } }) => ({ from: index, to: index + length }));

/**
 * Where a number stands by itself, not as part of a longer word or number. Patterns are made once: letters of any script, made anew for
 * every figure, took half the time of all checks.
 *
 * @param figure what counts in a scale of its own, or in none
 */
export const standing = (number: string, text: string, figure?: Figure): Place[] =>
  occurrences(number, text).filter(({ from, to }) => matchAt(BEGINS, text, from) && matchAt(ENDS, text, to) && isWhole(figure, text, to));

const isWhole = (figure: Figure | undefined, text: string, to: number): boolean =>
  !figure || !!figure.scale || figure.unit === 'per cent' || !!matchAt(NO_SCALE, text, to);

/** Where such a word says how exact a number is, and not where, of what or how far: "spread over", "a report about", "went up to". */
const UNGOVERNED = {
  over: String.raw`(?<!\b(?:spread|divided|distributed|extend\w*|presid\w+|leads?|built|centred) )(?:over|around)`,
  about: String.raw`(?<!\b(?:(?:an?|the|its) (?:article|book|report|study)|speaks|spoke|talk(?:s|ed)|writes|wrote) )about`,
  upTo: String.raw`(?<!\b(?:went|rose|grew|brought) )up to`,
};
/** "Over two years" is for how long, not more than that. */
export const LASTS = /^(?:year|month|week|day|hour|minute|quarter|season|term|decade|centur)/;

/** Others, which no figure can have. */
const OTHERS =
  'almost|roughly|approximately|some|close to|at most|as (?:many|much|few|little) as|just under|just over|above|below|beyond|exceeding|in excess of|upwards of|barely|circa|ca?\\.|an estimated|not quite|a (?:minimum|maximum) of|minus';
/** What says how exact a figure is, in whatever words and signs. */
const HOW_EXACT = `(?:(?:no|not) )?(?:${[...EXACT.filter((word) => !/^(?:about|up to)$/.test(word)), OTHERS, ...Object.values(UNGOVERNED)].join('|')})`;
const BEFORE = new RegExp(String.raw`(?<=(?<![\p{L}\p{N}])(${HOW_EXACT}) )`, 'iuy');
const SIGN_BEFORE = /(?<=([~<>≈≤≥−] ?|(?<![\p{N}\p{L}])-))/uy;
const AFTER = /(?: \p{L}+)?(\+| plus\b|-odd\b| or (?:more|so|fewer|less)\b)/iuy;

/** Where a text ends with what says how exact the number behind it is, those words or that sign; else nothing. */
export const exactBefore = (text: string) =>
  (matchAt(BEFORE, `${text.trimEnd()} `, text.trimEnd().length + 1) ?? matchAt(SIGN_BEFORE, text, text.length))?.[1] ?? '';
/** The same for what stands behind a number. */
export const exactAfter = (text: string) => matchAt(AFTER, text, 0)?.[1]?.trim() ?? '';

/** What says beside a number, wherever it is written, how exact it is: the words alone and with the number. */
export const howExact = (number: string, text: string, figure: Figure): { words: string; whole: string }[] =>
  occurrences(number, text).flatMap(({ from, to }) => {
    const isAlone = matchAt(BEGINS, text, from) && matchAt(ENDS, text, to) && isWhole(figure, text, to);
    const [, words] = (isAlone && matchAt(BEFORE, text, from)) || [];
    const [, sign] = (!/^\p{N}/u.test(text.slice(to)) && matchAt(SIGN_BEFORE, text, from)) || [];
    const [more = '', added] = (!/\p{N}$/u.test(text.slice(0, from)) && matchAt(AFTER, text, to)) || [];
    const written = text.slice(from, to);
    return [
      ...(words ? [{ words, whole: `${words} ${written}` }] : []),
      ...(sign ? [{ words: sign, whole: sign + written }] : []),
      ...(added ? [{ words: added, whole: written + more }] : []),
    ];
  });
