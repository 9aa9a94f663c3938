import DOMPurify from 'dompurify';
import mermaid from 'mermaid';
import { PLACEHOLDER } from '../atlas/parts.ts';
import { capital, curlQuotes } from '../atlas/typography.ts';
import { suggestion } from '../checks/problem.ts';
import type { Fault } from '../collections/prose-faults.ts';
import { wrap } from '../pictures/svg.ts';

/** Each diagram is laid out twice: beside a text column, and for the width of a telephone. */
export const LAYOUTS = ['wide', 'narrow'] as const;
export type Layout = (typeof LAYOUTS)[number];

/**
 * What a box is, besides its words: its border, and the word without which the border would mean nothing to some
 * readers. An editor writes `park["…"]:::likely`.
 */
export const KINDS = {
  part: { meaning: 'a part of the whole', word: undefined },
  plan: { meaning: 'planned or aimed at', word: undefined },
  likely: { meaning: 'likely reading, or unresolved', word: /likely|unresolved/i },
  disputed: { meaning: 'disputed', word: /✕ disputed/ },
} as const;
export type Kind = keyof typeof KINDS;

// Mermaid cleans labels with DOMPurify, which without a document has no methods at all. Nothing here is put into one.
Object.assign(DOMPurify, { addHook: () => undefined, sanitize: (text: string) => text });

await mermaid.parse('flowchart TB');

/**
 * Mermaid's own grammar of flowcharts, and the store it fills. Which store that is has to be asked anew each time: under
 * the development server this module lives twice on one Mermaid, and each takes the grammar over from the other.
 */
const { parser } = (await mermaid.mermaidAPI.getDiagramFromText('flowchart TB')) as unknown as {
  parser: { parse(text: string): void; parser: { yy: FlowchartStore } };
};

interface FlowchartStore {
  clear(): void;
  getVertices(): Map<string, { id: string; text?: string; link?: string; classes: string[] }>;
  getEdges(): { start: string; end: string; text: string; stroke?: string }[];
  getSubGraphs(): { id: string; title: string; nodes: string[] }[];
}

/** Size of a label's letters in CSS pixels, with one to spare: lines rich in m and w are wider than the estimate, and Mermaid measures them. */
const LETTERS = 15;

const BREAK = /\s*<br ?\/?>\s*/;
const HEADER = /^\s*flowchart +(TB|LR)\s*$/m;
const LABEL = /"([^"\n]*)"/g;
const CLICK = /^\s*click\s+(\S+)\s+(?:href\s+)?"([^"\n]*)"\s*$/;

/** The source with another direction in its first line. */
export const turned = (source: string, direction: string) => source.replace(HEADER, `flowchart ${direction}`);

/** Labels with the line each stands in. What stands in quotes is a label, but for the addresses of `click` and comments. */
export function labelsOf(source: string): { text: string; line: number }[] {
  return source.split('\n').flatMap((text, index) => {
    if (CLICK.test(text) || isComment(text)) return [];
    return [...text.matchAll(LABEL)].map(([, label = '']) => ({ text: label, line: index + 1 }));
  });
}

/** The source with the placeholders of its labels filled in: `"{goal-output} by {goal-output.by}"`. */
export function fillLabels(source: string, fill: (label: string) => string): string {
  // A label that begins with a figure begins with a capital all the same.
  const filled = (label: string) => curlQuotes(label.startsWith('{') ? capital(fill(label)) : fill(label));
  return source
    .split('\n')
    .map((line) => (CLICK.test(line) ? line : line.replace(LABEL, (_, label: string) => `"${filled(label)}"`)))
    .join('\n');
}

/**
 * The source with its boxes' labels in lines that fit.
 *
 * @param room how wide a line may be, by the box's id, in CSS pixels
 */
export function breakLabels(source: string, room: (id: string) => number): string {
  return source.replace(/([\w-]+)\["([^"\n]*)"\]/g, (_, id: string, label: string) => {
    const lines = label.split(BREAK).flatMap((line) => wrap(line, LETTERS, room(id)));
    return `${id}["${lines.join('<br>')}"]`;
  });
}

