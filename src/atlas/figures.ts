/** How figures and dates are set in words. One place, so that prose, margin notes, tables and checks agree. */

const WORDS = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];
const ORDINALS = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth'];
const SUFFIXES: Partial<Record<Intl.LDMLPluralRule, string>> = { one: 'st', two: 'nd', few: 'rd', other: 'th' };
const ordinal = new Intl.PluralRules('en', { type: 'ordinal' });
const MONTHS = [
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

/** "20 April 2020", "April 2020" or "2020", as far as the date is known. */
export function formatDate(date: string): string {
  const [year = '', month, day] = date.split('-');
  return [day && String(Number(day)), month && MONTHS[Number(month) - 1], year].filter(Boolean).join(' ');
}

const spell = (value: number) => WORDS[value] ?? String(value);

const group = (value: number) => value.toLocaleString('en-GB', { maximumFractionDigits: 6 });

export interface Figure {
  name?: string | undefined;
  /** In units of the scale: 50 for 50 billion. */
  value: number;
  /** Upper end of a range, on the same scale. */
  to?: number | undefined;
  scale?: 'thousand' | 'million' | 'billion' | 'trillion' | undefined;
  unit: string;
  qualifier?: 'more than' | 'about' | 'nearly' | 'at least' | 'up to' | 'top' | undefined;
}
