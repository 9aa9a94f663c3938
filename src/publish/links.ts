import { posix } from 'node:path';
import { attribute, nameOf, setAttribute, type BuiltPage, type Element, type Fit } from './built-pages.ts';

/** A link as it stands in a built page. */
export interface Link {
  /** The page's address. */
  from: string;
  /** As written. */
  url: string;
  /** Where it leads, from the site's root: `/model/goals/`. */
  path: string;
  /** The id it names there. */
  anchor?: string;
  /** Line of the built page. */
  line: number;
}

/** What is to be held together: the links of all pages, each once a page, and the ids that each page has, by its address. */
export interface Linked {
  links: Link[];
  ids: Map<string, Set<string>>;
  /** Ids that stand more than once on a page. */
  repeated: { id: string; from: string }[];
}

export const ORIGIN = 'https://atlas.invalid';
/** Attributes that hold one address. */
const ADDRESS = new Set(['href', 'src', 'action', 'xlink:href', 'data-href']);

/**
 * Makes every link to the site's own files relative to where it stands, so that the folder works under any path and
 * from disk. The page for missing addresses may stand for any of them and keeps addresses from the root.
 *
 * @param base path of the site on its host, as far as it is known
 * @returns what fits a page; and, once all are, the links as they were, the ids of every page and those that it has twice, to be
 * checked
 */
export function relativeLinks(base: string): { fit: Fit; linked: Linked } {
  const linked: Linked = { links: [], ids: new Map(), repeated: [] };
  const fit: Fit = (page, elements) => {
    const own = elements.flatMap((element) => attribute(element, 'id') ?? []);
    linked.ids.set(page.address, new Set(own));
    for (const [id, { length }] of Map.groupBy(own, (id) => id)) if (length > 1) linked.repeated.push({ id, from: page.address });
    const leads = new Map<string, Link>();
    // Modules become other scripts, which are written where they are.
    const written = elements.filter((element) => attribute(element, 'type') !== 'module');
    const edits = addressesIn(written).map(({ element, name, url, before }) => {
      if (!leads.has(url)) leads.set(url, linkTo(url, page, element));
      return setAttribute(element, name, before + (/^\/(?!\/)/.test(url) ? wayTo(url, page.address, base) : url));
    });
    linked.links.push(...leads.values());
    return edits;
  };
  return { fit, linked };
}

/** How a page names another place of the site, given by its address from the root. */
export const wayTo = (url: string, from: string, base: string): string =>
  from === '/404.html' ? base + url.slice(1) : relative(url, from);

/**
 * The way from one place of the site to another.
 *
 * @param url an address from the root, with its query and fragment
 * @param from the address of the page or file where it stands
 */
export function relative(url: string, from: string): string {
  const { pathname, search, hash } = new URL(url, ORIGIN);
  if (pathname === from && !search && hash) return hash;
  const folder = from.slice(0, from.lastIndexOf('/') + 1);
  const way = posix.relative(folder, pathname) || '.';
  return `${way.startsWith('.') ? way : `./${way}`}${pathname.endsWith('/') ? '/' : ''}${search}${hash}`;
}

/** Every attribute of a page that holds an address of the site, with what stands before it there. */
function addressesIn(elements: readonly Element[]): { element: Element; name: string; url: string; before: string }[] {
  return elements.flatMap((element) =>
    element.attrs.flatMap((attr) => {
      const name = nameOf(attr);
      const [, before, url] = (name === 'content' && /^(\d+;\s*url=)(.*)$/i.exec(attr.value)) || [
        '',
        '',
        ADDRESS.has(name) ? attr.value : '',
      ];
      return url && isOwn(url) ? [{ element, name, url, before }] : [];
    }),
  );
}

/** Not another host, nor data or mail. */
const isOwn = (url: string): boolean => !/^([a-z][a-z0-9+.-]*:|\/\/)/i.test(url);

function linkTo(url: string, { address }: BuiltPage, element: Element): Link {
  const { pathname, hash } = new URL(url, ORIGIN + address);
  const anchor = decodeURIComponent(hash.slice(1).split(':~:')[0]!);
  return { from: address, url, path: decodeURIComponent(pathname), ...(anchor && { anchor }), line: element.sourceCodeLocation!.startLine };
}
