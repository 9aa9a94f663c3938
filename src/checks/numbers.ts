import { formatDate, formatNumber, type Figure } from '../atlas/figures.ts';
import { PLACEHOLDER, partOf, partsOf } from '../atlas/parts.ts';
import type { ContentFile } from '../collections/read-content.ts';
import type { ContentIndex } from './content-index.ts';
import { shown, suggestion, type Problem } from './problem.ts';
import { eachField, pathText } from './shape.ts';

/** Numerals of any script, and the words that only numbers need. */
const NUMBER = /[\p{N}%‰](?:[\p{N}.,]*\p{N})?|\b(?:hundred|thousand|million|billion|trillion)s?\b|\bper ?cent\b/iu;
const REMEDY = 'a number in prose comes from a fact, so that it cannot drift';

/**
 * The first number in a text that no listed name accounts for.
 *
 * @returns the number and the line break count before it, or undefined
 */
export function nakedNumber(text: string, names: readonly string[]): { number: string; lines: number } | undefined {
  const longestFirst = [...names].sort((a, b) => b.length - a.length);
  // Names give way to blanks of the same length, so that offsets stay those of the text.
  const rest = longestFirst.reduce((left, name) => left.replace(wholeName(name), (hit) => ' '.repeat(hit.length)), text);
  const match = NUMBER.exec(rest);
  return match ? { number: match[0], lines: text.slice(0, match.index).split('\n').length - 1 } : undefined;
}

const wholeName = (name: string) => new RegExp(`(?<![\\p{L}\\p{N}])${RegExp.escape(name)}(?![\\p{L}\\p{N}])`, 'gu');

/** No naked figures: neither in pages nor in any other prose of the content. */
export function checkNumbers(file: ContentFile, index: ContentIndex): Problem[] {
  const problems: Problem[] = [];
  const at = (line: number, message: string) => problems.push({ file: file.path, line, message });

  for (const { value, line } of file.prose?.texts ?? []) {
    const naked = nakedNumber(value, index.namesWithDigits);
    if (!naked) continue;
    const remedy = 'Write <Fact id="…" /> where it stands, or list the name in content/digits/ if it is one.';
    at(line + naked.lines, `found the bare number "${naked.number}"; allowed: none, for ${REMEDY}. ${remedy}`);
  }
  eachField(file, ({ shape, value, path, line }) => {
    if (typeof value !== 'string') return;
    if (shape.statement) checkStatement(value, factAt(file, path), index).forEach((message) => at(line(), message));
    if (!shape.prose) return;
    for (const [placeholder, id = '', part] of value.matchAll(PLACEHOLDER)) {
      const message = placeholderProblem(id, part, index);
      if (message) at(line(), `${pathText(path, file.data)}: ${placeholder} ${message}`);
    }
    const naked = nakedNumber(value.replace(PLACEHOLDER, ''), index.namesWithDigits);
    const remedy = 'Write {fact-id} where it stands, or list the name in content/digits/ if it is one.';
    if (naked) at(line(), `${pathText(path, file.data)}: found the bare number "${naked.number}"; allowed: none, for ${REMEDY}. ${remedy}`);
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
  let rest = statement;
  // A figure that is not well formed is reported as such; comparing it would only add noise.
  if (fact.figures?.some((figure) => typeof figure?.value !== 'number' || typeof figure.unit !== 'string')) return [];
  for (const figure of fact.figures ?? []) {
    const number = formatNumber(figure);
    const stands = wholeName(number);
    const wordForWord = new RegExp(stands.source, 'iu');
    if (wordForWord.test(statement)) rest = rest.replace(new RegExp(stands.source, 'giu'), ' ');
    else problems.push(`the figure ${shown(number)} does not stand in the statement. Write it there word for word.`);
  }
  const dates = [fact.date, fact.until, fact.by]
    .filter((date) => date !== undefined)
    .flatMap((date) => dateForms(shown(date).replaceAll('"', '')));
  const naked = nakedNumber(rest, [...namesWithDigits, ...dates]);
  if (naked) {
    const allowed = 'the fact’s own figures, date, until and by, and names listed in content/digits/';
    problems.push(
      `the statement has the number "${naked.number}", which is no part of the fact. Allowed: ${allowed}. Add it to \`figures\`.`,
    );
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