const known = new Map<string, Reading>();

/**
 * Reads one layout of a diagram. Checks, drawings, pages and places ask for the same ones, and each takes Mermaid some milliseconds.
 *
 * @param source Mermaid, with its labels filled in or not
 * @returns what it holds, and every fault with its line; a source that does not parse holds nothing
 */
export function readDiagram(source: string): Reading {
  const reading = known.get(source) ?? read(source);
  known.set(source, reading);
  return reading;
}

interface Reading {
  diagram: Diagram;
  faults: Fault[];
}

function read(source: string): Reading {
  const lines = source.split('\n').map((line) => (isComment(line) ? '' : line));
  const empty: Diagram = { nodes: [], edges: [], groups: [] };
  if (!HEADER.test(source)) {
    const line = lines.findIndex((text) => text.trim()) + 1;
    const found = lines[line - 1]?.trim() ?? 'nothing';
    return { diagram: empty, faults: [{ line: line || 1, message: `found "${found}"; allowed: flowchart TB or flowchart LR` }] };
  }
  const open = unclosed(lines);
  if (open.length) return { diagram: empty, faults: open };
  const store = parser.parser.yy;
  try {
    store.clear();
    parser.parse(`${lines.join('\n')}\n`);
  } catch (error) {
    return { diagram: empty, faults: [unreadable(error)] };
  }
  const diagram: Diagram = {
    nodes: [...store.getVertices().values()].map(({ id, text = id, link, classes }) => ({
      ...{ id, label: text, kind: classes.find((name): name is Kind => name in KINDS) },
      ...(link && { link }),
    })),
    edges: store.getEdges().map(({ start, end, text, stroke }) => ({ start, end, label: text, stroke: stroke ?? 'normal' })),
    groups: store.getSubGraphs().map(({ id, title, nodes }) => ({ id, label: title, members: nodes })),
  };
  // Mermaid makes a node of a group that an arrow leads to.
  diagram.nodes = diagram.nodes.filter(({ id }) => !diagram.groups.some((group) => group.id === id));
  return { diagram, faults: faultsOf(diagram, lines) };
}

/** What Mermaid would report lines later, at the first thing that no longer makes sense. */
function unclosed(lines: readonly string[]): Fault[] {
  const faults: Fault[] = [];
  const groups: number[] = [];
  lines.forEach((text, index) => {
    const line = index + 1;
    const label = text.split('"').length % 2 === 0 ? 'a label that is not closed with "' : undefined;
    const box = /\["[^"]*"(?!\])/.test(text) ? 'a box that is not closed with ]' : undefined;
    const open = /(--|-\.|==)\s*""(?!\s*(--[->]|-?\.-|==[=>]))/.exec(text.replace(LABEL, '""'))?.[1];
    const found = label ?? box ?? (open && `an arrow that begins with ${open} and does not end`);
    if (found) faults.push({ line, message: `found ${found}; allowed: id["label"] and -- "label" -->, all in one line` });
    if (/^\s*subgraph\s/.test(text)) groups.push(line);
    if (/^\s*end\s*$/.test(text) && groups.pop() === undefined)
      faults.push({ line, message: 'found an end to which no subgraph is open; allowed: one for each subgraph' });
  });
  return [...faults, ...groups.map((line) => ({ line, message: 'found a subgraph that is not closed; allowed: a line "end" for each' }))];
}

const LINES = 'id["label"]:::kind, one --> other, one -- "label" --> other, subgraph id["label"], end, click id "/address/"';

/** What Mermaid says is the names of its tokens; what helps is where it stopped. */
function unreadable(error: unknown): Fault {
  const { message = '', hash = {} } = error as { message?: string; hash?: { text?: string; token?: unknown } };
  const end = hash.token ? 'the end of the line' : 'signs that Mermaid does not know';
  const found = hash.text?.trim() ? `"${hash.text.trim()}"` : end;
  const line = Number(/on line (\d+)/.exec(message)?.[1] ?? 1);
  return { line, message: `this line makes no sense to Mermaid: found ${found} where it cannot stand; allowed lines: ${LINES}` };
}

