import { pathOf } from './here.ts';

const SOURCE = /^\/sources\/([^/]+)\/(?:#(.+))?$/;

/**
 * The sources that a place rests on, as the page itself tells: those a fact's own line names, those a picture's does, and those in
 * the notes of the marks that stand in a section or table.
 *
 * @param link the link that offers to cite it
 * @param id of the place
 */
export function sourcesNear(link: HTMLAnchorElement, id: string): { source: string; locator?: string }[] {
  const article = link.closest('article');
  const own = SOURCE.exec(pathOf(location.href.split(/[?#]/)[0]!) ?? '')?.[1];
  if (own) return [{ source: own, ...(article && { locator: id }) }];
  const lines = article?.querySelectorAll('.standing') ?? link.closest('figure')?.querySelectorAll('[data-sources]');
  const standings = lines ? [...lines] : marksIn(id).map((mark) => document.getElementById(mark.hash.slice(1)) ?? mark);
  const found = standings.flatMap((standing) =>
    [...standing.querySelectorAll<HTMLAnchorElement>('a')].flatMap(({ href }) => {
      const [, source, locator] = SOURCE.exec(pathOf(href) ?? '') ?? [];
      return source ? { source, ...(locator && { locator }) } : [];
    }),
  );
  return [...new Map(found.map((item) => [`${item.source} ${item.locator ?? ''}`, item])).values()];
}

/** The marks between a heading and the next of its level, within a table, or on the whole page. */
function marksIn(id: string): HTMLAnchorElement[] {
  const place = id ? document.getElementById(id) : document.querySelector('main');
  const marks = [...document.querySelectorAll<HTMLAnchorElement>('.mark')];
  const level = /^H([23])$/.exec(place?.tagName ?? '')?.[1];
  if (!place || !level) return marks.filter((mark) => place?.contains(mark));
  const headings = [...document.querySelectorAll(level === '2' ? 'main h2' : 'main h2, main h3')];
  const next = headings[headings.indexOf(place) + 1];
  const follows = (a: Node, b: Node) => Boolean(a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING);
  return marks.filter((mark) => follows(place, mark) && (!next || follows(mark, next)));
}
