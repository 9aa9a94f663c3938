import type { MdastNode } from 'satteri';

const LINK = '[words](/page/), closed, without a blank before the address';

/** Markdown that was not understood, as it stands in what a reader sees, and what to write. */
const SIGNS: [sign: RegExp, allowed: string][] = [
  [/\[\^[^\]\s]+\]/g, 'no footnotes. Say it in the sentence, or rest it on a fact with <Fact id="…">words</Fact>'],
  [/\[[^\]\n]*\](?:\(| \(\/|\[)[^\s)\]]*[)\]]?/g, LINK],
  [/\*+/g, '*words* and **words**, closed, without a blank inside the signs'],
  [/__+/g, '*words* and **words**'],
  [/`/g, 'quotation marks for what is quoted'],
  // Not R&D; and the like.
  [/&(?:[a-z]{3,}\d*|#\w+);/gi, 'the character itself; no such entity is known'],
  [/:{3,}/g, 'headings, paragraphs, lists, quotations and tables. Delete it'],
  [/\\/g, 'an empty line between paragraphs. Delete the backslash'],
  [/(?<![^\n])-\p{L}\S*(?=.*\n-\p{L})/gu, 'a list, with a blank after each hyphen'],
  [/(?<![^\n])#+[^\s#]+/g, '## and ### with a blank before the heading'],
];

/** What is wrong with one node by itself: it would be printed as signs, not be seen, or be lost. */
export function proseFaults(node: MdastNode): { line: number; message: string }[] {
  const line = node.position?.start.line ?? 1;
  switch (node.type) {
    case 'root':
      return node.children
        .filter(({ position }) => (position?.start.column ?? 1) > 4)
        .map(({ position }) => ({
          line: position!.start.line,
          message: 'found text indented by four blanks or more; allowed: none. Delete them',
        }));
    case 'text':
      return SIGNS.flatMap(([signs, allowed]) =>
        [...node.value.matchAll(signs)].map(({ 0: found, index }) => ({
          line: line + node.value.slice(0, index).split('\n').length - 1,
          message: `found "${found}", which would be printed as it stands; allowed: ${allowed}`,
        })),
      );
    case 'link':
      return node.children.some((child) => !('value' in child) || child.value.trim())
        ? []
        : [{ line, message: `found a link without words to "${node.url}"; allowed: ${LINK}` }];
    case 'delete':
      return [
        { line, message: 'found words between ~, which are printed struck out; allowed: what is still true. Delete them, or the signs' },
      ];
    case 'thematicBreak':
      return [{ line, message: 'found a line across the page; allowed: headings, which have an address. Write one, or delete the line' }];
    case 'blockquote':
      return node.children
        .filter(({ type }) => type === 'blockquote')
        .map(({ position }) => ({
          line: position?.start.line ?? line,
          message: 'found a quotation in a quotation; allowed: one > a line',
        }));
    case 'mdxJsxTextElement':
    case 'mdxJsxFlowElement': {
      const names = node.attributes.flatMap((attribute) => (attribute.type === 'mdxJsxAttribute' ? attribute.name : []));
      const again = new Set(names.filter((name, place) => names.indexOf(name) !== place));
      return [...again].map((name) => ({
        line,
        message: `<${node.name ?? ''}> has the attribute "${name}" twice, and one of the two would be lost; allowed: once. Delete the wrong one`,
      }));
    }
    default:
      return [];
  }
}
