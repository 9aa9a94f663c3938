import { formatDate, formatNumber, MONTHS, type Figure } from '../atlas/figures.ts';
import { EXACT, saidInNumbers } from '../collections/fact-schema.ts';
import type { ContentFile } from '../collections/read-content.ts';
import { repeats, rows, type ContentIndex } from './content-index.ts';
import { nakedNumbers, wholeWords, without } from './numbers.ts';
import { shown, type Problem } from './problem.ts';
import { howExact, LASTS, matchAt, standing } from './standing.ts';

/** Statement and figures say the same: every figure stands in the sentence, and no other number does. */
export function checkStatements(file: ContentFile, index: ContentIndex): Problem[] {
  if (file.collection !== 'facts' || index.unread.has('digits')) return [];
  return rows(file.data, 'facts').flatMap((fact, at): Problem[] => {
    // One line, in whatever lines it is written.
    const statement = typeof fact.statement === 'string' && fact.statement.replace(/\s/g, ' ');
    const said = saidInNumbers.safeParse(fact);
    // A figure or a date that is not well formed is reported as such; comparing it would only add noise.
    if (!statement || !said.success) return [];
    const { figures = [], date, until, by } = said.data;
    const each = [date, until, by].flatMap((value) => (value === undefined ? [] : dateForms(String(value))));
    const dates = [...each, ...daysOfMonth(date, until)];
    const differ = differences(statement, figures, dates, index.namesWithDigits);
    return [
      ...(differ.length ? differ : [...lostQualifiers(statement, figures, index.namesWithDigits), ...lostYear(statement, by)]),
      ...otherMonth(statement, date, until, by),
    ].map(({ path, place, message }) => ({ file: file.path, line: file.lineOf(['facts', at, ...path], place), message }));
  });
}

/** Told at a key of a figure, or at a place in the statement. */
interface Difference {
  path: ['statement'] | ['by'] | ['figures', number, keyof Figure];
  place?: number;
  message: string;
}

/** One claim is one fact: said twice, its verdicts could differ. */
export function checkStatementsDiffer(files: readonly ContentFile[]): Problem[] {
  const facts = files.filter(({ collection }) => collection === 'facts');
  const said = facts.flatMap((file) => rows(file.data, 'facts').map(({ statement }, at) => ({ statement, file, at })));
  const lineOf = ({ file, at }: (typeof said)[number]) => file.lineOf(['facts', at, 'statement']);
  return repeats(said, ({ statement }) => (typeof statement === 'string' ? statement : undefined)).map(({ item, first }) => {
    const message = `found the statement of ${first.file.path}:${lineOf(first)} again; allowed: one fact a claim. Add the evidence to that one, or say what this one says.`;
    return { file: item.file.path, line: lineOf(item), message };
  });
}

