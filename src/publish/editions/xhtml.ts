import { html, type DefaultTreeAdapterTypes } from 'parse5';
import { escaped } from '../../atlas/typography.ts';
import { nameOf, textOf } from '../built-pages.ts';

const VOID = new Set(['area', 'br', 'col', 'hr', 'img', 'input', 'source', 'track', 'wbr']);
/** The site's tokens as they are on paper: not every reader of books knows custom properties. */
const TOKENS: Record<string, string> = {
  ...{ ink: 'black', 'ink-soft': '#333', rule: '#999', 'rule-strong': '#333', seal: 'black', 'seal-wash': 'white' },
  ...{ paper: 'white', leaf: 'white', 'font-serif': 'serif', 'font-sans': 'sans-serif' },
};

/**
 * Writes HTML as XML, as books want it.
 *
 * @param address where a link leads from this file
 */
export function toXhtml(nodes: readonly DefaultTreeAdapterTypes.ChildNode[], address: (href: string) => string): string {
  return nodes.map((node) => ('tagName' in node ? elementXhtml(node, address) : 'value' in node ? escaped(node.value) : '')).join('');
}

function elementXhtml(element: DefaultTreeAdapterTypes.Element, address: (href: string) => string): string {
  const { tagName, attrs, childNodes, namespaceURI } = element;
  const drawn = namespaceURI === html.NS.SVG;
  const written = attrs
    // Styles of the site are not those of the book.
    .filter((attr) => !/^(data-|xmlns)/.test(nameOf(attr)))
    // Books are held to an older form of SVG, without languages and with few roles.
    .filter(({ name }) => !drawn || (name !== 'lang' && (name !== 'role' || tagName === 'svg')));
  const named = written.map((attr) => {
    const name = nameOf(attr);
    const value = drawn ? (name === 'role' ? 'img' : withoutTokens(attr.value)) : attr.value;
    return ` ${name}="${escaped(name.endsWith('href') ? address(attr.value) : value)}"`;
  });
  const lang = drawn ? undefined : attrs.find(({ name }) => name === 'lang');
  if (lang) named.push(` xml:lang="${escaped(lang.value)}"`);
  // A drawing stands as a picture in a book, and what is read of a picture's link is its title.
  if (drawn && tagName === 'a') named.push(` xlink:title="${escaped(textOf(element).replaceAll(/\s+/g, ' ').trim())}"`);
  if (drawn && tagName === 'svg') named.push(` xmlns="${html.NS.SVG}" xmlns:xlink="${html.NS.XLINK}"`);
  const open = `<${tagName}${named.join('')}`;
  return VOID.has(tagName) ? `${open}/>` : `${open}>${toXhtml(childNodes, address)}</${tagName}>`;
}

function withoutTokens(value: string): string {
  return value.replaceAll(/var\(--([a-z-]+)\)/g, (_, token: string) => TOKENS[token] ?? 'currentColor');
}
