import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { parse, type DefaultTreeAdapterTypes } from 'parse5';

type Node = DefaultTreeAdapterTypes.Node;
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
    .map((entry) => join(entry.parentPath, entry.name).slice(dist.length).split(sep).join('/'))
    .sort((a, b) => (a < b ? -1 : 1));
}

/** Every page, one after another: all at once would fill the memory. */
export function* readPages(dist: string): Generator<BuiltPage> {
  for (const file of listFiles(dist)) {
    if (!file.endsWith('.html')) continue;
    yield { file, address: `/${file.replace(/(^|\/)index\.html$/, '$1')}`, html: readFileSync(dist + file, 'utf8') };
  }
}

/** Every element of a page in the order of the text, with its place in it. */
export function elementsOf(html: string): Element[] {
  const found: Element[] = [];
  const walk = (node: Node) => {
    if ('tagName' in node) found.push(node);
    if ('content' in node) walk(node.content);
    if ('childNodes' in node) node.childNodes.forEach(walk);
  };
  walk(parse(html, { sourceCodeLocationInfo: true }));
  // What the parser adds by itself (a missing body) stands nowhere in the text.
  return found.filter(({ sourceCodeLocation }) => sourceCodeLocation);
}

export function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find((attr) => nameOf(attr) === name)?.value;
}

/** An attribute's name as it is written: `xlink:href` has a prefix of its own in the tree. */
export function nameOf({ prefix, name }: { prefix?: string | undefined; name: string }): string {
  return prefix ? `${prefix}:${name}` : name;
}

export function textOf(element: Element): string {
  return element.childNodes.map((node) => ('value' in node ? node.value : '')).join('');
}

/** The edit that gives an attribute another value. */
export function setAttribute(element: Element, name: string, value: string): Edit {
  const { startOffset, endOffset } = element.sourceCodeLocation!.attrs![name]!;
  return { start: startOffset, end: endOffset, text: `${name}="${value.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"` };
}

/** The edit that puts something in the place of an element. */
export function replaceElement(element: Element, text: string): Edit {
  const { startOffset, endOffset } = element.sourceCodeLocation!;
  return { start: startOffset, end: endOffset, text };
}

/** Makes the edits and leaves every other byte as it is. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  let done = '';
  let from = 0;
  for (const { start, end, text: replacement } of [...edits].sort((a, b) => a.start - b.start)) {
    done += text.slice(from, start) + replacement;
    from = end;
  }
  return done + text.slice(from);
}

/**
 * Writes a file whose name changes with its content, so that it can be kept for ever.
 *
 * @returns its address from the site's root
 */
export function writeHashed(dist: string, name: string, ending: string, content: string): string {
  const hash = createHash('sha256').update(content).digest('base64url').replace(/[-_]/g, '').slice(0, 8);
  const file = `_astro/${name}.${hash}.${ending}`;
  // Many pages share it.
  if (!existsSync(dist + file)) writeFileSync(dist + file, content);
  return `/${file}`;
}

export interface Edit {
  start: number;
  end: number;
  text: string;
}
