import { attribute, classesOf, type Visit } from '../publish/built-pages.ts';

/** What has a permanent address by being what it is. Anything else has one when a link offers to cite it. */
const PERMANENT: ReadonlySet<string> = new Set(['h2', 'h3', 'article', 'figure']);

/** Every address of the built site, with the digest of its text where it can be cited. */
export type Published = Map<string, string | undefined>;

/** @returns the addresses of the pages that are visited, and what visits a page */
export function findPublished(): { published: Published; visit: Visit } {
  const published: Published = new Map();
  const visit: Visit = ({ address }, elements) => {
    // What only leads on from an old address has no text.
    if (!elements.some(({ tagName }) => tagName === 'main')) return;
    published.set(address, undefined);
    for (const element of elements) {
      const id = attribute(element, 'id');
      if (id && PERMANENT.has(element.tagName) && !published.has(`${address}#${id}`)) published.set(`${address}#${id}`, undefined);
      if (!classesOf(element).includes('cite')) continue;
      const href = attribute(element, 'href') ?? '';
      published.set(href.startsWith('#') ? address + href : href, attribute(element, 'data-v'));
    }
  };
  return { published, visit };
}
