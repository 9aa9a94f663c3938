import { hash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { parse, type DefaultTreeAdapterTypes } from 'parse5';
import { escaped } from '../atlas/typography.ts';

export type Node = DefaultTreeAdapterTypes.Node;
export type Element = DefaultTreeAdapterTypes.Element;

/** A page as the build wrote it. */
export interface BuiltPage {
  /** Path of its file from the built folder, with forward slashes. */
  file: string;
  /** Its address from the site's root: `/model/goals/`, `/404.html`. */
  address: string;
  html: string;
}

/** Every file of the built folder, in one order on every machine, with forward slashes. */
export function listFiles(dist: string): string[] {
  return readdirSync(dist, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(dist, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort((a, b) => (a < b ? -1 : 1));
}

/** Every page of the built folder. */
export const readPages = (dist: string): BuiltPage[] => pageFiles(dist).map((file) => readPage(dist, file));

const pageFiles = (dist: string) => listFiles(dist).filter((file) => file.endsWith('.html'));

const addressOf = (file: string) => `/${file.replace(/(^|\/)index\.html$/, '$1')}`;

const readPage = (dist: string, file: string): BuiltPage => ({
  ...{ file, address: addressOf(file), html: readFileSync(join(dist, file), 'utf8') },
});

/** The same but for the page that stands in for missing addresses. */
export const readAddressedPages = (dist: string): BuiltPage[] => readPages(dist).filter(({ address }) => address.endsWith('/'));

/** What one concern learns of a page as the site made it, given with every element of it. */
export type Visit = (page: BuiltPage, elements: readonly Element[]) => void;

/** What one concern changes in a page, given with every element of it. */
export type Fit = (page: BuiltPage, elements: readonly Element[]) => readonly Edit[] | Promise<readonly Edit[]>;

/**
 * Fits every page of the built folder: each is read and taken apart once, however much is learnt of it and done to it.
 *
 * @param visits of pages with an address of their own: not of the one that stands in for missing addresses
 */
export async function fitPages(dist: string, fits: readonly Fit[], visits: readonly Visit[] = []): Promise<void> {
  let writing = Promise.resolve();
  for (const file of pageFiles(dist)) {
    const page = readPage(dist, file);
    const elements = elementsOf(page.html);
    const edits = await Promise.all(fits.map(async (fit) => fit(page, elements)));
    if (page.address.endsWith('/')) for (const visit of visits) visit(page, elements);
    // The disk takes it while the next is read, and what was started beside goes on.
    await writing;
    writing = writeFile(join(dist, page.file), applyEdits(page.html, edits.flat()));
  }
  await writing;
}

/** Every element of a page in the order of the text, with its place in it. */
export function elementsOf(html: string): Element[] {
  // What the parser adds by itself (a missing body) stands nowhere in the text.
  return elementsIn([parse(html, { sourceCodeLocationInfo: true })]).filter(({ sourceCodeLocation }) => sourceCodeLocation);
}

/** Every element among and within some nodes. */
export function elementsIn(nodes: readonly Node[]): Element[] {
  const found: Element[] = [];
  const walk = (node: Node) => {
    if ('tagName' in node) found.push(node);
    if ('content' in node) walk(node.content);
    if ('childNodes' in node) node.childNodes.forEach(walk);
  };
  nodes.forEach(walk);
  return found;
}

export const attribute = (element: Element, name: string): string | undefined => element.attrs.find((attr) => nameOf(attr) === name)?.value;

/** An attribute's name as it is written: `xlink:href` has a prefix of its own in the tree. */
export const nameOf = ({ prefix, name }: { prefix?: string | undefined; name: string }): string => (prefix ? `${prefix}:${name}` : name);

export const classesOf = (element: Element): string[] => attribute(element, 'class')?.split(/\s+/) ?? [];

export function textOf(node: Node): string {
  return 'value' in node ? node.value : 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
}

/** The edit that gives an attribute another value. */
export function setAttribute(element: Element, name: string, value: string): Edit {
  const { startOffset, endOffset } = element.sourceCodeLocation!.attrs![name]!;
  return { start: startOffset, end: endOffset, text: `${name}="${escaped(value)}"` };
}

/** The edit that puts something in the place of an element. */
export function replaceElement(element: Element, text: string): Edit {
  const { startOffset, endOffset } = element.sourceCodeLocation!;
  return { start: startOffset, end: endOffset, text };
}

/** Makes the edits and leaves every other byte as it is; an edit within what another replaces falls away. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  let done = '';
  let from = 0;
  for (const { start, end, text: replacement } of [...edits].sort(inOrder)) {
    if (start < from) continue;
    done += text.slice(from, start) + replacement;
    from = end;
  }
  return done + text.slice(from);
}

/** What is put in at a place stands before what is replaced from there on; of two that begin together the outer one counts. */
const inOrder = (a: Edit, b: Edit) => a.start - b.start || Number(b.start === b.end) - Number(a.start === a.end) || b.end - a.end;

/**
 * Writes a file whose name changes with its content, so that it can be kept for ever.
 *
 * @returns its address from the site's root
 */
export function writeHashed(dist: string, name: string, ending: string, content: string): string {
  const digest = hash('sha256', content, 'base64url').replace(/[-_]/g, '').slice(0, 8);
  const file = `_astro/${name}.${digest}.${ending}`;
  // Many pages share it.
  if (!existsSync(dist + file)) writeFileSync(dist + file, content);
  return `/${file}`;
}

export interface Edit {
  start: number;
  end: number;
  text: string;
}
