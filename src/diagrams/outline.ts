import { KINDS, textOf, type Diagram } from './read-diagram.ts';

/**
 * A diagram in words, made from the diagram itself: groups hold boxes, and each box tells where its arrows lead. What
 * has been told once is only named when it comes up again.
 *
 * @param arrow what an arrow without a label says
 */
export function outlineOf({ nodes, edges, groups }: Diagram, arrow: string): Item[] {
  const told = new Set<string>();
  const isInner = (id: string) => groups.some(({ members }) => members.includes(id));
  const shown = edges.filter(({ stroke }) => stroke !== 'invisible');

  const itemOf = (id: string, via?: string): Item => {
    const group = groups.find((one) => one.id === id);
    const node = nodes.find((one) => one.id === id);
    const [label, note] = [textOf((group ?? node)!.label), noteOf(node?.label ?? '', node?.kind)];
    const item: Item = { id, label, via, link: node?.link, note, items: [] };
    if (told.has(id)) return item;
    told.add(id);
    // A box to which an arrow leads within the group is told where the arrow begins.
    const inside =
      group?.members.filter((member) => !shown.some(({ start, end }) => end === member && group.members.includes(start))) ?? [];
    item.items = inside.map((member) => itemOf(member));
    for (const { start, end, label } of shown) if (start === id) item.items.push(itemOf(end, textOf(label) || arrow));
    return item;
  };
  const inOrder = [...groups.map(({ id }) => id).reverse(), ...nodes.map(({ id }) => id)].filter((id) => !isInner(id));
  const roots = inOrder.filter((id) => !shown.some(({ end }) => end === id));
  return [...roots, ...inOrder].flatMap((id) => (told.has(id) ? [] : [itemOf(id)]));
}

/** Everything an outline says, as one text. */
export const wordsOf = (items: readonly Item[]): string =>
  items.map(({ via, label, note, items }) => [via, label, note, wordsOf(items)].filter(Boolean).join(' ')).join('; ');

/** What the border of a box says, unless its label says so already. */
function noteOf(label: string, kind: keyof typeof KINDS | undefined): string | undefined {
  if (!kind || kind === 'part' || KINDS[kind].word?.test(label) || label.includes(kind)) return undefined;
  return KINDS[kind].meaning;
}

export interface Item {
  /** Of the box or group. */
  id: string;
  label: string;
  /** What the arrow to it says. */
  via?: string | undefined;
  link?: string | undefined;
  /** What its border says. */
  note?: string | undefined;
  items: Item[];
}
