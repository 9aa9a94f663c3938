import { citedAddress, type Citation } from '../citing/place-reference.ts';
import type { Edition } from '../citing/edition.ts';

/** Between the first place on earth to begin a day and the last, and as much again, in milliseconds. */
const ANY_ZONE = 48 * 3_600_000;

/** What the page says of itself. */
export const here = JSON.parse(document.querySelector('#cite-data')!.textContent) as {
  title: string;
  /** Of this page, from the site's root. */
  path: string;
  /** Where the atlas is published, if the build was told. */
  site?: string;
  edition: Edition;
};

/** The root of this copy of the atlas, as the browser resolved the link to the opening page. */
export const root: string = document.querySelector<HTMLAnchorElement>('a.brand')!.href.replace(/index\.html$/, '');

/**
 * The public address of a place: where the atlas is published, else where it is being read. A copy that was opened from disk
 * and does not know gives the path alone; the edition stands beside it wherever it is cited.
 */
export function publicAddress(path: string): string {
  const base = here.site ?? (location.protocol.startsWith('http') ? root : undefined);
  return base ? new URL(path.replace(/^\//, ''), base).href : path;
}

/** The address from the root of a link within the atlas. */
export function pathOf(href: string): string | undefined {
  return href.startsWith(root) ? `/${href.slice(root.length).replace(/index\.html(?=[?#]|$)/, '')}` : undefined;
}

/** Today where the reader is, ISO 8601: Swedes write days so. */
export const today = (): string => new Date().toLocaleDateString('sv');

/**
 * What to tell a reader whose clock is surely wrong: citations and briefings carry its date. A clock that is ahead cannot be told
 * from a later day.
 */
export function clockFault(): string | undefined {
  const { date } = here.edition;
  if (!date || Date.now() + ANY_ZONE > Date.parse(date)) return undefined;
  return `The clock of this device says ${today()}, which is earlier than this edition of the atlas (${date}). Check the access date in what you cite.`;
}

/** What a link offers to cite: fact, table, paragraph, …; where it does not say, its address and its place do. */
export const kindOf = (link: HTMLAnchorElement): string =>
  link.dataset['kind'] ?? (link.closest('[data-fact]') ? 'fact' : link.hash ? 'section' : 'page');

/** The place that a link offers to cite. */
export function placeOf(link: HTMLAnchorElement): { id: string; address: string; digest: string | undefined; citation: Citation } {
  const id = link.hash.slice(1);
  const address = here.path + (id ? `#${id}` : '');
  const digest = link.dataset['v'];
  const url = publicAddress(citedAddress(address, digest));
  return { id, address, digest, citation: { title: titleOf(link, id), page: here.title, url, edition: here.edition, accessed: today() } };
}

function titleOf(link: HTMLAnchorElement, id: string): string {
  if (!id) return here.title;
  const target = document.getElementById(id);
  const words = link.dataset['title'] ?? (target?.querySelector('figcaption .title') ?? target)?.textContent ?? id;
  return words.replace(/\s+/g, ' ').trim();
}
