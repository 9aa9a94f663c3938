import { formatDate, formatNumber, MONTHS, type Figure } from '../atlas/figures.ts';
import { QUALIFIERS, saidInNumbers } from '../collections/fact-schema.ts';
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
    const message = [
      difference(statement, figures, dates, index.namesWithDigits) || lostQualifier(statement, figures, index.namesWithDigits),
      otherMonth(statement, date, until),
    ]
      .filter(Boolean)
      .join(' And ');
    return message ? [{ file: file.path, line: file.lineOf(['facts', at, 'statement']), message }] : [];
  });
}

/** One claim is one fact: said twice, its verdicts could differ. */
export function checkStatementsDiffer(files: readonly ContentFile[]): Problem[] {
  const taken = new Map<unknown, string>();
  return files.flatMap((file) =>
    rows(file.collection === 'facts' && file.data, 'facts').flatMap(({ statement }, at): Problem[] => {
      const line = file.lineOf(['facts', at, 'statement']);
      const first = taken.get(statement);
      if (!first) taken.set(statement, `${file.path}:${line}`);
      if (!first || typeof statement !== 'string') return [];
      const message = `found the statement of ${first} again; allowed: one fact a claim. Add the evidence to that one, or say what this one says.`;
      return [{ file: file.path, line, message }];
    }),
  );
}

/** In what the two differ, as one message: a figure that is wrong is missing in the statement, and the number there is one too many. */
function difference(statement: string, figures: readonly Figure[], dates: readonly string[], names: readonly string[]): string {
  const missing: string[] = [];
  // Names first: a date or a figure may be part of one.
  let rest = without(statement, names);
  for (const figure of figures) {
    const number = [figure.qualifier !== 'top' && figure.qualifier, formatNumber(figure)].filter(Boolean).join(' ');
    const standing = wholeWords(RegExp.escape(number) + endOf(figure));
    rest = rest.replace(standing, ' ');
    // In the statement, not in the rest: names and other figures may have taken it away.
    if (statement.search(standing) < 0) missing.push(shown(number));
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

const endOf = ({ scale, unit }: Figure) => (scale || unit === 'per cent' ? '' : NO_SCALE);

const EXACT = QUALIFIERS.filter((qualifier) => qualifier !== 'top');
/** What says how exact a figure is, also in words that no figure can have. */
const HOW_EXACT = `(?:(?:no|not) )?(?:${[...EXACT, 'over', 'fewer than', 'less than', 'almost', 'around'].join('|')})`;
const SAYS_HOW_EXACT = new RegExp(HOW_EXACT, 'i');
/** "Over two years" is for how long, not more than that. */
const LASTS = /^(?:year|month|week|day|hour)/;

/** A figure that pages print barer than the statement has it: "300" of "more than 300". */
function lostQualifier(statement: string, figures: readonly Figure[], names: readonly string[]): string {
  if (!SAYS_HOW_EXACT.test(statement)) return '';
  const text = without(statement, names);
  for (const figure of figures.filter(({ unit }) => unit !== 'rank')) {
    const number = formatNumber(figure);
    const kept: readonly unknown[] = figures.filter((other) => formatNumber(other) === number).map(({ qualifier }) => qualifier);
    for (const [said, words = ''] of text.matchAll(wholeWords(`(${HOW_EXACT}) ${RegExp.escape(number)}${endOf(figure)}`))) {
      if (kept.includes(words.toLowerCase()) || (/over/i.test(words) && LASTS.test(figure.unit))) continue;
      const has = [figure.qualifier, number].filter(Boolean).join(' ');
      return `the statement has ${shown(said)} where \`figures\` have ${shown(has)}. Give both one \`qualifier\`: ${EXACT.join(', ')} or none.`;
    }
  }
  return '';
}

/** Months stand in words, which no comparing of numbers sees. What is named with another year is another date. */
function otherMonth(statement: string, date = '', until = ''): string {
  const [year = '', month] = date.split('-');
  if (!month) return '';
  const named = [...statement.matchAll(new RegExp(String.raw`\b(${MONTHS.join('|')})\b(?! (?!${year})\d{4})`, 'g'))].map(([name]) => name);
  const own = [date, until].map((day) => MONTHS[Number(day.split('-')[1]) - 1]);
  if (!named.length || named.some((name) => own.includes(name))) return '';
  return `the statement has ${named.map(shown).join(', ')} where \`date\` has ${shown(formatDate(date))}. Correct what is wrong.`;
}

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
