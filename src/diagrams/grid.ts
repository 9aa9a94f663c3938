import type { Box, Geometry } from './in-page.ts';
import type { Diagram } from './read-diagram.ts';

const GAP = 10;
const PADDING = 10;
/** Between a box's border and its label. */
const INSET = 10;
/** Under the last row of a group. */
const FOOT = 14;
/** Around the whole. */
export const MARGIN = 2;

/**
 * The boxes of each group to which no arrow leads and from which none comes, in rows of nearly the same length. Mermaid
 * puts such boxes in any order; a reader takes the order for meant.
 *
 * @param columns how many boxes may stand in a row
 */
export function rowsOf({ nodes, edges, groups }: Diagram, columns: number): { group: string; rows: string[][] }[] {
  const tied = new Set(edges.flatMap(({ start, end, stroke }) => (stroke === 'invisible' ? [] : [start, end])));
  return groups.flatMap(({ id, members }) => {
    // In the order of the source, which the group's own list does not keep.
    const free = nodes.filter((node) => members.includes(node.id) && !tied.has(node.id)).map((node) => node.id);
    if (!free.length) return [];
    const count = Math.ceil(free.length / columns);
    const rows = Map.groupBy(free, (_, place) => Math.floor((place * count) / free.length));
    return [{ group: id, rows: [...rows.values()] }];
  });
}

/** Invisible links that make Mermaid keep the rows one under another. */
export const rowLinks = (diagram: Diagram, columns: number): string =>
  rowsOf(diagram, columns)
    .flatMap(({ rows }) => rows.slice(1).map((row, index) => ({ row, above: rows[index]! })))
    .flatMap(({ row, above }) => row.map((id, at) => `${above[at] ?? above.at(-1)} ~~~ ${id}\n`))
    .join('');

/**
 * The same diagram one under another: each box from which arrows begin, over a frame of what they lead to. A box to which
 * several lead stands in each of their frames.
 *
 * @param arrow what an arrow without a label says; it becomes the frame's title
 */
export function stacked({ nodes, edges }: Diagram, arrow: string): string {
  const box = ({ label, kind }: Diagram['nodes'][number], id: string) => `${id}["${label}"]${kind ? `:::${kind}` : ''}\n`;
  const click = ({ link }: Diagram['nodes'][number], id: string) => (link ? `click ${id} "${link}"\n` : '');
  const starts = nodes.filter(({ id }) => edges.some(({ start }) => start === id) && !edges.some(({ end }) => end === id));
  const parts = starts.map((node, index) => {
    const inside = edges.filter(({ start }) => start === node.id).map(({ end }) => nodes.find(({ id }) => id === end)!);
    const frame = `${node.id}-frame`;
    const boxes = inside.map((one) => box(one, `${node.id}-${one.id}`)).join('');
    const clicks = inside.map((one) => click(one, `${node.id}-${one.id}`)).join('');
    const order = index ? `${starts[index - 1]!.id}-frame ~~~ ${node.id}\n` : '';
    return `${box(node, node.id)}subgraph ${frame}["${arrow}"]\n${boxes}end\n${node.id} --> ${frame}\n${order}${click(node, node.id)}${clicks}`;
  });
  return `flowchart TB\n${parts.join('')}`;
}

/** How wide the rows are in a drawing of this width, in CSS pixels: groups may stand within groups. */
export const gridWidth = ({ groups }: Diagram, width: number): number =>
  width - 2 * MARGIN - 2 * PADDING * Math.max(0, ...groups.map(({ id }) => depthOf(groups, id)));

/** The room for a line of a label in a box that stands in a row, in CSS pixels. */
export function widthIn(diagram: Diagram, id: string, columns: number, width: number): number | undefined {
  const row = rowsOf(diagram, columns).flatMap(({ rows }) => rows.filter((one) => one.includes(id)))[0];
  return row && boxWidth(row, width) - 2 * INSET;
}

/** The box that makes its row the widest. */
export function widestIn({ nodes }: Geometry, diagram: Diagram, columns: number): string {
  const rows = rowsOf(diagram, columns).flatMap((grid) => grid.rows);
  const share = (id: string) => rows.find((row) => row.includes(id))?.length ?? 1;
  return nodes.toSorted((a, b) => b.box.width * share(b.id) - a.box.width * share(a.id))[0]?.id ?? '';
}

