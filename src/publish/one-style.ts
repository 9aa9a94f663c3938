import { attribute, replaceElement, textOf, type BuiltPage, type Edit, type Element } from './built-pages.ts';
import { relative } from './links.ts';

/** The page that stands in for any missing address cannot know the way to its fonts, and does without. */
const NOWHERE = '/404.html';

/**
 * Gathers the styles of a page in one, which the policy names by its hash. They stand in the page because a reader on a slow
 * line would wait for a file of them as long again as for the page.
 */
export function oneStyle(page: BuiltPage, elements: readonly Element[]): Edit[] {
  const styles = elements.filter(isStyle);
  // A picture's own style joins those of the head.
  return styles.map((style, index) => replaceElement(style, index ? '' : `<style>${styleOf(page, elements)}</style>`));
}

/** All that the styles of a page say, in their order, and where their files are from there. */
export function styleOf({ address }: BuiltPage, elements: readonly Element[]): string {
  const css = elements.filter(isStyle).map(textOf).join('\n');
  return address === NOWHERE ? css : withUrls(css, (url) => relative(url, address));
}

/** Gives the files of the site that a style names other addresses. */
export function withUrls(css: string, write: (url: string) => string): string {
  return css.replaceAll(/url\((["']?)(?!data:)([^"')]+)\1\)/g, (_, quote: string, url: string) => `url(${quote}${write(url)}${quote})`);
}

const isStyle = (element: Element) => element.tagName === 'style' && attribute(element, 'media') === undefined;
