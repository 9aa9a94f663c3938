import { parse, type DefaultTreeAdapterTypes } from 'parse5';
import type { SearchRecord } from './record.ts';

type Node = DefaultTreeAdapterTypes.ChildNode;
type Element = DefaultTreeAdapterTypes.Element;

/** What a page holds besides its text: ways about it, its controls, and what is found as an entry of its own. */
const ASIDE = new Set(['nav', 'script', 'style', 'form', 'dialog', 'template', 'button']);
const HEADING = /^h[23]$/;

/**
 * The parts of a built page that can be found: its opening, each section under a heading with an id, each picture.
 *
 * @param html the whole page
 * @param address of the page, from the site's root
 * @returns title and text of each part; of a page that lists entries, its opening alone
 */
export function pageParts(html: string, address: string): PagePart[] {
  const main = find(parse(html).childNodes, ({ tagName }) => tagName === 'main');
  if (!main) return [];
  const opening: PagePart = { address, title: '', text: '', kind: 'section' };
  const parts = [opening];
  let current = opening;
  const visit = (node: Node): void => {
    if ('value' in node) current.text += node.value;
    if (!('tagName' in node) || ASIDE.has(node.tagName) || attribute(node, 'data-pagefind-ignore') !== undefined) return;
    const id = attribute(node, 'id');
    if (node.tagName === 'h1') opening.title = textOf(node);
    else if (HEADING.test(node.tagName) && id)
      parts.push((current = { address: `${address}#${id}`, title: textOf(node), text: '', kind: 'section' }));
    else {
      if (node.tagName === 'figure' && id) parts.push(picture(node, `${address}#${id}`));
      for (const child of node.childNodes) visit(child);
      current.text += ' ';
    }
  };
  for (const child of main.childNodes) visit(child);
  const lead = find(main.childNodes, (element) => attribute(element, 'class') === 'lead');
  const found = attribute(main, 'data-listing') === undefined ? parts : [{ ...opening, text: lead ? textOf(lead) : '' }];
  return found.map((part) => ({
    ...part,
    text: part.text
      .replace(/\s+/g, ' ')
      .replace(/ (?=[.,;:!?)])/g, '')
      .trim(),
  }));
}

function picture(figure: Element, address: string): PagePart {
  const caption = find(figure.childNodes, ({ tagName }) => tagName === 'figcaption');
  const text = caption ? textOf(caption) : '';
  return { address, title: /^[^.]*/.exec(text)![0], text, kind: 'picture' };
}

function find(nodes: readonly Node[], fits: (element: Element) => boolean): Element | undefined {
  for (const node of nodes) {
    if (!('tagName' in node)) continue;
    const found = fits(node) ? node : find(node.childNodes, fits);
    if (found) return found;
  }
  return undefined;
}

function textOf(node: Node): string {
  if ('value' in node) return node.value;
  if (!('childNodes' in node) || ('attrs' in node && attribute(node, 'data-pagefind-ignore') !== undefined)) return '';
  return node.childNodes.map(textOf).join('').replace(/\s+/g, ' ').trim();
}

const attribute = ({ attrs }: Element, name: string) => attrs.find((candidate) => candidate.name === name)?.value;

export interface PagePart extends Pick<SearchRecord, 'address' | 'title' | 'text'> {
  kind: 'section' | 'picture';
}
