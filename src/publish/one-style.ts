import { replaceElement, textOf, type BuiltPage, type Element, type Fit } from './built-pages.ts';
import { wayTo } from './links.ts';

/**
 * Gathers the styles of a page in one, which the policy names by its hash. They stand in the page because a reader on a slow
 * line would wait for a file of them as long again as for the page.
 *
 * @param base path of the site on its host, as far as it is known
 */
export function oneStyle(base: string): Fit {
  return (page, elements) => {
    const styles = elements.filter(isStyle);
    // A picture's own style joins those of the head.
    return styles.map((style, index) => replaceElement(style, index ? '' : `<style>${styleOf(page, elements, base)}</style>`));
  };
}

/** All that the styles of a page say, in their order, and where their files are from there. */
export function styleOf({ address }: BuiltPage, elements: readonly Element[], base: string): string {
  const css = elements.filter(isStyle).map(textOf).join('\n');
  return withUrls(css, (url) => wayTo(url, address, base));
}

/** Gives the files of the site that a style names other addresses. */
export function withUrls(css: string, write: (url: string) => string): string {
  return css.replaceAll(/url\((["']?)(?!data:)([^"')]+)\1\)/g, (_, quote: string, url: string) => `url(${quote}${write(url)}${quote})`);
}

const isStyle = ({ tagName }: Element) => tagName === 'style';
