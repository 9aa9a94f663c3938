import type { Figure } from '../collections/fact-schema.ts';

export type { Figure };

/** How figures and dates are set in words. One place, so that prose, margin notes, tables and checks agree. */

const WORDS = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];
const ORDINALS = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth'];
const SUFFIXES: Partial<Record<Intl.LDMLPluralRule, string>> = { one: 'st', two: 'nd', few: 'rd', other: 'th' };
const ordinal = new Intl.PluralRules('en', { type: 'ordinal' });
export const MONTHS = [
  ...['January', 'February', 'March', 'April', 'May', 'June', 'July'],
  ...['August', 'September', 'October', 'November', 'December'],
];
/** Units of measurement keep their numerals; things that are counted are written out below ten. */
const MEASURED = /^(per cent|yuan|square|US dollars|kilometres)/;

/**
 * The number part of a figure: "50 billion", "three to five", "2.8 per cent", "fifth".
 * A fact's statement must contain it word for word.
 */
export function formatNumber(figure: Figure): string {
  const { value, to, scale, unit, qualifier } = figure;
  if (unit === 'rank')
    return qualifier === 'top' ? `top ${spell(value)}` : (ORDINALS[value - 1] ?? `${value}${SUFFIXES[ordinal.select(value)]}`);
  const ends = to === undefined ? [value] : [value, to];
  const inWords = !scale && !MEASURED.test(unit) && ends.every((end) => Number.isInteger(end) && end >= 0 && end < 10);
  const number = ends.map((end) => (inWords ? spell(end) : group(end))).join(' to ');
  return [number, scale, unit === 'per cent' && unit].filter(Boolean).join(' ');
}

/** The whole figure: "more than 300 companies", "about 900 million yuan", "38 per cent". */
export function formatFigure(figure: Figure): string {
  const { unit, qualifier } = figure;
  if (unit === 'rank') return formatNumber(figure);
  return [qualifier, formatNumber(figure), unit !== 'per cent' && unit].filter(Boolean).join(' ');
}

/** Chinese counts in ten thousands and hundred millions. */
const MYRIADS = [
  { from: 1e8, sign: '亿' },
  { from: 1e4, sign: '万' },
] as const;
/** What a number counts in. */
export const SCALES = { thousand: 1e3, million: 1e6, billion: 1e9, trillion: 1e12 } as const;
const CHINESE_UNITS: [RegExp, string][] = [
  [/^yuan/, '元'],
  [/^per cent/, '%'],
  [/^square metres/, '平方米'],
  [/^square kilometres/, '平方公里'],
  [/\b(companies|firms|enterprises)$/, '家'],
  [/^people/, '人'],
  [/\b(projects|parks|bases|events|centres|scenarios)$/, '个'],
];

/** What is measured, as readers ask for it. */
const CHINESE_MEASURES: [RegExp, string][] = [
  [/^square (metres|kilometres)/, '面积'],
  [/per square kilometre/, '每平方公里'],
];

const DIGITS = '一二三四五六七八九十';

/**
 * The number of a figure as Chinese writes it, again with its unit where that has one, and what it measures: 500亿 and 500亿元. Readers of
 * Chinese documents look for it so.
 */
export function figureInChinese({ value, to, scale, unit }: Figure): string[] {
  if (unit === 'rank') return [value, DIGITS[value - 1]].flatMap((place) => (place === undefined ? [] : `第${place}`));
  const number = [value, to].flatMap((end) => (end === undefined ? [] : inMyriads(end * (scale ? SCALES[scale] : 1)))).join('至');
  const sign = CHINESE_UNITS.find(([pattern]) => pattern.test(unit))?.[1];
  const measures = CHINESE_MEASURES.flatMap(([pattern, measure]) => (pattern.test(unit) ? measure : []));
  return [...measures, number, ...(sign ? [number + sign] : [])];
}

function inMyriads(number: number): string {
  const { from, sign } = MYRIADS.find((myriad) => number >= myriad.from) ?? { from: 1, sign: '' };
  return `${Number((number / from).toPrecision(12))}${sign}`;
}

/** "20 April 2020", "April 2020" or "2020", as far as the date is known. */
export function formatDate(date: string): string {
  const [year = '', month, day] = date.split('-');
  return [day && String(Number(day)), month && MONTHS[Number(month) - 1], year].filter(Boolean).join(' ');
}

/** "May 2018 to 2020", or its one date; empty where it has none. */
export const formatPeriod = ({ date, until }: { date?: string | undefined; until?: string | undefined }): string =>
  [date, until].flatMap((end) => (end === undefined ? [] : formatDate(end))).join(' to ');

/** Whole numbers below ten in words. */
export const spell = (value: number) => WORDS[value] ?? String(value);

const grouping = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 6 });
const group = (value: number) => grouping.format(value);
