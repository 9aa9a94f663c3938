import type { ContentFile } from '../collections/read-content.ts';
import { rows } from './content-index.ts';
import { isToCome, lastDay } from './days.ts';
import type { Problem } from './problem.ts';
import { pathText } from './shape.ts';

/** Kinds of facts whose period may reach beyond today. */
const AHEAD: readonly unknown[] = ['plan', 'target', 'forecast'];

/** Nothing is on record before it has come about: no page is published, and nothing happened or was announced, in the future. */
export function checkDates(file: ContentFile): Problem[] {
  const at = (path: PropertyKey[], date: unknown, remedy: string): Problem[] => {
    const found = String(date);
    if (date === undefined || !isToCome(found)) return [];
    const message = `${pathText(path, file.data)}: found "${found}", which is still to come; allowed: up to ${lastDay()}. ${remedy}`;
    return [{ file: file.path, line: file.lineOf(path), message }];
  };
  if (file.collection === 'sources') {
    const { date } = (file.data ?? {}) as { date?: unknown };
    return at(['date'], date, 'Write the day that the page shows, or say in `dateNote` what it shows instead.');
  }
  return rows(file.collection === 'facts' && file.data, 'facts').flatMap(({ date, until, kind }, index) => [
    ...at(['facts', index, 'date'], date, 'Write when it happened or was announced; the year that it is set for is `by`.'),
    ...(AHEAD.includes(kind)
      ? []
      : at(['facts', index, 'until'], until, 'A period that reaches beyond today is that of a plan, target or forecast.')),
  ]);
}
