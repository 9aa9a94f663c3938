import { formatDate, MONTHS } from '../atlas/figures.ts';
import { PLACEHOLDER } from '../atlas/parts.ts';
import { AHEAD } from '../collections/fact-schema.ts';
import { isDate } from '../collections/fields.ts';
import type { ContentFile } from '../collections/read-content.ts';
import { keysOf, rows, type ContentIndex } from './content-index.ts';
import type { Problem } from './problem.ts';
import { problemAt, proseOf } from './shape.ts';

/** No page is published, and nothing happened or was announced, in the future. */
export function checkFuture(file: ContentFile): Problem[] {
  const at = (path: PropertyKey[], date: unknown, remedy: string): Problem[] => {
    const found = String(date);
    if (!isDate(found) || !isToCome(found)) return [];
    return [problemAt(file, path, `found "${found}", which is still to come; allowed: up to ${lastDay()}. ${remedy}`)];
  };
  if (file.collection === 'sources') {
    const { date } = keysOf(file.data);
    return at(['date'], date, 'Write the day that the page shows, or say in `dateNote` what it shows instead.');
  }
  return rows(file.collection === 'facts' && file.data, 'facts').flatMap(({ date, until, kind }, index) => [
    ...at(['facts', index, 'date'], date, 'Write when it happened or was announced; the year that it is set for is `by`.'),
    ...(AHEAD.includes(kind)
      ? []
      : at(['facts', index, 'until'], until, 'A period that reaches beyond today is that of a plan, target or forecast.')),
  ]);
}

/** What is wrong with the day of a record, and what to do: for one that is still to come, `untilThen`. */
export function wrongDay(day: string, remedy: string, untilThen = remedy): string | undefined {
  if (!isDate(day)) return `found the day "${day}", which no calendar has. ${remedy}`;
  return isToCome(day) ? `found the day "${day}", which is still to come; allowed: up to ${lastDay()}. ${untilThen}` : undefined;
}

/**
 * The latest day that it is anywhere: an editor in Chongqing writes tomorrow's date while a server in Europe still has today's.
 * It comes from the clock, so that no list has to be kept.
 */
const lastDay = () => new Date(Date.now() + 14 * 60 * 60 * 1000).toISOString().slice(0, 10);

/** Whether a day, month or year (ISO 8601) has not begun anywhere. */
const isToCome = (date: string) => date > lastDay();

/** A weekday is that of its date, in statements and notes; a day that comes from a fact is filled in first. */
export function checkWeekdays(file: ContentFile, { facts }: ContentIndex): Problem[] {
  const fill = (text: string) =>
    text.replace(PLACEHOLDER, (whole, id: string, part: string | undefined) => {
      const day = part === 'date' || part === 'until' ? facts.get(id)?.[part] : undefined;
      return day === undefined ? whole : formatDate(String(day));
    });
  return proseOf(file).flatMap(({ value, problem }) =>
    [...value.matchAll(WEEKDAY)].flatMap(({ 0: named, index }) => {
      const message = wrongWeekday(fill(named));
      return message ? [problem(message, index)] : [];
    }),
  );
}

const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
/** A weekday with its date, which may come from a fact. */
const WEEKDAY = new RegExp(String.raw`\b(?:${WEEKDAYS.join('|')}),? (?:the )?(?:\{[^}]*\}|\d+\w* (?:of )?\w+,? \d{4})`, 'g');
const DAY = new RegExp(String.raw`^(${WEEKDAYS.join('|')}),? (?:the )?(\d{1,2})(?:st|nd|rd|th)? (?:of )?(${MONTHS.join('|')}),? (\d{4})\b`);

/** What is wrong with the weekday that a text begins with: "Tuesday, 26 October 2020" was a Monday. */
function wrongWeekday(text: string): string {
  const [found, weekday, day = '', month = '', year = ''] = DAY.exec(text) ?? [];
  const date = `${year}-${String(MONTHS.indexOf(month) + 1).padStart(2, '0')}-${day.padStart(2, '0')}`;
  const right = WEEKDAYS[new Date(date).getUTCDay()];
  return !found || !isDate(date) || weekday === right
    ? ''
    : `found "${found}", a day that was a ${right}. Correct the weekday or the date.`;
}