/** What Mermaid takes and the atlas does not. */
function faultsOf({ nodes, edges, groups }: Diagram, lines: readonly string[]): Fault[] {
  const quoted = new Set(labelsOf(lines.join('\n')).map(({ text }) => textOf(text)));
  const lineOf = (id: string) => lines.findIndex((line) => new RegExp(`(^|[^\\w-])${RegExp.escape(id)}($|[^\\w-])`).test(line)) + 1 || 1;
  const faults: Fault[] = [];
  const atBox = (id: string, message: string) => faults.push({ line: lineOf(id), message });
  for (const { id, label } of [...nodes, ...groups])
    if (!quoted.has(textOf(label))) atBox(id, `"${id}" has no label in quotes. Write ${id}["…"]`);
  for (const { start, label } of edges)
    if (label && !quoted.has(textOf(label))) atBox(start, `the arrow's label "${label}" does not stand in quotes`);
  for (const { id, label, kind = 'part' } of nodes) {
    const { word } = KINDS[kind];
    if (word && !word.test(label))
      atBox(id, `"${id}" is ${kind}, and its label does not say so in words. Write ${word.source.replaceAll('|', ' or ')} in it`);
  }
  const boxes = [...nodes, ...groups].map(({ id }) => id);
  const labelled = new Map<string, number>();
  lines.forEach((text, index) => {
    const at = (message: string) => faults.push({ line: index + 1, message });
    const bare = text.replace(LABEL, '""');
    const [, shape] = /\w(\(|\[[^"]|\{|>|@\{)/.exec(bare.replace(/-->|-\.->|==>/g, ' ')) ?? [];
    if (shape) at(`found a shape other than a box (${shape}); allowed: id["label"], its kind after :::`);
    const [, statement] = /^\s*(style|classDef|class|linkStyle)\s/.exec(text) ?? [];
    if (statement) at(`found "${statement}"; allowed: kinds, written id["label"]:::kind. How they look is the site's matter`);
    const [, clicked = ''] = CLICK.exec(text) ?? [];
    if (clicked && !boxes.includes(clicked)) at(`click names "${clicked}", and there is no such box. ${oneOf(clicked, boxes)}`);
    for (const [, box = ''] of bare.matchAll(/([\w-]+)\[""\]/g)) {
      const first = labelled.get(box);
      if (first === undefined) labelled.set(box, index + 1);
      else at(`"${box}" has its label already in line ${first}; allowed: one`);
    }
    if (/^\s*click\s/.test(text) && !CLICK.test(text)) at('found a click that is no link; allowed: click id "/address/"');
    for (const [, kind = ''] of bare.matchAll(/:::([\w-]*)/g))
      if (!(kind in KINDS)) at(`found the kind "${kind}". ${oneOf(kind, Object.keys(KINDS))}`);
  });
  return faults;
}

/** As a fault says it, which ends without a stop. */
const oneOf = (found: string, allowed: readonly string[]) => suggestion(found, allowed).slice(0, -1);

/** Where each `click` leads. */
export function linksOf(source: string): { url: string; line: number }[] {
  return source.split('\n').flatMap((text, index) => {
    const url = CLICK.exec(text)?.[2];
    return url === undefined ? [] : [{ url, line: index + 1 }];
  });
}

/** A label's lines as one text. */
export const textOf = (label: string) => label.split(BREAK).join(' ').trim();

/** A directive, which begins like one, is none. */
const isComment = (line: string) => /^\s*%%(?!\{)/.test(line);

/** Braces in a label that are no placeholder. */
export const strayBraces = (label: string) => /[{}]/.test(label.replace(PLACEHOLDER, ''));

export interface Diagram {
  /** Labels have their lines parted by `<br>`. */
  nodes: { id: string; label: string; kind?: Kind | undefined; link?: string }[];
  /** `label` is empty for a plain arrow; `stroke` is normal, dotted, thick or invisible. */
  edges: { start: string; end: string; label: string; stroke: string }[];
  groups: { id: string; label: string; members: string[] }[];
}
