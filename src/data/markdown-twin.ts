import { htmlToMarkdown } from '@mdream/js/core';
import { defaultTreeAdapter, serialize } from 'parse5';
import type { Edition } from '../citing/edition.ts';
import { attribute, classesOf, elementsIn, textOf, type Element, type Node, type Visit } from '../publish/built-pages.ts';

/** A page's text in Markdown, as its readers see it: figures filled in, the evidence of each mark as its footnote. */
export interface Twin {
  address: string;
  title: string;
  summary: string;
  markdown: string;
}

/** What stands on a page and is not its text. */
const LEFT_OUT_TAGS = new Set(['nav', 'script', 'style', 'form', 'button', 'svg', 'noscript', 'dialog']);
const LEFT_OUT_CLASSES = ['cite', 'cite-page', 'note', 'hidden-visually'];

/** Markdown has no terms with descriptions and nothing that unfolds: what comes nearest there. */
const NEAREST: Readonly<Record<string, string>> = { dl: 'ul', dt: 'span', dd: 'p', details: 'div', summary: 'p', figcaption: 'p' };

/** Stands before the number of a footnote while the text is made, in which its own signs would be escaped. */
const FOOTNOTE = '\uE000';
const FOOTNOTES = new RegExp(` ?${FOOTNOTE}(\\d+)`, 'g');

/**
 * Makes the Markdown twins of pages.
 *
 * @returns what is to visit every page, after all others, as it takes apart what it is given; and the twins of the pages visited
 */
export function markdownTwins(edition: Edition): { visit: Visit; twins: readonly Twin[] } {
  const twins: Twin[] = [];
  return {
    twins,
    visit: ({ address }, elements) => {
      const main = elements.find(({ tagName }) => tagName === 'main');
      // A page that leads elsewhere has no text of its own.
      if (main) twins.push(twinOf(address, main, edition));
    },
  };
}

function twinOf(address: string, main: Element, edition: Edition): Twin {
  fit(main);
  const elements = elementsIn([main]);
  const title = lineOf(elements.find(({ tagName }) => tagName === 'h1'));
  const summary = lineOf(elements.find((element) => classesOf(element).includes('lead')));
  const notes = takeFootnotes(elements).map((note, place) => `[^${place + 1}]: ${indented(markdownOf(note))}`);
  const head = Object.entries({ title, address, edition: edition.version, date: edition.date, commit: edition.commit });
  const matter = head.flatMap(([key, value]) => (value ? [`${key}: ${JSON.stringify(value)}`] : []));
  return { address, title, summary, markdown: `---\n${matter.join('\n')}\n---\n\n${[markdownOf(main), ...notes].join('\n\n')}\n` };
}

/** A blank before a block is taken for the end of a line, and the block would go on in it. */
const BLANK_BEFORE_BLOCK = /\s+((?:<\/\w+>)*<(?:div|p|[ou]l)\b)/g;

const markdownOf = (element: Element) =>
  htmlToMarkdown(serialize(element).replace(BLANK_BEFORE_BLOCK, '$1')).trim().replace(FOOTNOTES, '[^$1]');

const indented = (text: string) => text.replace(/\n(?=.)/g, '\n    ');

/** Leaves out what is not text, and makes of the rest what Markdown has a form for. */
function fit(node: Element): void {
  node.childNodes = node.childNodes.filter((child) => {
    if (!isElement(child)) return 'value' in child;
    const classes = classesOf(child);
    if (LEFT_OUT_TAGS.has(child.tagName) || attribute(child, 'hidden') !== undefined) return false;
    if (classes.some((name) => LEFT_OUT_CLASSES.includes(name))) return false;
    fit(child);
    const number = classes.includes('mark') && /^#note-(\d+)$/.exec(attribute(child, 'href') ?? '')?.[1];
    const id = /^h[23]$/.test(child.tagName) && attribute(child, 'id');
    if (number) Object.assign(child, { childNodes: [], tagName: 'span' });
    else child.tagName = node.tagName === 'dl' ? 'li' : (NEAREST[child.tagName] ?? child.tagName);
    if (number) defaultTreeAdapter.insertText(child, FOOTNOTE + number);
    // The permanent id stands with its heading, as writers of Markdown put it.
    if (id) defaultTreeAdapter.insertText(child, ` {#${id}}`);
    return true;
  });
}

/** The numbered list under "What this page rests on" is what the marks of the text point to. */
function takeFootnotes(elements: readonly Element[]): Element[] {
  const section = elements.find((element) => attribute(element, 'aria-labelledby') === 'rests-on');
  const list = section?.childNodes.filter(isElement).find(({ tagName }) => tagName === 'ol');
  if (!list) return [];
  defaultTreeAdapter.detachNode(list);
  return list.childNodes.filter(isElement);
}

const isElement = (node: Node): node is Element => 'tagName' in node;

const lineOf = (element: Element | undefined) => (element ? textOf(element).replace(/\s+/g, ' ').trim() : '');
