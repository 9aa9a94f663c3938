import { siteRoot } from './site-root.ts';

/** The part of Pagefind's browser API that is used here. Its module is made by the build and has no types of its own. */
interface Pagefind {
  search(query: string): Promise<{ results: { data(): Promise<PagefindPage> }[] }>;
}

interface PagefindPage {
  url: string;
  excerpt: string;
  meta: { title?: string };
  sub_results: { title: string; url: string; excerpt: string; weighted_locations: { balanced_score: number }[] }[];
}

export interface Hit {
  title: string;
  /** The section the match stands in, where it is not the page's opening. */
  section?: string;
  address: string;
  /** The text around the match, cut where the match begins and ends. */
  excerpt: { text: string; marked: boolean }[];
}

const MOST_PAGES = 10;
const MOST_SECTIONS = 3;
let engine: Promise<Pagefind> | undefined;

/**
 * Finds sections of the atlas.
 *
 * @param query words in English or Chinese
 * @returns the best matches first; throws where the index cannot be loaded
 */
export async function search(query: string): Promise<Hit[]> {
  engine ??= loadEngine();
  const { results } = await (await engine).search(query);
  const pages = await Promise.all(results.slice(0, MOST_PAGES).map((result) => result.data()));
  return pages.flatMap((page) => {
    const title = page.meta.title ?? page.url;
    const best = [...page.sub_results].sort((a, b) => scoreOf(b) - scoreOf(a)).slice(0, MOST_SECTIONS);
    return best.map((part): Hit => ({
      title,
      ...(part.title !== title && { section: part.title }),
      address: part.url,
      excerpt: excerptOf(part.excerpt),
    }));
  });
}

/** Pagefind, from wherever the atlas is; a failure is not kept, for the reader may be online again. */
function loadEngine(): Promise<Pagefind> {
  const loading =
    location.protocol === 'file:' ? import('./disk-engine.ts').then(({ engineFromDisk }) => engineFromDisk()) : importEngine();
  loading.catch(() => (engine = undefined));
  return loading as Promise<Pagefind>;
}

function importEngine(): Promise<unknown> {
  const address = new URL('pagefind/pagefind.js', siteRoot()).href;
  return import(/* @vite-ignore */ address);
}

/** How well a section matches: Pagefind lists sections in the order of the page. */
function scoreOf({ weighted_locations }: PagefindPage['sub_results'][number]): number {
  return weighted_locations.reduce((sum, { balanced_score }) => sum + balanced_score, 0);
}

/** Pagefind marks matches in HTML; only the marks are taken over, the rest is text. */
function excerptOf(html: string): Hit['excerpt'] {
  const body = new DOMParser().parseFromString(html, 'text/html').body;
  return [...body.childNodes].map((node) => ({ text: node.textContent ?? '', marked: node.nodeName === 'MARK' }));
}