/** In what the two differ: a figure that is wrong is missing in the statement, and the number there is one too many. */
function differences(statement: string, figures: readonly Figure[], dates: readonly string[], names: readonly string[]): Difference[] {
  const missing: { path: ['figures', number, 'value']; number: string }[] = [];
  // Names first: a date or a figure may be part of one.
  const unnamed = without(statement, names);
  let rest = unnamed;
  figures.forEach((figure, at) => {
    const number = [figure.qualifier !== 'top' && figure.qualifier, formatNumber(figure)].filter(Boolean).join(' ');
    for (const { from, to } of standing(number, rest, figure)) rest = rest.slice(0, from) + ' '.repeat(to - from) + rest.slice(to);
    if (!standing(number, unnamed, figure).length) missing.push({ path: ['figures', at, 'value'], number: shown(number) });
  });
  const others = nakedNumbers(rest, dates);
  const uncounted = figures.flatMap(({ unit }, at): Difference[] => {
    if (unit === 'rank' || isCounted(unit, statement)) return [];
    const message = `the unit ${shown(unit)} does not stand in the statement. Count there what the figure counts.`;
    return [{ path: ['figures', at, 'unit'], message }];
  });
  if (missing.length) {
    const instead = [...new Set(others.map(({ number }) => shown(number)))].join(', ');
    return [...missing.map(({ path, number }) => ({ path, message: missingFigure(number, instead) })), ...uncounted];
  }
  const allowed = `the fact’s own figures, date, until and by${dates.length ? ` (${dates.join(', ')})` : ''}, and names listed in content/digits/`;
  const broken = figures.flatMap(({ value, to = 0, scale, unit }, at): Difference[] => {
    const isCountedOut = formatNumber({ value: 2, unit }) === 'two' && !LASTS.test(unit);
    if (unit === 'rank' || scale || !isCountedOut || [value, to].every(Number.isInteger)) return [];
    return [
      { path: ['figures', at, 'value'], message: `found a part of one of the ${unit}; allowed: whole ones. Correct it, or its unit.` },
    ];
  });
  const added = others.map(({ number, place }): Difference => {
    const message = `the statement has ${shown(number)}, which the fact does not have. Allowed: ${allowed}. Add it to \`figures\`, or take it out.`;
    return { path: ['statement'], place, message };
  });
  return [...added, ...broken, ...swapped(unnamed, figures), ...halfRanges(unnamed, figures), ...uncounted];
}

/** @param instead the numbers that the statement has and the fact has not, if there are any */
function missingFigure(number: string, instead: string): string {
  if (!instead) return `the figure ${number} does not stand in the statement. Write it there word for word.`;
  if (instead === number)
    return `the statement has ${number} before another number, as if it counted in what stands after that. Part the two: "300, and 38 per cent".`;
  return `the statement has ${instead} where this figure has ${number}. Correct what is wrong: a figure stands in the statement word for word.`;
}

/** Two figures after each of which the statement counts what the other counts: their values, or their units, have changed places. */
function swapped(text: string, figures: readonly Figure[]): Difference[] {
  if (figures.length < 2) return [];
  const places = figures.map((figure) => standing(formatNumber(figure), text, figure));
  /** The few words that say what is counted, where the number stands once. */
  const after = places.map(([place, again]) => (place && !again ? /^[^\s]+(?: [^\s,;.]+){0,3}/.exec(text.slice(place.from))![0] : ''));
  const counts = (at: number, unit: string) => wholeWords(`${RegExp.escape(stemOf(unit))}(?:y|ies|e?s)?`).test(after[at]!);
  return figures.flatMap(({ unit }, at): Difference[] => {
    const other = figures.find(
      (figure, place) => figure.unit !== unit && counts(at, figure.unit) && counts(place, unit) && !counts(at, unit),
    );
    if (!other || unit === 'rank') return [];
    const message = `the statement has ${shown(other.unit)} after ${shown(formatNumber(figures[at]!))} where this figure has ${shown(unit)}. Correct what is wrong: each figure has the value of its own unit.`;
    return [{ path: ['figures', at, 'unit'], message }];
  });
}

/** What goes on with "to five" is a range, and a figure with its beginning alone would be printed as if it were all. */
function halfRanges(statement: string, figures: readonly Figure[]): Difference[] {
  return figures.flatMap((figure, at): Difference[] => {
    if (figure.to !== undefined || figure.unit === 'rank') return [];
    const found = standing(formatNumber(figure), statement)
      .flatMap(({ from, to }) => (matchAt(RANGE, statement, to) ? statement.slice(from, RANGE.lastIndex) : []))
      .find((text) => !figures.some((other) => other !== figure && formatNumber(other).startsWith(text.split(' ').at(-1)!)));
    const message = `the statement has ${shown(found)}, and this figure ${shown(formatNumber(figure))} alone. Give it \`to\`, or reword the statement.`;
    return found ? [{ path: ['figures', at, 'value'], message }] : [];
  });
}

