import type { Element, ElementContent, Nodes } from 'hast';
import { fromParse5 } from 'hast-util-from-parse5';
import { defaultHandlers, toMdast, type Handle } from 'hast-util-to-mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { toMarkdown } from 'mdast-util-to-markdown';
import type { Edition } from '../citing/edition.ts';
import { elementsOf, type BuiltPage } from '../publish/built-pages.ts';

/** A page's text in Markdown, as its readers see it: figures filled in, the evidence of each mark as its footnote. */
export interface Twin {
  address: string;
  title: string;
  summary: string;
  markdown: string;
}

/** What stands on a page and is not its text. */
const LEFT_OUT_TAGS = new Set(['nav', 'script', 'style', 'form', 'button', 'svg', 'noscript', 'dialog']);
const LEFT_OUT_CLASSES: (string | number)[] = ['cite', 'cite-page', 'note', 'hidden-visually'];

/** @returns nothing for a page that has no text of its own */
export function markdownTwin({ address, html }: BuiltPage, edition: Edition): Twin | undefined {
  const content = elementsOf(html).find(({ tagName }) => tagName === 'main');
  const main = content && fromParse5(content);
  if (main?.type !== 'element') return undefined;
  prune(main);
  const footnotes = takeFootnotes(main);
  const tree = toMdast(main, { handlers: { a: markOrLink, h2: headingWithId, h3: headingWithId } });
  if (tree.type !== 'root') return undefined;
  for (const [number, item] of footnotes.entries()) {
    const definition = toMdast({ type: 'root', children: item.children }, { document: true });
    const children = definition.type === 'root' ? definition.children : [];
    tree.children.push({ type: 'footnoteDefinition', identifier: String(number + 1), children: children as never });
  }
  const text = toMarkdown(tree, { extensions: [gfmToMarkdown({ tablePipeAlign: false })], bullet: '-', emphasis: '_', rule: '-' });
  const title = textOf(find(main, ({ tagName }) => tagName === 'h1'));
  const summary = textOf(find(main, (element) => classesOf(element).includes('lead')));
  const head = Object.entries({ title, address, edition: edition.version, date: edition.date, commit: edition.commit });
  const matter = head.flatMap(([key, value]) => (value ? [`${key}: ${JSON.stringify(value)}`] : []));
  return { address, title, summary, markdown: `---\n${matter.join('\n')}\n---\n\n${text}` };
}

function prune(node: Element): void {
  node.children = node.children.filter((child) => {
    if (child.type !== 'element') return child.type === 'text';
    if (LEFT_OUT_TAGS.has(child.tagName) || child.properties['hidden']) return false;
    if (classesOf(child).some((name) => LEFT_OUT_CLASSES.includes(name))) return false;
    prune(child);
    return true;
  });
}

/** The numbered list under "Rests on" is what the marks of the text point to. */
function takeFootnotes(main: Element): Element[] {
  const section = find(main, ({ properties }) => String(properties['ariaLabelledBy']) === 'rests-on');
  const list = section?.children.find((child): child is Element => child.type === 'element' && child.tagName === 'ol');
  if (!section || !list) return [];
  section.children = section.children.filter((child) => child !== list);
  return list.children.filter((child): child is Element => child.type === 'element');
}

const markOrLink: Handle = (state, node: Element) => {
  const number = classesOf(node).includes('mark') ? /^#note-(\d+)$/.exec(String(node.properties['href']))?.[1] : undefined;
  return number ? { type: 'footnoteReference', identifier: number } : defaultHandlers.a(state, node);
};

/** The permanent id stands with its heading, as writers of Markdown put it. */
const headingWithId: Handle = (state, node: Element) => {
  const heading = defaultHandlers.h2(state, node);
  const { id } = node.properties;
  if (typeof id === 'string') heading.children.push({ type: 'text', value: ` {#${id}}` });
  return heading;
};

function find(node: Nodes, wanted: (element: Element) => boolean): Element | undefined {
  if (node.type === 'element' && wanted(node)) return node;
  if (!('children' in node)) return undefined;
  for (const child of node.children) {
    const found = find(child, wanted);
    if (found) return found;
  }
  return undefined;
}

const classesOf = ({ properties: { className } }: Element): (string | number)[] => (Array.isArray(className) ? className : []);

function textOf(node: ElementContent | undefined): string {
  if (!node) return '';
  if (node.type === 'text') return node.value;
  const text = 'children' in node ? node.children.map(textOf).join('') : '';
  return text.replace(/\s+/g, ' ').trim();
}
