import { html, parse, type DefaultTreeAdapterTypes } from 'parse5';
import { readAtlas } from '../../atlas/read-atlas.ts';
import { attribute, classesOf, elementsIn, readPages, textOf, type Element } from '../built-pages.ts';
import { ORIGIN } from '../links.ts';
import { withUrls } from '../one-style.ts';

type Child = DefaultTreeAdapterTypes.ChildNode;

/** The atlas as a book: what its pages say, in an order for reading from the first to the last. */
export interface Book {
  /** Each opens with the page of a whole section. */
  parts: Chapter[][];
  /** The styles of its pages; what they name is given from the root. */
  styles: string[];
}

/** One page of the site. */
export interface Chapter {
  /** The id of its element, and the beginning of every id in it: `model-goals`. */
  id: string;
  title: string;
  /** Its place in the list of sources, where it is one. */
  number?: number;
  /** Its text, with headings one level lower and links into the book. */
  content: Child[];
}

/** The sections in the order of the book; pages of any other follow before the sources. */
const ORDER = ['model', 'regions', 'measures', 'sectors', 'timeline', 'facts', 'organisations', 'glossary'];
const LAST = ['sources', 'about'];
/** Pages that are of use on a screen alone. */
const SCREEN = ['/', '/404.html', '/search/', '/briefing/', '/about/offline/'];
const CONTROLS = new Set(['script', 'form', 'button', 'input', 'select', 'dialog', 'template', 'nav', 'link', 'style', 'summary']);

/**
 * Reads the book from the built pages, so that it says what they say.
 *
 * @param root the project's folder: its content has the order of the pages
 */
export function readBook(dist: string, root: string): Book {
  const read = readPages(dist).filter(({ address }) => !SCREEN.includes(address));
  const pages = new Map(read.map(({ address, html }) => [address, html]));
  const order = readingOrder(root, [...pages.keys()]);
  const sources = order.filter((address) => /^\/sources\/./.test(address));
  const styles = new Set<string>();
  const chapters = order.flatMap((address) => {
    const elements = elementsIn(parse(pages.get(address)!).childNodes);
    const main = elements.find(({ tagName }) => tagName === 'main');
    const title = main && elementsIn(main.childNodes).find(({ tagName }) => tagName === 'h1');
    if (!main || !title) return [];
    for (const style of elements.filter(({ tagName }) => tagName === 'style'))
      styles.add(withUrls(textOf(style), (url) => new URL(url, ORIGIN + address).pathname));
    const number = sources.indexOf(address) + 1;
    const chapter: Chapter = { id: idOf(address), title: textOf(title), content: adapt(main.childNodes, address, pages, sources) };
    return [{ section: address.split('/')[1]!, chapter: number ? { ...chapter, number } : chapter }];
  });
  const sections = new Set([...ORDER, ...chapters.map(({ section }) => section).filter((section) => !LAST.includes(section)), ...LAST]);
  const parts = [...sections].map((section) => chapters.filter((entry) => entry.section === section).map(({ chapter }) => chapter));
  const book = { parts: parts.filter((part) => part.length), styles: [...styles] };
  mendLinks(book);
  return book;
}

/** A link to what the book leaves out leads to the chapter it stood in, if that is there. */
function mendLinks({ parts }: Book): void {
  const elements = parts.flat().flatMap(({ content }) => elementsIn(content));
  const chapters = parts.flat().map(({ id }) => id);
  const ids = new Set([...chapters, ...elements.flatMap((element) => attribute(element, 'id') ?? [])]);
  for (const { attrs } of elements) {
    const href = attrs.find(({ name, value }) => name === 'href' && value.startsWith('#'));
    if (!href || ids.has(href.value.slice(1))) continue;
    const [chapter = ''] = href.value.slice(1).split('--');
    if (chapters.includes(chapter)) href.value = `#${chapter}`;
    else attrs.splice(attrs.indexOf(href), 1);
  }
}

/** Pages made from content in their editors' order; each section opens with its own page; the rest by address. */
function readingOrder(root: string, addresses: readonly string[]): string[] {
  const places = new Map(readAtlas(root).pages.map(({ address, data }) => [address, data.order]));
  const place = (address: string) => (opensPart(address) ? -1 : (places.get(address) ?? 1_000));
  return [...addresses].sort((a, b) => place(a) - place(b) || (a < b ? -1 : 1));
}

