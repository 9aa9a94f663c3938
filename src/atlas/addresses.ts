import type { CollectionName } from '../collections/collections.ts';

/** The entry that opens its section: content/model/overview.mdx is the page /model/. */
const OPENING = 'overview';

/**
 * The permanent address of an entry, from the site's root.
 *
 * @param reference `collection/id`, such as regions/chongqing or facts/goal-output
 */
export function addressOf(reference: string): string {
  const [collection, id] = reference.split('/') as [CollectionName, string];
  switch (collection) {
    case 'facts':
      return `/facts/#${id}`;
    case 'organisations':
      return `/organisations/#${id}`;
    case 'terms':
      return `/glossary/#${id}`;
    default:
      return id === OPENING ? `/${collection}/` : `/${collection}/${id}/`;
  }
}

/** Pages that are not made from one content file each. */
export const FIXED_PAGES = [
  ...['/', '/regions/', '/measures/', '/sectors/', '/organisations/', '/glossary/'],
  ...['/timeline/', '/facts/', '/sources/', '/search/', '/briefing/', '/data/', '/about/changes/', '/about/offline/'],
] as const;