const RANGE = / (?:to|or) (?:two|three|four|five|six|seven|eight|nine|ten|[0-9][0-9.,]*[0-9]|[0-9])(?![\p{L}\p{N}])/iuy;

/** Figures that pages print barer than the statement has them: "300" of "more than 300". */
function lostQualifiers(statement: string, figures: readonly Figure[], names: readonly string[]): Difference[] {
  const text = without(statement, names);
  return figures.flatMap((figure, at): Difference[] => {
    if (figure.unit === 'rank') return [];
    const number = formatNumber(figure);
    const kept: readonly unknown[] = figures.filter((other) => formatNumber(other) === number).map(({ qualifier }) => qualifier);
    const lost = howExact(number, text, figure).find(
      ({ words }) => !kept.includes(words.toLowerCase()) && !(/over/i.test(words) && LASTS.test(figure.unit)),
    );
    const has = [figure.qualifier, number].filter(Boolean).join(' ');
    const remedy = `Give both one \`qualifier\`: ${EXACT.join(', ')} or none; or reword it, where it says something else of the number.`;
    const message = `the statement has ${shown(lost?.whole)} where this figure has ${shown(has)}. ${remedy}`;
    return lost ? [{ path: ['figures', at, 'qualifier'], message }] : [];
  });
}

/** The year that a claim is set for is part of it. */
const lostYear = (statement: string, by: number | undefined): Difference[] =>
  by === undefined || statement.includes(String(by))
    ? []
    : [
        {
          path: ['by'],
          message: `the year ${by} does not stand in the statement. Say there what is set for it, or correct the one that is wrong.`,
        },
      ];

/** Months stand in words, which no comparing of numbers sees. What is named with another year is another date, and so is that of a plan. */
function otherMonth(statement: string, date = '', until = '', by?: number): Difference[] {
  const [year = '', month] = date.split('-');
  if (!month) return [];
  const named = [...statement.matchAll(new RegExp(String.raw`\b(${MONTHS.join('|')})\b(?! (?:Day|${by})\b)(?! (?!${year})\d{4})`, 'g'))];
  const own = [date, until].map((day) => MONTHS[Number(day.split('-')[1]) - 1]);
  if (!named.length || named.some(([name]) => own.includes(name))) return [];
  const names = named.map(([name]) => shown(name)).join(', ');
  const message = `the statement has ${names} where \`date\` has ${shown(formatDate(date))}. Correct what is wrong, or name the month of \`date\` too.`;
  return [{ path: ['statement'], place: named[0]!.index, message }];
}

/** The unit may be worded otherwise (company, companies), but its first and its last word must be there, and not within others (kilometre). */
function isCounted(unit: string, statement: string): boolean {
  const words = statement.toLowerCase().split(/[^\p{L}]+/u);
  const stands = (part: string) => words.some((word) => word.startsWith(part) && /^(?:y|ies|e?s)?$/.test(word.slice(part.length)));
  return [unit, unit.split(' ').at(-1)!].every((part) => stemOf(part).split('-').every(stands));
}

const stemOf = (unit: string) =>
  unit
    .split(' ')[0]!
    .replace(/(ies|s)$/, '')
    .toLowerCase();

/** A date in every form in which a sentence may have it. */
function dateForms(date: string): string[] {
  const parts = date.split('-');
  const forms = parts.map((_, index) => formatDate(parts.slice(0, index + 1).join('-')));
  return parts.length === 3 ? [...forms, formatDate(date).replace(/ \d{4}$/, '')] : forms;
}

/** Two days of one month, as a sentence has them: 3 and 4 June 2021, from 3 to 5 June. */
function daysOfMonth(date = '', until = ''): string[] {
  if (date.length < 10 || date.slice(0, 7) !== until.slice(0, 7)) return [];
  const [first, last] = [Number(date.slice(8)), formatDate(until)];
  return [`${first} and ${last}`, `${first} to ${last}`, `${first}–${last}`].flatMap((both) => [both, both.replace(/ \d{4}$/, '')]);
}