const boxWidth = (row: readonly string[], width: number) => (width + GAP) / row.length - GAP;

/** How deep groups stand within this one, itself counted. */
function depthOf(groups: Diagram['groups'], id: string): number {
  const group = groups.find((one) => one.id === id);
  return group ? 1 + Math.max(0, ...group.members.map((member) => depthOf(groups, member))) : 0;
}

/**
 * Sets the rows as a grid: in order, each as wide as the others, its boxes of one height. Groups close around them.
 *
 * @param width of the rows, in CSS pixels; a word that needs more gets it
 */
export function setGrid(geometry: Geometry, diagram: Diagram, columns: number, width: number): void {
  const grids = rowsOf(diagram, columns);
  if (!grids.length) return alignRanks(geometry, diagram);
  const boxOf = new Map([...geometry.nodes, ...geometry.groups].map(({ id, box }) => [id, box]));
  const boxes = (row: string[]) => row.map((id) => boxOf.get(id)!);
  const needed = (row: string[]) => row.length * (Math.max(...boxes(row).map((box) => box.width)) + GAP) - GAP;
  const widest = Math.max(width, ...grids.flatMap(({ rows }) => rows.filter((row) => row.length > 1).map(needed)));
  for (const { group, rows } of grids) {
    const frame = boxOf.get(group)!;
    const left = frame.x + frame.width / 2 - widest / 2;
    for (const row of rows) {
      const { y, height } = around(boxes(row));
      const each = boxWidth(row, widest);
      boxes(row).forEach((box, index) => Object.assign(box, { x: left + index * (each + GAP), y, width: each, height }));
    }
  }
  // What stands by itself between the groups is as wide as they are.
  const outer = widest + 2 * PADDING * Math.max(...diagram.groups.map(({ id }) => depthOf(diagram.groups, id)));
  for (const { id } of geometry.nodes) {
    if (diagram.groups.some(({ members }) => members.includes(id))) continue;
    const box = boxOf.get(id)!;
    Object.assign(box, { x: box.x + box.width / 2 - outer / 2, width: outer });
  }
  // From the inside out, so that an outer group closes around the inner ones as they now are.
  for (const { id, members } of diagram.groups.toSorted((a, b) => depthOf(diagram.groups, a.id) - depthOf(diagram.groups, b.id))) {
    const inside = around(boxes(members));
    const frame = Object.assign(boxOf.get(id)!, { x: inside.x - PADDING, width: inside.width + 2 * PADDING });
    closeBelow(geometry, frame, inside.y + inside.height);
  }
}

/** Takes out what Mermaid leaves empty under the last row of a group: what stands lower moves up. */
function closeBelow({ nodes, groups, edges }: Geometry, group: Box, end: number): void {
  const bottom = group.y + group.height;
  const excess = bottom - end - FOOT;
  if (excess <= 0) return;
  for (const { box } of [...nodes, ...groups]) {
    if (box.y >= bottom) box.y -= excess;
    else if (box.y + box.height >= bottom) box.height -= excess;
  }
  for (const { steps, box } of edges) {
    if (box && box.y >= bottom) box.y -= excess;
    for (const point of steps.flatMap(({ points }) => points)) if (point.y >= bottom - 1) point.y -= excess;
  }
}

/** From left to right, the boxes where arrows only begin share an edge, and so do those where arrows only end. */
function alignRanks({ nodes }: Geometry, { edges, groups }: Diagram): void {
  if (groups.length) return;
  const only = (side: 'start' | 'end', other: 'start' | 'end') =>
    nodes.filter(({ id }) => edges.some((edge) => edge[side] === id) && !edges.some((edge) => edge[other] === id)).map(({ box }) => box);
  const first = only('start', 'end');
  const last = only('end', 'start');
  const { x, width } = around(first);
  const right = Math.max(...last.map((box) => box.x + box.width));
  if (last.some((box) => box.x <= x + width)) return;
  for (const box of first) Object.assign(box, { x, width: box.x + box.width - x });
  for (const box of last) box.width = right - box.x;
}

/** The box around others. */
export function around(boxes: readonly Box[]): Box {
  const [x, y] = [Math.min(...boxes.map((box) => box.x)), Math.min(...boxes.map((box) => box.y))];
  const width = Math.max(...boxes.map((box) => box.x + box.width)) - x;
  return { x, y, width, height: Math.max(...boxes.map((box) => box.y + box.height)) - y };
}
