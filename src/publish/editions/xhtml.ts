import { html, type DefaultTreeAdapterTypes } from 'parse5';
import { nameOf } from '../built-pages.ts';

const VOID = new Set(['area', 'br', 'col', 'hr', 'img', 'input', 'source', 'track', 'wbr']);
const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/**
 * Writes HTML as XML, as books want it.
 *
 * @param address where a link leads from this file
 */
export function toXhtml(nodes: readonly DefaultTreeAdapterTypes.ChildNode[], address: (href: string) => string): string {
  return nodes.map((node) => ('tagName' in node ? elementXhtml(node, address) : 'value' in node ? escapeXml(node.value) : '')).join('');
}

function elementXhtml(element: DefaultTreeAdapterTypes.Element, address: (href: string) => string): string {
  const { tagName, attrs, childNodes, namespaceURI } = element;
  const named = attrs
    // Styles of the site are not those of the book.
    .filter(({ name }) => !name.startsWith('data-'))
    .map((attr) => ` ${nameOf(attr)}="${escapeXml(nameOf(attr).endsWith('href') ? address(attr.value) : attr.value)}"`);
  const lang = attrs.find(({ name }) => name === 'lang');
  if (lang) named.push(` xml:lang="${escapeXml(lang.value)}"`);
  if (tagName === 'svg' && namespaceURI === html.NS.SVG)
    named.push(` xmlns="${html.NS.SVG}"`, ...(JSON.stringify(attrs).includes('xmlns') ? [] : [` xmlns:xlink="${html.NS.XLINK}"`]));
  const open = `<${tagName}${[...new Set(named)].join('')}`;
  return VOID.has(tagName) ? `${open}/>` : `${open}>${toXhtml(childNodes, address)}</${tagName}>`;
}

export function escapeXml(text: string): string {
  return text.replaceAll(/[&<>"]/g, (character) => ESCAPES[character]!);
}
