import { formatDate, formatNumber, type Figure } from '../atlas/figures.ts';
import { PLACEHOLDER, partOf, partsOf } from '../atlas/parts.ts';
import type { ContentFile } from '../collections/read-content.ts';
import type { ContentIndex } from './content-index.ts';
import { shown, suggestion, type Problem } from './problem.ts';
import { eachField, pathText } from './shape.ts';

/** Numerals of any script, and the words that only numbers need. */
const NUMBER =
  /[\p{N}%‰](?:[\p{N}.,]*\p{N})?|\b(?:hundred|thousand|million|billion|trillion|dozen)s?\b|\bper ?cent\b|\b(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)\b/giu;
const REMEDY = 'a number in prose comes from a fact, so that it cannot drift';

/** The numbers in a text that no listed name accounts for, each with the count of line breaks before it. */
export function nakedNumbers(text: string, names: readonly string[]): { number: string; lines: number }[] {
  // Names give way to blanks of the same length, so that offsets stay those of the text.
  const rest = names.length ? text.replace(anyOf(names), (hit) => ' '.repeat(hit.length)) : text;
  return [...rest.matchAll(NUMBER)].map((match) => ({ number: match[0], lines: text.slice(0, match.index).split('\n').length - 1 }));
}

const patterns = new WeakMap<readonly string[], RegExp>();

/** One pattern for a list of names, the longest first; made once for each list, as every text is held against it. */
function anyOf(names: readonly string[]): RegExp {
  const known = patterns.get(names);
  if (known) return known;
  const alternatives = [...names].sort((a, b) => b.length - a.length).map((name) => RegExp.escape(name));
  const pattern = wholeWords(alternatives.join('|'));
  patterns.set(names, pattern);
  return pattern;
}

const wholeWords = (source: string) => new RegExp(`(?<![\\p{L}\\p{N}])(?:${source})(?![\\p{L}\\p{N}])`, 'giu');

/** No naked figures: neither in pages nor in any other prose of the content. */
export function checkNumbers(file: ContentFile, index: ContentIndex): Problem[] {
  const problems: Problem[] = [];
  const at = (line: number, message: string) => problems.push({ file: file.path, line, message });

  if (index.unread.has('digits')) return problems;
  for (const { value, line } of file.prose?.texts ?? []) {
    const remedy = 'Write <Fact id="…" /> where it stands, or list the name in content/digits/ if it is one.';
    for (const { number, lines } of nakedNumbers(value, index.namesWithDigits)) {
      at(line + lines, `found the bare number "${number}"; allowed: none, for ${REMEDY}. ${remedy}`);
    }
  }
  eachField(file, ({ shape, value, path, line }) => {
    if (typeof value !== 'string') return;
    const where = pathText(path, file.data);
    if (shape.statement) checkStatement(value, factAt(file, path), index).forEach((message) => at(line(), message));
    const fills = shape.prose && !shape.label;
    if (/[{}]/.test(fills ? value.replace(PLACEHOLDER, '') : value)) {
      const allowed = fills ? '{fact-id} or {fact-id.part}' : 'none, for nothing is filled in here';
      at(line(), `${where}: found braces in ${shown(value)}; allowed: ${allowed}.`);
    }
    if (!shape.prose) return;
    for (const [placeholder, id = '', part] of fills ? value.matchAll(PLACEHOLDER) : []) {
      const message = placeholderProblem(id, part, index);
      if (message) at(line(), `${where}: ${placeholder} ${message}`);
    }
    const remedy = fills
      ? 'Write {fact-id} where it stands, or list the name in content/digits/ if it is one.'
      : 'List the name in content/digits/ if it is one.';
    for (const { number } of nakedNumbers(value.replace(PLACEHOLDER, ' '), index.namesWithDigits)) {
      at(line(), `${where}: found the bare number "${number}"; allowed: none, for ${REMEDY}. ${remedy}`);
    }
  });
  return problems;
}

/** Why a fact cannot be quoted so, or undefined where it can. */
export function placeholderProblem(id: string, part: string | undefined, { facts, unread }: ContentIndex): string | undefined {
  if (unread.has('facts')) return undefined;
  const fact = facts.get(id);
  if (!fact) return `names a fact that no file in content/facts/ defines. ${suggestion(id, [...facts.keys()])}`;
  if (!Array.isArray(fact.figures ?? [])) return undefined;
  if (part === undefined && !fact.figures) return `asks for the figure of a fact that has none. ${parts(partsOf(fact))}`;
  if (part === undefined && fact.figures!.length > 1) return `does not say which figure. ${parts(partsOf(fact))}`;
  if (part !== undefined && !partsOf(fact).includes(part)) return `asks for a part the fact does not have. ${parts(partsOf(fact))}`;
  return partOf(fact, part) === undefined ? 'asks for a part that cannot be printed.' : undefined;
}

const parts = (names: string[]) => `Its parts: ${names.join(', ') || 'none; mark words with <Fact id="…">words</Fact>'}.`;

/** Statement and figures say the same: every figure stands in the sentence, and no other number does. */
function checkStatement(statement: string, fact: StatedFact, { namesWithDigits }: ContentIndex): string[] {
  const problems: string[] = [];
  // A figure that is not well formed is reported as such; comparing it would only add noise.
  if (fact.figures?.some((figure) => typeof figure?.value !== 'number' || typeof figure.unit !== 'string')) return [];
  // Names first: a date or a figure may be part of one.
  let rest = namesWithDigits.length ? statement.replace(anyOf(namesWithDigits), ' ') : statement;
  for (const figure of fact.figures ?? []) {
    const { qualifier, unit } = figure;
    const number = [qualifier !== 'top' && qualifier, formatNumber(figure)].filter(Boolean).join(' ');
    if (wholeWords(RegExp.escape(number)).test(statement)) rest = rest.replace(wholeWords(RegExp.escape(number)), ' ');
    else problems.push(`the figure ${shown(number)} does not stand in the statement. Write it there word for word.`);
    // The unit may be worded otherwise (company, companies), but its first word must be there.
    const [thing = ''] = unit.split(' ');
    const stem = thing.replace(/(ies|s)$/, '');
    if (unit !== 'rank' && !statement.toLowerCase().includes(stem.toLowerCase())) {
      problems.push(`the unit ${shown(unit)} does not stand in the statement. Count there what the figure counts.`);
    }
  }
  const dates = [fact.date, fact.until, fact.by]
    .filter((date) => date !== undefined)
    .flatMap((date) => dateForms(shown(date).replaceAll('"', '')));
  for (const { number } of nakedNumbers(rest, dates)) {
    const allowed = 'the fact’s own figures, date, until and by, and names listed in content/digits/';
    problems.push(`the statement has the number "${number}", which is no part of the fact. Allowed: ${allowed}. Add it to \`figures\`.`);
  }
  return problems;
}

function dateForms(date: string): string[] {
  const parts = date.split('-');
  const forms = parts.map((_, index) => formatDate(parts.slice(0, index + 1).join('-')));
  return parts.length === 3 ? [...forms, formatDate(date).replace(/ \d{4}$/, '')] : forms;
}

function factAt(file: ContentFile, path: readonly PropertyKey[]): StatedFact {
  const data = file.data as { facts: StatedFact[] };
  return data.facts[Number(path[1])] ?? {};
}

interface StatedFact {
  figures?: Figure[];
  date?: unknown;
  until?: unknown;
  by?: unknown;
}
