/** The pages that list all entries of a collection. */
export const LISTS: Partial<Record<string, string>> = { facts: '/facts/', organisations: '/organisations/', terms: '/glossary/' };

/** The entry that opens its section: content/model/overview.mdx is the page /model/. */
const OPENING = 'overview';

/**
 * The permanent address of an entry, from the site's root.
 *
 * @param reference `collection/id`, such as regions/chongqing or facts/goal-output
 */
export function addressOf(reference: string): string {
  const [collection = '', id] = reference.split('/');
  const list = LISTS[collection];
  return list ? `${list}#${id}` : id === OPENING ? `/${collection}/` : `/${collection}/${id}/`;
}

/** Pages that are not made from one content file each. */
export const FIXED_PAGES = [
  ...['/', '/regions/', '/measures/', '/sectors/', '/organisations/', '/glossary/'],
  ...['/timeline/', '/facts/', '/sources/', '/search/', '/briefing/', '/data/', '/about/changes/', '/about/offline/'],
] as const;
