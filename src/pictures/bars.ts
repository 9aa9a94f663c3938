import type { Atlas } from '../atlas/model.ts';
import { escaped } from '../atlas/typography.ts';
import { amountsOf, equivalentsOf, saidBy, standingOf, verdictIn, type Chart, type Panel, type Row } from './chart.ts';
import { drawing, element, hatchOf, LINES, SIZES, widthOf, words, wrap } from './svg.ts';

const { heading: TITLE, text: LABEL, note: NOTE } = SIZES;
const HEIGHTS = { solid: 14, hatched: 14, thin: 6, missing: 14, words: 0 } as const;

/** A chart of panels of bars, drawn wide and narrow, with the table, data and words that say the same. */
export function barChart(chart: Pick<Chart, 'id' | 'page' | 'title' | 'description' | 'caption'>, panels: Panel[], atlas: Atlas): Chart {
  const draw = (id: string, width: number) => bars({ ...chart, id }, panels, width, atlas);
  return { ...chart, ...equivalentsOf(panels, atlas), svg: draw(chart.id, 560), narrow: draw(`${chart.id}-narrow`, 300) };
}

/**
 * Panels of bars, one above another: label and figure stand above each bar, its verdict and source beside or below.
 * Every scale is linear and begins at zero.
 */
function bars(named: { id: string; title: string; description: string }, panels: Panel[], width: number, atlas: Atlas): string {
  const hatch = `${named.id}-hatch`;
  // Notes stand beside their rows where there is room in every row, else all of them below their bars.
  const beside = panels.every(({ rows }) =>
    rows.every((row) => widthOf(headOf(row) + saidBy(row), LABEL) + widthOf(noteOf(row, atlas), NOTE) + 20 <= width),
  );
  let y = 0;
  const body = panels.map((panel) => {
    const amounts = panel.rows.flatMap(({ figure, mark }) => (figure && mark !== 'words' ? Object.values(amountsOf(figure)) : []));
    const most = panel.whole ?? Math.max(...amounts.flatMap((amount) => amount ?? []), 1);
    const scale = (amount: number) => (amount / most) * (width - 1);
    const title = element('text', { x: 0, y: y + TITLE, 'font-size': TITLE }, escaped(panel.title));
    const rule = element('line', { x1: 0, x2: width, y1: y + 24, y2: y + 24, ...LINES.plain });
    y += 34;
    const rows = panel.rows.map((row) => {
      const { markup, height } = rowOf(row, y, { scale, width, hatch, beside, whole: panel.whole }, atlas);
      y += height;
      return markup;
    });
    y += 14;
    return element('g', {}, title, rule, ...rows);
  });
  return drawing(named, { width, height: y - 14 }, hatchOf(hatch) + body.join(''));
}

const headOf = (row: Row) => (saidBy(row) ? `${row.label}: ` : row.label);

/** What is said beside or below a bar. */
const noteOf = ({ fact, sourced }: Row, atlas: Atlas) => (fact ? (sourced ? verdictIn(fact) : standingOf(fact, atlas)) : '');

interface Frame {
  scale: (amount: number) => number;
  width: number;
  hatch: string;
  beside: boolean;
  whole: number | undefined;
}

function rowOf(row: Row, top: number, frame: Frame, atlas: Atlas) {
  const { width, beside } = frame;
  const [head, said, note] = [headOf(row), saidBy(row), noteOf(row, atlas)];
  const together = widthOf(head + said, LABEL) <= width;
  const parts: string[] = [];
  let y = top;
  const line = (fontSize: number, fill: string, content: string, more = '') => {
    y += fontSize + 4;
    parts.push(element('text', { x: 0, y: y - 4, 'font-size': fontSize, fill }, words(content) + more));
  };
  if (together) line(LABEL, 'var(--ink-soft)', head, element('tspan', { fill: 'var(--ink)' }, words(said)));
  else {
    for (const text of wrap(head.trim(), LABEL, width)) line(LABEL, 'var(--ink-soft)', text);
    for (const text of wrap(said, LABEL, width)) line(LABEL, 'var(--ink)', text);
  }
  if (note && beside)
    parts.push(element('text', { x: width, y: y - 4, 'text-anchor': 'end', 'font-size': NOTE, fill: 'var(--ink-soft)' }, words(note)));
  y += row.mark === 'words' ? 0 : 5;
  parts.push(barOf(row, y, frame));
  y += HEIGHTS[row.mark];
  if (note && !beside) {
    y += row.mark === 'words' ? 0 : 3;
    for (const text of wrap(note, NOTE, width)) line(NOTE, 'var(--ink-soft)', text);
  }
  y += 11;
  return { markup: element('g', {}, ...parts), height: y - top };
}

function barOf({ figure, fact, mark }: Row, y: number, { scale, width, hatch, whole }: Frame): string {
  const height = HEIGHTS[mark];
  const frame = { x: 0.5, y: y + 0.5, width: width - 1, height: height - 1, fill: 'none' };
  if (mark === 'words') return '';
  if (mark === 'missing' || !figure) return element('rect', { ...frame, ...LINES.missing });
  const { from, to } = amountsOf(figure);
  const look = { solid: 'var(--ink)', hatched: `url(#${hatch})`, thin: 'var(--paper)' }[mark];
  const bar = (start: number, end: number, fill: string) =>
    element('rect', {
      ...{ x: scale(start) + 0.5, y: y + 0.5, width: scale(end) - scale(start), height: height - 1, fill, stroke: 'var(--ink)' },
      'data-fact': fact?.id,
    });
  return [
    // The whole of which it is a share.
    whole === undefined ? '' : element('rect', { ...frame, stroke: 'var(--rule)' }),
    bar(0, from, look),
    // A range is certain as far as its lower end.
    to === undefined ? '' : bar(from, to, `url(#${hatch})`),
  ].join('');
}