/** The page of a whole section, such as /regions/. */
const opensPart = (address: string): boolean => address.split('/').length === 3;

/** Takes over the text of a page: without controls, with ids and links of the book. */
function adapt(nodes: readonly Child[], address: string, pages: ReadonlyMap<string, string>, sources: readonly string[]): Child[] {
  return nodes.flatMap((node): Child[] => {
    if (!('tagName' in node)) return node.nodeName === '#text' ? [node] : [];
    if (isLeftOut(node, address)) return [];
    const children = adapt(node.childNodes, address, pages, sources);
    const link = node.tagName === 'a' ? attribute(node, 'href') : undefined;
    const lowered = tagInBook(node.tagName, address);
    const drawn = node.namespaceURI === html.NS.SVG;
    const attrs = node.attrs.flatMap((attr) => {
      // The attribute by which Astro scopes styles stays.
      if (/^(data-(?!astro-cid)|on|tabindex|hidden|style)/.test(attr.name)) return [];
      // What a drawing says of its own parts stays within it.
      if (drawn && !attr.name.endsWith('href')) return [attr];
      if (attr.name === 'id') return [{ ...attr, value: `${idOf(address)}--${attr.value}` }];
      if (/^(aria-(labelledby|describedby|controls)|headers)$/.test(attr.name))
        return [{ ...attr, value: attr.value.replace(/[^ ]+/g, (id) => `${idOf(address)}--${id}`) }];
      return attr.name === 'href' && link !== undefined ? hrefInBook(link, address, pages).map((value) => ({ ...attr, value })) : [attr];
    });
    const element = { ...node, tagName: lowered, nodeName: lowered, attrs, childNodes: children };
    const target = link === undefined ? address : new URL(link, ORIGIN + address).pathname;
    const source = target === address ? 0 : sources.indexOf(target) + 1;
    return source && !drawn ? [element, { nodeName: '#text', value: ` [${source}]`, parentNode: null }] : [element];
  });
}

/** Headings go one level down, but for the title of a part's first page; what is folded on the screen stands open. */
function tagInBook(tagName: string, address: string): string {
  if (tagName === 'h1' && opensPart(address)) return tagName;
  if (/^h[1-5]$/.test(tagName)) return `h${Number(tagName[1]) + 1}`;
  return tagName === 'details' ? 'div' : tagName;
}

/** Where a link leads in the book; nowhere, if its page is of use on a screen alone. */
function hrefInBook(link: string, address: string, pages: ReadonlyMap<string, string>): string[] {
  const { origin, pathname, hash } = new URL(link, ORIGIN + address);
  if (origin !== ORIGIN) return [link];
  if (!pages.has(pathname)) return [];
  // A note stands in the margin of the screen; its claim is in the list at the end of the page.
  if (/^#note-\d+$/.test(hash)) return [`#${idOf(address)}--rests-on`];
  return [hash ? `#${idOf(pathname)}--${decodeURIComponent(hash.slice(1))}` : `#${idOf(pathname)}`];
}

/** Controls, and what the book would say twice. */
function isLeftOut(element: Element, address: string): boolean {
  const { tagName, parentNode } = element;
  const classes = classesOf(element);
  if (tagName === 'nav' && classes.includes('tiles')) return false;
  if (CONTROLS.has(tagName) || classes.includes('screen-only')) return true;
  // A drawing may stand on its page twice, the second time for narrow screens.
  const inDrawing = parentNode !== null && 'attrs' in parentNode && attribute(parentNode, 'data-drawing') !== undefined;
  if (inDrawing && classes.includes('narrow')) return true;
  // Lists that the site draws from the register a second time, for readers who arrive at a page from elsewhere.
  const label = tagName === 'section' ? attribute(element, 'aria-labelledby') : undefined;
  return label === 'cited-by' || (label === 'facts' && address.startsWith('/sources/'));
}

const idOf = (address: string): string => address.split('/').filter(Boolean).join('-');
