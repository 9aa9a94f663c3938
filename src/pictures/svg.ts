import { escaped } from '../atlas/typography.ts';

/** Markup of drawings, written as text: no document is needed, and every run gives the same bytes. */

export type Attributes = Record<string, string | number | undefined>;

/** Sizes of letters, in CSS pixels: a heading within a drawing, its text, and what is said about it. */
export const SIZES = { heading: 16, text: 14, note: 13 } as const;

/**
 * Lines that mean the same in every drawing. The seal's colour is kept for what is disputed, and nothing is told by it
 * alone: lines differ in weight and in their dashes.
 */
export const LINES = {
  plain: { stroke: 'var(--rule-strong)' },
  strong: { stroke: 'var(--ink)', 'stroke-width': 1.5 },
  plan: { stroke: 'var(--ink)', 'stroke-dasharray': '7 3' },
  likely: { stroke: 'var(--ink)', 'stroke-dasharray': '1.5 3' },
  missing: { stroke: 'var(--rule-strong)', 'stroke-dasharray': '3 3' },
  disputed: { stroke: 'var(--seal)', 'stroke-width': 3 },
} as const;

/** Slanting lines, for what a second colour would tell. */
export const hatchOf = (id: string) =>
  element(
    'pattern',
    { id, width: 5, height: 5, patternUnits: 'userSpaceOnUse', patternTransform: 'rotate(45)' },
    element('rect', { width: 5, height: 5, fill: 'var(--paper)' }),
    element('rect', { width: 2, height: 5, fill: 'var(--ink)' }),
  );

/** One element. Its children are markup already: put plain text through `escaped`. */
export function element(name: string, attributes: Attributes, ...children: string[]): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${escaped(String(typeof value === 'number' ? Math.round(value * 100) / 100 : value))}"`)
    .join('');
  return children.length ? `<${name}${written}>${children.join('')}</${name}>` : `<${name}${written}/>`;
}

/** Text in which the signs of verdicts and marks are set in the face that has them. */
export const words = (text: string) => escaped(text).replace(/[◌●≈✕⚑◆▲□]/g, '<tspan font-family="var(--font-sans)">$&</tspan>');

/**
 * A whole drawing, named and described for those who cannot see it.
 *
 * @param size in CSS pixels
 * @param links whether it holds links: it is then a group, so that they stay within reach
 */
export function drawing(
  { title, description }: { title: string; description: string },
  size: { width: number; height: number },
  body: string,
  { links = false } = {},
): string {
  return element(
    'svg',
    {
      ...{
        xmlns: 'http://www.w3.org/2000/svg',
        viewBox: `0 0 ${size.width} ${size.height}`,
        ...size,
        preserveAspectRatio: 'xMinYMin',
      },
      role: links ? 'group' : 'img',
      ...{ 'font-family': 'var(--font-serif)', 'font-size': SIZES.text, fill: 'var(--ink)' },
    },
    element('title', {}, escaped(title)),
    element('desc', {}, escaped(description)),
    body,
  );
}

/** Of more lines no even setting is sought. */
const MOST_EVEN = 6;

/**
 * Text in lines that fit, by a generous estimate of the serif's widths: a reader's own font may be wider than the site's. A few lines
 * are as even as they can be.
 *
 * @param width in the units of `size`
 */
export function wrap(text: string, size: number, width: number): string[] {
  const lines = filled(text, size, width);
  return (lines.length <= MOST_EVEN && evened(text.split(' '), lines.length, size, width)) || lines;
}

/** The words in so many lines, of all ways that fit the one with the least difference between them. */
function evened(words: readonly string[], count: number, size: number, width: number): string[] | undefined {
  const unevenness = (lines: readonly string[]) => lines.reduce((sum, line) => sum + widthOf(line, size) ** 2, 0);
  let best: string[] | undefined;
  for (let end = count > 1 ? 1 : words.length; end <= words.length - count + 1; end += 1) {
    const line = words.slice(0, end).join(' ');
    if (end > 1 && widthOf(line, size) > width) break;
    const rest = count > 1 ? evened(words.slice(end), count - 1, size, width) : [];
    if (rest && (!best || unevenness([line, ...rest]) < unevenness(best))) best = [line, ...rest];
  }
  return best;
}

/** Each line with as many words as it holds. */
function filled(text: string, size: number, width: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const line = lines.at(-1);
    if (line !== undefined && widthOf(`${line} ${word}`, size) <= width) lines[lines.length - 1] = `${line} ${word}`;
    else lines.push(word);
  }
  return lines;
}

/** How wide a line of text is at most. */
export function widthOf(text: string, size: number): number {
  // Chinese characters and their punctuation are one em wide.
  const wide = text.match(/[\u2e80-\uffef]/g)?.length ?? 0;
  return size * (wide + 0.51 * (text.length - wide));
}
