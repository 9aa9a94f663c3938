import { parse } from 'postcss';
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
  const scopes = new Set(elements.flatMap(({ attrs }) => attrs.map(({ name }) => name)).filter((name) => name.startsWith(SCOPE)));
  return withUrls(inScope(css, scopes), (url) => wayTo(url, address, base));
}

/** What Astro's attribute begins with by which a component's styles are for that component alone. */
const SCOPE = 'data-astro-cid-';
const NAMED = new RegExp(`${SCOPE}\\w+`, 'g');

/** Styles with their scopes, and what is left of them: pages of a kind mostly have the same. */
const pruned = new Map<string, string>();

/** Leaves out what is for components that a page has not got: a kind of page brings the styles of all that may stand on it. */
function inScope(css: string, scopes: ReadonlySet<string>): string {
  const key = [...[...scopes].sort(), css].join(' ');
  const known = pruned.get(key);
  if (known !== undefined) return known;
  const styles = parse(css);
  const isFor = (selector: string) => (selector.match(NAMED) ?? []).every((scope) => scopes.has(scope));
  styles.walkRules((rule) => void (rule.selectors.some(isFor) || rule.remove()));
  styles.walkAtRules((rule) => void (rule.nodes?.length === 0 && rule.remove()));
  const left = styles.toString();
  pruned.set(key, left);
  return left;
}

/** Gives the files of the site that a style names other addresses. */
export function withUrls(css: string, write: (url: string) => string): string {
  return css.replaceAll(/url\((["']?)(?!data:)([^"')]+)\1\)/g, (_, quote: string, url: string) => `url(${quote}${write(url)}${quote})`);
}

const isStyle = ({ tagName }: Element) => tagName === 'style';
