import { attribute, classesOf, elementsIn, textOf, type Element, type Node } from '../publish/built-pages.ts';
import { NONE, type SearchRecord } from './record.ts';

/** What a page holds besides its text: ways about it, its controls, and what is found as an entry of its own. */
const ASIDE = new Set(['nav', 'script', 'style', 'form', 'dialog', 'template', 'button']);
const ASIDE_CLASSES = new Set(['cite', 'mark', 'note']);
const HEADING = /^h[23]$/;
/** What begins a line of its own, whatever stands before it. */
const BLOCK = /^(p|ul|ol|dl|table|div)$/;

/**
 * The parts of a built page that can be found: its opening, each section under a heading with an id, each picture.
 *
 * @param address of the page, from the site's root
 * @param elements all of the page
 * @returns title and text of each part; of a page that lists entries, its opening alone
 */
export function pageParts(address: string, elements: readonly Element[]): PagePart[] {
  const main = elements.find(({ tagName }) => tagName === 'main');
  if (!main) return [];
  const opening: PagePart = { address, title: '', text: '', kind: 'section', aliases: [...chineseTitle(main), ...keywords(elements)] };
  const parts = [opening];
  let current = opening;
  const visit = (node: Node): void => {
    if ('value' in node) current.text += node.value;
    if (!('tagName' in node) || ASIDE.has(node.tagName) || isAside(node)) return;
    if (BLOCK.test(node.tagName)) current.text += ' ';
    const id = attribute(node, 'id');
    if (node.tagName === 'h1') opening.title = wordsOf(node);
    else if (HEADING.test(node.tagName) && id)
      parts.push((current = { address: `${address}#${id}`, title: wordsOf(node), text: '', kind: 'section', aliases: [] }));
    else {
      if (node.tagName === 'figure' && id) parts.push(picture(node, `${address}#${id}`));
      for (const child of node.childNodes) visit(child);
      current.text += ' ';
    }
  };
  for (const child of main.childNodes) visit(child);
  const lead = elementsIn(main.childNodes).find((element) => attribute(element, 'class') === 'lead');
  const found = attribute(main, 'data-listing') === undefined ? parts : [{ ...opening, text: lead ? wordsOf(lead) : '' }];
  return found.map((part) => ({
    ...part,
    text: part.text
      .replace(/\s+/g, ' ')
      .replace(/ (?=[.,;:!?)])/g, '')
      .trim(),
  }));
}

/**
 * What can be found of a page beside the entries on it.
 *
 * @param parts of the page, its opening first
 * @param entries what the atlas knows, by address; one that is a page takes its text from there
 */
export function pageRecords([opening, ...parts]: readonly PagePart[], entries: ReadonlyMap<string, SearchRecord>): SearchRecord[] {
  if (!opening) return [];
  const page = entries.get(opening.address);
  const { kind, facets } = page ?? { kind: 'page', facets: NONE };
  return [
    page ? { ...page, text: opening.text || page.text } : { ...opening, kind, facets },
    ...parts
      // Of a section that is an entry (a scenario) the atlas knows more.
      .filter(({ address }) => !entries.has(address))
      .map((part): SearchRecord => ({
        ...{ ...part, kind: part.kind === 'picture' ? 'picture' : kind },
        ...{ page: opening.title, pageAliases: page?.aliases ?? opening.aliases, facets },
      })),
  ];
}

/** What the page says is not of its text; notes and their marks; links to cite what they stand beside. */
const isAside = (element: Element) =>
  attribute(element, 'data-pagefind-ignore') !== undefined || classesOf(element).some((name) => ASIDE_CLASSES.has(name));

/** A picture is found by its title, its caption and all that it says in words or as a table. */
function picture(figure: Element, address: string): PagePart {
  const elements = elementsIn(figure.childNodes);
  const caption = elements.find(({ tagName }) => tagName === 'figcaption');
  const title = elements.find((element) => classesOf(element).includes('title')) ?? caption;
  return { address, title: title ? /^[^.]*/.exec(wordsOf(title))![0] : '', text: wordsOf(figure, ' '), kind: 'picture', aliases: [] };
}

/** What stands under a page's title, in characters and in pinyin. */
function chineseTitle(main: Element): string[] {
  const title = elementsIn(main.childNodes).find((element) => element.tagName === 'p' && classesOf(element).includes('chinese'));
  return elementsIn(title?.childNodes ?? []).flatMap((element) => (attribute(element, 'lang') ? [textOf(element).trim()] : []));
}

/** Other names of a page that the site makes itself. */
function keywords(elements: readonly Element[]): string[] {
  const named = elements.find((element) => attribute(element, 'name') === 'keywords');
  return named ? attribute(named, 'content')!.split(', ') : [];
}

/** What is said of a heading or a picture: all in it but what search is to leave out. */
function wordsOf(node: Node, between = ''): string {
  if ('value' in node) return node.value;
  if (!('childNodes' in node) || ('attrs' in node && isAside(node))) return '';
  return node.childNodes
    .map((child) => wordsOf(child, between))
    .join(between)
    .replace(/\s+/g, ' ')
    .trim();
}

interface PagePart extends Pick<SearchRecord, 'address' | 'title' | 'text' | 'aliases'> {
  kind: 'section' | 'picture';
}
