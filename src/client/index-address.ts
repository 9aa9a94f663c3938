/** What the page itself knows of the search index, so that nothing must be asked for first. */
const told = (): string[] => document.querySelector<HTMLElement>('[data-search-index]')!.dataset['searchIndex']!.split(' ');

/** The folder that holds this edition's index. */
export const folder = (): string => told()[0]!;

/** Where each part of the words begins, in order: the page says it, but where that would be long. */
export const toldBorders = (): string[] => told().slice(1);

/** The address of the search page, from the link that every page has to it. */
export const searchPage = (): string => document.querySelector<HTMLAnchorElement>('a[data-search-page]')!.href;

/**
 * The address of a file of the index, worked out from the link to the search page, which the document holds and the browser
 * resolves: so the index is found at the root of a host and under any base path.
 */
export const indexFile = (name: string): string => new URL(`../pagefind/${folder()}/${name}`, searchPage()).href;
