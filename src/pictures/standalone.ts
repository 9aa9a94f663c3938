import { escaped } from '../atlas/typography.ts';
import { element, wrap } from './svg.ts';

const PADDING = 20;
/** Faces for Latin that come before those for Chinese, whose quotation marks are a whole square wide. */
const LATIN = "'Source Serif 4', Georgia, 'Times New Roman', 'Liberation Serif', 'DejaVu Serif'";
const NAME = /var\((--[a-z0-9-]+)\)/g;

/**
 * A drawing as a file of its own: light colours on white, faces by name, title above, source and citation below, no links
 * (they would lead nowhere from another place). The build writes it, and a reader's browser when copying.
 *
 * @param svg the drawing as it stands in the page
 * @param lines what stands under it
 * @param token gives the value of one of the site's custom properties, as the style sheet has it
 * @param font rules that bring the site's face along, where they are at hand
 * @returns its markup, and its size in CSS pixels
 */
export function standalone(svg: string, title: string, lines: string[], token: (name: string) => string, font = '') {
  const [width = 0, height = 0] = (/viewBox="[\d.-]+ [\d.-]+ ([\d.]+) ([\d.]+)"/.exec(svg)?.slice(1) ?? []).map(Number);
  const inner = Math.max(width, 360);
  const above = wrap(title, 18, inner);
  const below = lines.flatMap((line) => wrap(line, 12, inner));
  const top = PADDING + above.length * 24 + 8;
  const size = { width: inner + 2 * PADDING, height: top + height + 12 + below.length * 18 + PADDING };
  const text = (content: string, y: number, fontSize: number, fill: string) =>
    element('text', { x: PADDING, y, 'font-size': fontSize, fill }, escaped(content));
  const markup = element(
    'svg',
    {
      ...{ xmlns: 'http://www.w3.org/2000/svg', ...size, viewBox: `0 0 ${size.width} ${size.height}` },
      ...{ 'font-family': 'var(--font-serif)', fill: 'var(--ink)' },
    },
    element('title', {}, escaped(title)),
    font && element('style', {}, escaped(font)),
    element('rect', { width: size.width, height: size.height, fill: 'white' }),
    ...above.map((line, index) => text(line, PADDING + 16 + index * 24, 18, 'var(--ink)')),
    // The first tag's own width is the page's; here it stands at its natural size.
    svg
      .replace(/<svg\b[^>]*>/, (tag) => {
        const kept = tag.replace(/ (?:x|y|width|height|class)="[^"]*"/g, '');
        return kept.replace('<svg', `<svg x="${PADDING}" y="${top}" width="${width}" height="${height}"`);
      })
      .replace(/<a\b([^>]*?) href="[^"]*"/g, '<g$1')
      .replaceAll('</a>', '</g>'),
    ...below.map((line, index) => text(line, top + height + 24 + index * 18, 12, 'var(--ink-soft)')),
  );
  return { ...size, markup: resolve(markup, token) };
}

/** Puts values in the place of custom properties, the light one where there are two. */
function resolve(text: string, token: (name: string) => string): string {
  return text.replace(NAME, (_, name: string) => {
    if (name === '--font-source-serif') return LATIN;
    const value = token(name).trim().replaceAll('"', "'");
    return resolve(/^light-dark\((.*?),/.exec(value)?.[1] ?? value, token);
  });
}
