import { attribute, classesOf, type Visit } from '../publish/built-pages.ts';
import type { Published } from './permalinks.ts';

/** What has a permanent address by being what it is. Anything else has one when a link offers to cite it. */
const PERMANENT: ReadonlySet<string> = new Set(['h2', 'h3', 'article', 'figure']);

/** @returns the addresses of the pages that are visited, and what visits a page */
export function findPublished(): { published: Published; visit: Visit } {
  const published = new Map<string, string | undefined>();
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
