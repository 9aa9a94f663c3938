import { formatFigure, formatNumber, type Figure } from '../atlas/figures.ts';
import { partOf, PLACEHOLDER, type Quotable } from '../atlas/parts.ts';
import type { ContentFile } from '../collections/read-content.ts';
import { labelsOf } from '../diagrams/read-diagram.ts';
import { keysOf, rows, type ContentIndex } from './content-index.ts';
import { shown, type Problem } from './problem.ts';
import { paragraphsOf } from './sections.ts';
import { proseOf } from './shape.ts';
import { exactAfter, exactBefore, LASTS } from './standing.ts';

/** A figure that a page prints: its fact, and which of several. */
const QUOTED = /<Fact id="([a-z0-9-]+)"(?: show="([a-z0-9-]+)")? ?\/>/g;
/** A date as it is printed, and where it is said of a figure: "{goal-output} by {goal-output.by}", or in the cell before it. */
const DATE = String.raw`(?:<Fact id="|\{)([a-z0-9-]+)(?:" show="|\.)(date|until|by)(?:" ?\/>|\})`;
const DATE_BEHIND = new RegExp(String.raw`^\s(?:by|in|for)\s${DATE}`);
const DATE_BEFORE = new RegExp(String.raw`\|\s*${DATE}\s*\|\s*$`);
/** Numbers that prose writes in words, each at the place of its value. */
const IN_WORDS = 'zero one two three four five six seven eight nine ten'.split(' ');
const ORDINALS = IN_WORDS.map((_, value) => (value ? formatNumber({ value, unit: 'rank' }) : ''));
const CURRENCY = /^(?:US )?(?:yuan|dollars?|RMB|CNY|euros?)\b/;
const CURRENCY_BEFORE = /(?:[A-Z]{0,3}[$€£¥]|\b(?:RMB|CNY|USD|EUR))\s?$/;

/** A figure is printed with its unit and with how exact it is: neither stands beside it again. Words in its place say no other number. */
export function checkQuotedFigures(file: ContentFile, index: ContentIndex): Problem[] {
  const inText = (text: string, quoted: RegExp) => [...text.matchAll(quoted)].flatMap((match) => besideFigure(text, match, index));
  const inProse = [
    ...(file.prose ? paragraphsOf(file.text).map((paragraph) => ({ ...paragraph, quoted: QUOTED })) : []),
    ...labelsOf(file.diagram ?? '').map((label) => ({ ...label, quoted: PLACEHOLDER })),
  ];
  const { listed } = keysOf(file.data);
  const otherwise = (file.prose?.components ?? []).flatMap(({ name, attributes: { id = '' }, text, line }) => {
    // What a sector's list says of itself is how many scenarios its page has.
    const scenarios = rows(file.data, 'scenarios').length;
    const figures = id === listed ? [{ value: scenarios, unit: 'scenarios' }] : index.facts.get(id)?.figures;
    const other = name === 'Fact' && Array.isArray(figures) && otherNumber(text, figures);
    const found = other && `<Fact id="${id}"> says ${shown(other.said)} where the ${id === listed ? 'page' : 'fact'} has ${other.own}`;
    return found ? [{ file: file.path, line, message: `${found}; allowed: its own numbers. Correct the one that is wrong.` }] : [];
  });
  return [
    ...otherwise,
    ...inProse.flatMap(({ text, line, quoted }) =>
      inText(text, quoted).map(({ message, place }) => ({
        file: file.path,
        line: line + text.slice(0, place).split('\n').length - 1,
        message,
      })),
    ),
    ...proseOf(file).flatMap(({ value, problem }) => inText(value, PLACEHOLDER).map(({ message, place }) => problem(message, place))),
  ];
}

/** A number in words that a fact has not, where it counts so few, or a place where it has one; "one" has other uses. */
function otherNumber(text: string, figures: readonly Figure[]): { said: string; own: string } | undefined {
  const said = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  const counted = figures.flatMap(({ value, to, scale }) => (scale ? [] : [value, to]));
  const ranked = figures.flatMap(({ value, unit, qualifier }) => (unit === 'rank' && !qualifier ? value : []));
  for (const [words, values] of [
    [IN_WORDS, counted],
    [ORDINALS, ranked],
  ] as const) {
    const own = values.flatMap((value) => (value && words[value]) || []);
    const other = said.find((word) => word !== 'one' && words.includes(word) && !own.includes(word));
    if (own.length && other) return { said: other, own: own.join(' and ') };
  }
  return undefined;
}

/** The figure that is printed where a fact is quoted, if any is. */
export function quotedFigure(fact: Quotable | undefined, part: string | undefined): Figure | undefined {
  if (!Array.isArray(fact?.figures)) return undefined;
  return part === undefined ? fact.figures[0] : fact.figures.find(({ name }) => name === part);
}

function besideFigure(text: string, match: RegExpMatchArray, { facts }: ContentIndex): { message: string; place: number }[] {
  const [quote, id = '', part] = match;
  const fact = facts.get(id);
  const figure = quotedFigure(fact, part);
  if (!fact || !figure?.unit) return [];
  const place = match.index!;
  const end = place + quote.length;
  const after = text.slice(end).replace(/^(?:\s|<br ?\/?>)+/, '');
  // As much as can matter. Neither a tag nor the mark of a quotation says "more than".
  const near = text.slice(Math.max(0, place - 200), place);
  const before = near.replace(/<[^<>]*>|^>/gm, ' ').replace(/\s/g, ' ');
  const unit = figure.unit.split(' ').at(-1)!;
  const [next = ''] = (CURRENCY.test(figure.unit) && CURRENCY.exec(after)) || (/^\p{L}+/u.exec(after) ?? []);
  const exact = exactBefore(before);
  const again = [
    // Something may happen over a term of years, and be less than such a term old.
    LASTS.test(figure.unit) && (!figure.qualifier || /over/i.test(exact)) ? '' : exact,
    (CURRENCY_BEFORE.exec(before)?.[0] ?? '').trim(),
    next && (next === unit || CURRENCY.test(next)) && unit !== 'rank' ? next : exactAfter(text.slice(end)),
  ].filter(Boolean);
  const [found, other = '', when] = DATE_BEHIND.exec(text.slice(end)) ?? DATE_BEFORE.exec(near) ?? [];
  const quoted = facts.get(other);
  const [own, said] = [fact, quoted].map((dated) => dated && partOf(dated, when));
  const remedy = `Write ${other && quote.startsWith('{') ? `{${id}.${when}}` : `<Fact id="${id}" show="${when}" />`}, or say of what the other is.`;
  return [
    ...again.map((words) => ({
      place,
      message: `found ${shown(words)} beside ${quote}, which prints ${shown(formatFigure(figure))} by itself. Delete it, or correct the fact.`,
    })),
    ...(found && own && said && own !== said
      ? [{ place, message: `found ${shown(said)} of ${other} with ${quote}, a figure of ${own}; allowed: its own. ${remedy}` }]
      : []),
  ];
}
