import { formatDate, formatNumber, type Figure } from '../atlas/figures.ts';
import { saidInNumbers } from '../collections/fact-schema.ts';
import type { ContentFile } from '../collections/read-content.ts';
import { rows, type ContentIndex } from './content-index.ts';
import { nakedNumbers, SCALE, wholeWords, without } from './numbers.ts';
import { shown, type Problem } from './problem.ts';

/** Statement and figures say the same: every figure stands in the sentence, and no other number does. */
export function checkStatements(file: ContentFile, index: ContentIndex): Problem[] {
  if (file.collection !== 'facts' || index.unread.has('digits')) return [];
  return rows(file.data, 'facts').flatMap((fact, at): Problem[] => {
    const { statement } = fact;
    const said = saidInNumbers.safeParse(fact);
    // A figure or a date that is not well formed is reported as such; comparing it would only add noise.
    if (typeof statement !== 'string' || !said.success) return [];
    const { figures = [], date, until, by } = said.data;
    const dates = [date, until, by].flatMap((value) => (value === undefined ? [] : dateForms(String(value))));
    const message = difference(statement, figures, dates, index.namesWithDigits);
    return message ? [{ file: file.path, line: file.lineOf(['facts', at, 'statement']), message }] : [];
  });
}

/** In what the two differ, as one message: a figure that is wrong is missing in the statement, and the number there is one too many. */
function difference(statement: string, figures: readonly Figure[], dates: readonly string[], names: readonly string[]): string {
  const missing: string[] = [];
  // Names first: a date or a figure may be part of one.
  let rest = without(statement, names);
  for (const figure of figures) {
    const number = [figure.qualifier !== 'top' && figure.qualifier, formatNumber(figure)].filter(Boolean).join(' ');
    const standing = () => wholeWords(RegExp.escape(number) + (figure.scale || figure.unit === 'per cent' ? '' : NO_SCALE));
    if (standing().test(statement)) rest = rest.replace(standing(), ' ');
    else missing.push(shown(number));
  }
  const others = [...new Set(nakedNumbers(rest, dates).map(({ number }) => shown(number)))];
  const units = [...new Set(figures.flatMap(({ unit }) => (unit === 'rank' || isCounted(unit, statement) ? [] : shown(unit))))];
  const many = missing.length > 1;
  const allowed = 'the fact’s own figures, date, until and by, and names listed in content/digits/';
  return [
    missing.length && others.length
      ? `the statement has ${others.join(', ')} where \`figures\` have ${missing.join(', ')}. Correct what is wrong: a figure stands in the statement word for word.`
      : '',
    missing.length && !others.length
      ? `the figure${many ? 's' : ''} ${missing.join(', ')} ${many ? 'do' : 'does'} not stand in the statement. Write ${many ? 'them' : 'it'} there word for word.`
      : '',
    others.length && !missing.length
      ? `the statement has ${others.join(', ')}, which the fact does not have. Allowed: ${allowed}. Add it to \`figures\`, or take it out.`
      : '',
    units.length ? `the unit ${units.join(', ')} does not stand in the statement. Count there what the figure counts.` : '',
  ]
    .filter(Boolean)
    .join(' And ');
}

/** "10" is no figure of its own in "10 billion", nor in "10, 20 and 30 billion", where it means billions too. */
const NO_SCALE = String.raw`(?!(?:(?:, |,? (?:and|or|to) |[–-])[\p{N}.,]*\p{N})* ${SCALE})`;

/** The unit may be worded otherwise (company, companies), but its first word must be there. */
function isCounted(unit: string, statement: string): boolean {
  const [thing = ''] = unit.split(' ');
  return statement.toLowerCase().includes(thing.replace(/(ies|s)$/, '').toLowerCase());
}

/** A date in every form in which a sentence may have it. */
function dateForms(date: string): string[] {
  const parts = date.split('-');
  const forms = parts.map((_, index) => formatDate(parts.slice(0, index + 1).join('-')));
  return parts.length === 3 ? [...forms, formatDate(date).replace(/ \d{4}$/, '')] : forms;
}
