import { PLACEHOLDER, partOf, partsOf } from '../atlas/parts.ts';
import type { ContentFile } from '../collections/read-content.ts';
import { labelsOf } from '../diagrams/read-diagram.ts';
import { rows, type ContentIndex } from './content-index.ts';
import { shown, suggestion, type Problem } from './problem.ts';
import { proseOf, textsOf } from './shape.ts';

const UNITS = 'one|two|three|four|five|six|seven|eight|nine';
const TEENS = '(?:eleven|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen)(?:th)?|twelve|twelfth';
const TENS = '(?:twen|thir|for|fif|six|seven|eigh|nine)t(?:y|ieth)';
/** What a number counts in. Digits may stand before several: a hundred million. */
export const SCALE = String.raw`\b(?:(?:hundred|thousand|million|billion|trillion|dozen)(?:s|ths?)?|per ?cent)\b`;
/**
 * One Chinese numeral is mostly part of a name (一带一路, 三新); two or more with a scale, or three digits, are a number. Names
 * among these (十四五) are listed like other names.
 */
const CHINESE_DIGIT = '[〇零一二两三四五六七八九壹贰叁肆伍陆柒捌玖]';
const CHINESE_SCALE = '[十百千万亿拾佰仟]';
const CHINESE = `百分之(?:${CHINESE_DIGIT}|${CHINESE_SCALE})+|${CHINESE_DIGIT}分之${CHINESE_DIGIT}|[数几]${CHINESE_SCALE}+|(?=${CHINESE_DIGIT}*${CHINESE_SCALE}|${CHINESE_DIGIT}{3})(?:${CHINESE_DIGIT}|${CHINESE_SCALE}){2,}`;
const DIGITS = String.raw`\p{N}(?:[\p{N}.,]*\p{N})?(?:[%‰]|[十百千万亿]+)?|[%‰]`;
/** Up to ten, words count in prose as anywhere ("two of them", "the third"); from eleven on they are figures that nobody wrote in digits. */
const WORDS = String.raw`\b(?:(?:ten|${UNITS}|${TEENS}|${TENS}|hundred|thousand)fold|${TEENS}|(?:${TENS})(?:-\w+)?)\b`;

/** Numerals of any script and the words that only numbers need, each with its scale: one number, one message. */
const NUMBER = new RegExp(`(?:${DIGITS}|${WORDS}|${CHINESE})(?:[\\s-]${SCALE})*|(?:\\b(?:${UNITS})[\\s-])?${SCALE}(?:\\s${SCALE})*`, 'giu');

/** The numbers in a text that no listed name accounts for, each with its place. */
export const nakedNumbers = (text: string, names: readonly string[]): { number: string; place: number }[] =>
  [...without(text, names).matchAll(NUMBER)].map((match) => ({ number: match[0], place: match.index }));

/** In place of what is taken out of a text, so that places stay those of the text. */
export const blanks = (hit: string) => ' '.repeat(hit.length);

/** The text without what is listed, the longest first. */
export const without = (text: string, names: readonly string[]) => (names.length ? text.replace(anyOf(names), blanks) : text);

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

/** What stands by itself, not as part of a longer word or number. */
export const wholeWords = (source: string) => new RegExp(`(?<![\\p{L}\\p{N}])(?:${source})(?![\\p{L}\\p{N}])`, 'giu');

/** No naked figures: neither in pages nor in any other prose of the content. */
export function checkNumbers(file: ContentFile, index: ContentIndex): Problem[] {
  const problems = rows(file.collection === 'digits' && file.data, 'names').flatMap(({ name }, place): Problem[] => {
    if (typeof name !== 'string' || nakedNumbers(name, []).length) return [];
    const message = `found ${shown(name)}, which has no number; allowed: names that would be taken for figures. Delete it.`;
    return [{ file: file.path, line: file.lineOf(['names', place]), message }];
  });
  if (index.unread.has('digits')) return problems;
  const bare = (number: string, remedy: string) =>
    `found the bare number "${number}"; allowed: none, for a number in prose comes from a fact, so that it cannot drift. ${remedy} the name in content/digits/ if it is one.`;
  for (const { value, line } of file.prose?.texts ?? [])
    for (const { number, place } of nakedNumbers(value.replace(/\[\^\w+\]/g, blanks), index.namesWithDigits)) {
      const message = bare(number, 'Write <Fact id="…" /> where it stands, or list');
      problems.push({ file: file.path, line: line + value.slice(0, place).split('\n').length - 1, message });
    }
  for (const { shape, value, problem } of textsOf(file)) {
    const fills = shape.prose && !shape.label;
    const rest = fills ? value.replace(PLACEHOLDER, blanks) : value;
    const brace = rest.search(/[{}]/);
    if (brace >= 0) {
      const allowed = fills ? '{fact-id} or {fact-id.part}' : 'nothing, for nothing is filled in here';
      problems.push(problem(`found ${shown(/^\{[^{}]*\}?|^\}/.exec(value.slice(brace))?.[0])}; allowed in braces: ${allowed}.`, brace));
    }
    if (!shape.prose) continue;
    for (const { 0: placeholder, 1: id = '', 2: part, index: place } of fills ? value.matchAll(PLACEHOLDER) : []) {
      const message = placeholderProblem(id, part, index);
      if (message) problems.push(problem(`${placeholder} ${message}`, place));
    }
    for (const { number, place } of nakedNumbers(value.replace(PLACEHOLDER, blanks).replace(/<[^<>]*>/g, blanks), index.namesWithDigits))
      problems.push(problem(bare(number, fills ? 'Write {fact-id} where it stands, or list' : 'List'), place));
  }
  return problems;
}

/** Every name with digits stands in some text: one that none has any more would only let a figure pass. */
export function checkNamesUsed(files: readonly ContentFile[], { namesWithDigits, unread }: ContentIndex): Problem[] {
  // What cannot be read may have any of them.
  if (unread.size) return [];
  const unused = new Set(namesWithDigits.map((name) => name.toLowerCase()));
  const strike = (text: string) => {
    for (const [name] of text.matchAll(anyOf(namesWithDigits))) unused.delete(name.toLowerCase());
  };
  for (const file of files) {
    if (!unused.size) return [];
    if (file.collection === 'digits') continue;
    file.prose?.texts.forEach(({ value }) => strike(value));
    proseOf(file).forEach(({ value }) => strike(value));
    labelsOf(file.diagram ?? '').forEach(({ text }) => strike(text));
  }
  return files
    .filter(({ collection }) => collection === 'digits')
    .flatMap((file) =>
      rows(file.data, 'names').flatMap(({ name }, at): Problem[] => {
        if (!unused.has(String(name).toLowerCase())) return [];
        const message = `${shown(name)} stands in no text of content/ by itself; allowed: names in use, in the longest form. Delete it, or write it as the text does.`;
        return [{ file: file.path, line: file.lineOf(['names', at]), message }];
      }),
    );
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
