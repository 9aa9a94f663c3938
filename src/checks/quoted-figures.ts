import { PLACEHOLDER } from '../atlas/parts.ts';
import type { ContentFile } from '../collections/read-content.ts';
import { labelsOf } from '../diagrams/read-diagram.ts';
import type { ContentIndex } from './content-index.ts';
import { shown, type Problem } from './problem.ts';
import { proseOf } from './shape.ts';

/** A figure that a page prints: its fact, and which of several. */
const QUOTED = /<Fact id="([a-z0-9-]+)"(?: show="([a-z0-9-]+)")? ?\/>/g;
/** Numbers that prose writes in words, each at the place of its value. */
const IN_WORDS = 'zero one two three four five six seven eight nine ten'.split(' ');
const CURRENCY = /^(?:US )?(?:yuan|dollars?|RMB|CNY|euros?)\b/;

/** A figure is printed with its unit and with how exact it is: neither stands beside it again. Words in its place say no other number. */
export function checkQuotedFigures(file: ContentFile, index: ContentIndex): Problem[] {
  const inText = (text: string, quoted: RegExp) => [...text.matchAll(quoted)].flatMap((match) => twice(text, match, index));
  const inLines = [
    ...(file.prose ? file.text.split('\n').map((text, at) => ({ text, line: at + 1, quoted: QUOTED })) : []),
    ...labelsOf(file.diagram ?? '').map((label) => ({ ...label, quoted: PLACEHOLDER })),
  ];
  const otherwise = (file.prose?.components ?? []).flatMap(({ name, attributes: { id = '' }, text, line }) => {
    const message = name === 'Fact' && text && otherNumber(id, text, index);
    return message ? [{ file: file.path, line, message }] : [];
  });
  return [
    ...otherwise,
    ...inLines.flatMap(({ text, line, quoted }) => inText(text, quoted).map(({ message }) => ({ file: file.path, line, message }))),
    ...proseOf(file).flatMap(({ value, problem }) => inText(value, PLACEHOLDER).map(({ message, place }) => problem(message, place))),
  ];
}

/** A number in words that a fact has not, where it counts so few; "one" has other uses. */
function otherNumber(id: string, text: string, { facts }: ContentIndex): string | undefined {
  const figures = facts.get(id)?.figures;
  const counted = (Array.isArray(figures) ? figures : []).flatMap(({ value, to, scale }) => (scale ? [] : [value, to]));
  const few = counted.flatMap((value) => (value && IN_WORDS[value]) || []);
  const said = (text.toLowerCase().match(/\p{L}+/gu) ?? []).find(
    (word) => word !== 'one' && IN_WORDS.includes(word) && !few.includes(word),
  );
  return few.length && said
    ? `<Fact id="${id}"> says ${shown(said)} where the fact has ${few.join(' and ')}; allowed: its own numbers. Correct the one that is wrong.`
    : undefined;
}

function twice(text: string, match: RegExpMatchArray, { facts }: ContentIndex): { message: string; place: number }[] {
  const [quote, id = '', part] = match;
  const figures = facts.get(id)?.figures;
  if (!Array.isArray(figures)) return [];
  const figure = part === undefined ? figures[0] : figures.find(({ name }) => name === part);
  if (!figure?.unit) return [];
  const place = match.index!;
  const [before, after] = [text.slice(0, place).trimEnd(), text.slice(place + quote.length).replace(/^(?:\s|<br ?\/?>)+/, '')];
  const unit = figure.unit.split(' ').at(-1)!;
  const [next = ''] = (CURRENCY.test(figure.unit) && CURRENCY.exec(after)) || (/^\p{L}+/u.exec(after) ?? []);
  const again = [
    figure.qualifier && before.toLowerCase().endsWith(` ${figure.qualifier}`) ? figure.qualifier : '',
    next && (next === unit || CURRENCY.test(next)) && unit !== 'rank' ? next : '',
  ].filter(Boolean);
  return again.map((words) => ({ place, message: `found ${shown(words)} beside ${quote}, which prints it itself. Delete it.` }));
}
