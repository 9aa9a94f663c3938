import { HAN } from '../atlas/typography.ts';
import { drawing, element, LINES, words } from '../pictures/svg.ts';
import { around, MARGIN } from './grid.ts';
import type { Box, Geometry } from './in-page.ts';
import { outlineOf, type Item } from './outline.ts';
import { textOf, type Diagram, type Kind, type Layout } from './read-diagram.ts';
import type { Source } from './sources.ts';

const LINE = 16.5;

/** Between the lines of a label, for whoever reads or copies them as one text; of no width, so that lines stay in the middle. */
const BLANK = '<tspan font-size="0"> </tspan>';

/** How the box of each kind is drawn. Never by colour alone: borders differ, and the labels say the same in words. */
const BORDERS: Record<Kind | 'plain', Record<string, string | number>> = {
  plain: LINES.plain,
  part: { ...LINES.strong, fill: 'var(--leaf)' },
  plan: LINES.plan,
  likely: LINES.likely,
  disputed: LINES.disputed,
};

/**
 * The finished drawing: Mermaid's layout in the site's own hand. Nothing of Mermaid's styles is carried over; colours name
 * the site's tokens, ids begin with the diagram's own, and text is text.
 */
export function toSvg(named: Pick<Source, 'id' | 'title' | 'description'>, layout: Layout, geometry: Geometry, diagram: Diagram): string {
  const { nodes } = diagram;
  const id = `${named.id}-${layout}`;
  const boxes = [...geometry.nodes, ...geometry.groups, ...geometry.edges].flatMap(({ box }) => box ?? []);
  const steps = geometry.edges.flatMap((edge) => edge.steps);
  const ends = steps.map(({ points }) => ({ ...points.at(-1)!, width: 0, height: 0 }));
  const whole = around([...boxes, ...ends]);
  const [left, top] = [whole.x - MARGIN, whole.y - MARGIN];
  const size = { width: Math.ceil(whole.width + 2 * MARGIN), height: Math.ceil(whole.height + 2 * MARGIN) };
  const moved = ({ x, y, width, height }: Box) => ({ x: x - left, y: y - top, width, height });

  const tip = element('path', { d: 'M0 1L8 5L0 9' });
  const marker = {
    ...{ id: `${id}-tip`, viewBox: '0 0 10 10', refX: 4, refY: 5, markerWidth: 8, markerHeight: 8, orient: 'auto' },
    ...{ fill: 'none', stroke: 'var(--ink)' },
  };
  const drawn = new Map<string, string>();
  for (const { id: group, box, lines } of geometry.groups) {
    const at = moved(box);
    const frame = element('rect', { ...at, fill: 'none', stroke: 'var(--rule)' });
    const title = text(lines, { ...at, height: LINE * lines.length + 12 }, { 'font-style': 'italic' });
    drawn.set(group, element('g', { class: 'group' }, frame, title));
  }
  const edges = geometry.edges.map(({ steps, dotted }) => {
    const d = steps.map(({ command, bend, points }) => {
      const places = points.flatMap(({ x, y }) => [tenths(x - left), tenths(y - top)]);
      return command + [...bend, ...places].join(' ');
    });
    const dashes = dotted ? LINES.likely['stroke-dasharray'] : undefined;
    return element('path', { d: d.join(''), 'stroke-dasharray': dashes, 'marker-end': `url(#${id}-tip)` });
  });
  for (const { id: node, box, lines } of geometry.nodes) {
    const { kind = 'plain', link, label } = nodes.find((one) => one.id === node)!;
    const at = moved(box);
    const body = [element('rect', { ...at, fill: 'var(--paper)', ...BORDERS[kind] }), text(lines, at)];
    // As a link is, a box without one is told at once, not line by line.
    const told = link ? {} : { role: 'img', 'aria-label': textOf(label) };
    drawn.set(node, element('g', { class: 'node', ...told }, ...(link ? [element('a', { href: link }, ...body)] : body)));
  }
  // What an arrow says stands before what it leads to.
  const shown = diagram.edges.filter(({ stroke }) => stroke !== 'invisible');
  for (const [index, { lines, box }] of geometry.edges.entries()) {
    if (!lines || !box) continue;
    const ground = element('rect', { ...moved(box), fill: 'var(--paper)' });
    const word = element('g', { class: 'word' }, ground, text(lines, moved(box), { 'font-style': 'italic' }));
    const { end } = shown[index]!;
    drawn.set(end, `${word}\n${drawn.get(end)}`);
  }
  // Who hears the drawing hears it in the order in which it is told in words: a group, what is in it, what follows from it.
  const order = new Set([...idsOf(outlineOf(diagram, '')), ...drawn.keys()]);
  const body = [
    element('defs', {}, element('marker', marker, tip)),
    element('g', { fill: 'none', stroke: 'var(--ink-soft)' }, ...edges),
    ...[...order].map((id) => drawn.get(id)!),
  ].join('\n');
  return drawing(named, size, body, { links: nodes.some(({ link }) => link) }).replace('<svg', '<svg class="diagram"');
}

const idsOf = (items: readonly Item[]): string[] => items.flatMap((item) => [item.id, ...idsOf(item.items)]);

const CHINESE = { lang: 'zh-Hans', 'font-style': 'normal' };

/** Lines set in the middle of a box. Chinese is marked as such, and never slanted. */
function text(lines: string[], { x, y, width, height }: Box, attributes: Record<string, string> = {}): string {
  const middle = tenths(x + width / 2);
  const first = y + height / 2 - ((lines.length - 1) * LINE) / 2 + 4.8;
  const spans = lines.map((line, index) => {
    const said = words(line).replace(HAN, (run) => element('tspan', CHINESE, run));
    return element('tspan', { x: middle, y: tenths(first + index * LINE) }, said);
  });
  return element('text', { 'text-anchor': 'middle', ...attributes }, spans.join(BLANK));
}

const tenths = (value: number) => Math.round(value * 10) / 10;
