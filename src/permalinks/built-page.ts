import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { parse, type DefaultTreeAdapterTypes } from 'parse5';

type Node = DefaultTreeAdapterTypes.Node;
export type Element = DefaultTreeAdapterTypes.Element;

/** A page as it was built. */
export interface BuiltPage {
  /** From the site's root, such as /model/goals/. */
  address: string;
  file: string;
  html: string;
  document: DefaultTreeAdapterTypes.Document;
}

/** Every page of a built site but the one for addresses that lead nowhere, one after another: all at once would fill the memory. */
export function* readBuiltPages(folder: string): Generator<BuiltPage> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('index.html'));
  for (const name of names.sort()) {
    const file = join(folder, name);
    const html = readFileSync(file, 'utf8');
    const address = `/${name
      .split(sep)
      .join('/')
      .replace(/index\.html$/, '')}`;
    yield { address, file, html, document: parse(html) };
  }
}

/** All elements within a node, in the order of the text. */
export function* elementsOf(node: Node): Generator<Element> {
  if (!('childNodes' in node)) return;
  for (const child of node.childNodes) {
    if ('tagName' in child) yield child;
    yield* elementsOf(child);
  }
}

export const attribute = (element: Element, name: string): string | undefined => element.attrs.find((item) => item.name === name)?.value;

export const hasClass = (element: Element, name: string): boolean => (attribute(element, 'class') ?? '').split(/\s+/).includes(name);
