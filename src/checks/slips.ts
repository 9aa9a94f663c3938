import type { ContentFile } from '../collections/read-content.ts';
import { labelsOf } from '../diagrams/read-diagram.ts';
import { blanks } from './numbers.ts';
import { shown, type Problem } from './problem.ts';
import { paragraphsOf } from './sections.ts';
import { textsOf } from './shape.ts';

/** Words that no sentence has twice running; "that that", "had had" and "it IT" may stand. */
const SMALL = 'the|a|an|of|to|in|on|for|and|is|was|by|at|with|from|as|its?|this|are|be|has|or|but|not|which|were';

const UNFINISHED: Slip = [/\b(?:TODO|TBD|FIXME|XXX|[Ll]orem ipsum)\b/, 'what is finished. Write it, or delete it'];
type Slip = [slip: RegExp, remedy: string];

/** What no finished sentence has, with what to do. Each begins with what is rare: thousands of texts are held against it. */
const SLIPS: Slip[] = [
  [
    new RegExp(String.raw`(?<!-)\b((?i:${SMALL}))\s+(?!IT\b)(?i:\1)\b(?!-)`),
    'each word once. Delete the second, or reword it where both are meant',
  ],
  [/\.\.(?<!\.\.\.)(?!\.)|[,;:][,;]|\s[,;]/, 'one sign, without a blank before it. Mend it'],
  [/--(?<!---|<!--)(?![->])/, 'a dash (–), or a comma. Write it'],
  [
    /\p{Ll}{2}(?:[.!?]\p{Lu}\p{Ll}|,\p{L})|\s[.:!?](?=\s|$)|\(\s|\s\)|\p{Script=Latin}{2}\((?=\p{Script=Latin}{2})/u,
    'a blank after a sign and before brackets, and none before it or within them. Mend it',
  ],
  [/(?<=^|\n)-(?=\p{L})|^(?:[–—•·]|o) /u, '"- " at the beginning of an item of a list. Write it'],
  UNFINISHED,
  [
    /[，。：；！？（）、](?<![\p{Script=Han}》」』”’），。：；！？、].)(?![\p{Script=Han}《“（])/u,
    'signs of Chinese in Chinese. Write that of an English keyboard',
  ],
  [
    /<(?:Fact|Org|Term)\b(?<=[\p{L}\p{N}]<\w+)|<(?:\/(?:Fact|Org|Term)|(?:Fact|Org|Term)\b[^<>]*\/)>[\p{L}\p{N}]+/u,
    'a blank between a word and a tag, and endings within the tag. Move or part them',
  ],
  [/<(?:Fact|Org|Term)\b[^<>/]*>\s|\s<\/(?:Fact|Org|Term)>/, 'no blank at the ends of the words of a tag. Delete it'],
];

const PAIRS = ['()', '[]', '“”', '""'];

/** Slips of the keyboard in what the atlas says in its own words: fields, paragraphs of pages, labels of diagrams. */
export function checkSlips(file: ContentFile): Problem[] {
  const problems = textsOf(file).flatMap(({ shape, value, problem }) => {
    // What is kept as a page has it has its slips too.
    const slips = shape.prose || shape.statement ? SLIPS : [UNFINISHED];
    return shape.format ? [] : slipsIn(value, slips).map(({ place, message }) => problem(message, place));
  });
  const paragraphs = file.prose && !file.errors.length ? paragraphsOf(file.text) : [];
  for (const { text, line } of [...paragraphs, ...labelsOf(file.diagram ?? '')])
    // The row below the head of a table is made of hyphens.
    for (const { place, message } of slipsIn(text.replace(/^[ |:-]+$/gm, blanks)))
      problems.push({ file: file.path, line: line + text.slice(0, place).split('\n').length - 1, message });
  return problems;
}

/** The slips in a text, each with its place. */
export function slipsIn(text: string, kinds: readonly Slip[] = SLIPS): { place: number; message: string }[] {
  const slips = kinds.flatMap(([slip, remedy]) => {
    const found = slip.exec(text);
    if (!found) return [];
    const word = /(?<!\S)\S*$/.exec(text.slice(0, found.index))![0];
    return [{ place: found.index, message: `found ${shown((word + found[0]).trim())}; allowed: ${remedy}.` }];
  });
  const halves = withoutOther(text).map((place) => {
    const sign = text[place]!;
    const pair = PAIRS.find((signs) => signs.includes(sign))!;
    const other = pair.replace(sign, '');
    return { place, message: `found ${sign} without ${other}; allowed: both. Add the other, or delete it.` };
  });
  return [...slips, ...halves];
}

/** Where the first sign of each pair stands that has no other; of an odd number of the same sign it is the last. */
function withoutOther(text: string): number[] {
  const open = new Map(PAIRS.map((pair): [string, number[]] => [pair, []]));
  for (const { 0: sign, index } of text.matchAll(/["“”()[\]]/g)) {
    const places = open.get(PAIRS.find((pair) => pair.includes(sign))!)!;
    const opens = sign === '"' ? !places.length : '(["“'.includes(sign);
    if (opens) places.push(index);
    // What counts, as in "a) one, b) two", has no other.
    else if (places.pop() === undefined && !/(?:^|\s)(?:\w|[ivx]+)$/.test(text.slice(Math.max(0, index - 6), index))) return [index];
  }
  return [...open.values()].flatMap(([first]) => first ?? []);
}
