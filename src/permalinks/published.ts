import { attribute, classesOf, elementsOf, type BuiltPage } from '../publish/built-pages.ts';

/** What has a permanent address by being what it is. Anything else has one when a link offers to cite it. */
const PERMANENT: ReadonlySet<string> = new Set(['h2', 'h3', 'article', 'figure']);

/** Every address of the built site, page by page, with the digest of its text where it can be cited. */
export function publishedIn(pages: Iterable<BuiltPage>): Map<string, string | undefined> {
  const published = new Map<string, string | undefined>();
  for (const { address, html } of pages) {
    published.set(address, undefined);
    for (const element of elementsOf(html)) {
      const id = attribute(element, 'id');
      if (id && PERMANENT.has(element.tagName) && !published.has(`${address}#${id}`)) published.set(`${address}#${id}`, undefined);
      if (!classesOf(element).includes('cite')) continue;
      const href = attribute(element, 'href') ?? '';
      published.set(href.startsWith('#') ? address + href : href, attribute(element, 'data-v'));
    }
  }
  return published;
}
