import type { MdastNode } from 'satteri';

const LINK = '[words](/page/), closed, without a blank before the address';
const TAG = '<Fact id="…" /> or <Fact id="…">words</Fact>';

/** Markdown that was not understood, as it stands in what a reader sees, and what to write. */
const SIGNS: [sign: RegExp, allowed: string][] = [
  [/\[\^[^\]\s]+\]/g, 'no footnotes. Say it in the sentence, or rest it on a fact with <Fact id="…">words</Fact>'],
  [
    /\[[^[\]\n]*\](?:\(| \(\/|\[)[^\s)\]]*[)\]]?|(?<![\w/])\/(?:regions|measures|sectors|model|facts|sources|glossary|organisations|about)\/\S*/g,
    LINK,
  ],
  [/\*+/g, '*words* and **words**, closed, without a blank inside the signs'],
  [/__+/g, '*words* and **words**'],
  [/`/g, 'quotation marks for what is quoted'],
  // Not R&D; and the like.
  [/&(?:[a-z]{3,}\d*|#\w+);/gi, 'the character itself; no such entity is known'],
  [/:{3,}/g, 'headings, paragraphs, lists, quotations and tables. Delete it'],
  [/\\/g, 'an empty line between paragraphs. Delete the backslash'],
  [/(?<=\n)-\p{L}\S*|(?<![^\n])(?:-\p{L}\S*(?=.*\n-\p{L})|[–—] (?=.*\n[–—] )|[•·‣◦] ?(?=\S))/gu, 'a list, with a blank after each hyphen'],
  [/(?<![^\n])#+[^\s#]+/g, '## and ### with a blank before the heading'],
  [/==+|\[![A-Za-z]+\]|\$(?=\{)/g, 'words alone. Delete the signs'],
  [/[{}]+/g, 'braces only as {#id} at the end of a heading. Delete it'],
  [/<\s+\/?(?:Fact|Org|Term|Chart|Diagram)\b[^>\n]*>?|\b(?:id|show)=["“”'‘’][^>\n]*>?|\/>/g, `${TAG}, whole and without a blank after <`],
];

/** How an editor writes what a reader can follow. */
function linkOf(node: MdastNode): string | undefined {
  if (node.type === 'link') return `the link ${node.url}`;
  return isTag(node) && /^(?:Fact|Org|Term)$/.test(node.name ?? '') ? `<${node.name}>` : undefined;
}

/** Whether a node is a component: among words, or on lines of its own. */
export const isTag = (node: MdastNode) => node.type === 'mdxJsxTextElement' || node.type === 'mdxJsxFlowElement';

/** As much of the text as is at fault. */
const startOf = (text: string, fault: RegExp) => fault.exec(text)?.[0] ?? text.slice(0, 9);

/** What the parser of MDX says (as patterns), and what that means for who wrote the page. */
const MEANINGS: Record<string, (from: string, ...said: string[]) => string> = {
  'closing tag `(.*?)`, expected corresponding closing tag for `<(.*?)>` \\((\\d+)': (_, found, open, line) =>
    `found ${found} where the <${open}> of line ${line} is open; allowed: </${open}>. Correct the one that is wrong`,
  'closing tag `</(.*?)>`, expected an open tag': (_, name) =>
    `found </${name}> without <${name} id="…"> before it; allowed: both, in one paragraph. Write the other, or delete this one`,
  'xpected (?:a|the) closing tag.*?`</?(.*?)>`': (_, name = '') =>
    /^[a-z]/.test(name)
      ? `found <${name}>, a tag of HTML; allowed: Markdown and ${TAG}. Delete the tag`
      : `found <${name}> that is not closed in its paragraph; allowed: ${TAG}. Close it with />, or with </${name}> after its words`,
  'before name': (from) => `found "${startOf(from, /^<\S*/)}"; allowed: no comments and no declarations. Delete it`,
  'after `<`': (from) => {
    if (/^<(?:\w+:\/\/|[^\s>]+@)/.test(from))
      return `found an address in "${startOf(from, /^<[^\s>]*>?/)}"; allowed: ${LINK}. Make the page a source in content/sources/ and rest a fact on it`;
    if (/^<\/?[\p{L}_]/u.test(from))
      return `found "${startOf(from, /^<[^>\n]*>?/)}", a tag that is not whole; allowed: ${TAG}, each value between two ", and nothing but blanks between them. Mend it`;
    return `found "${startOf(from, /^<+.{0,9}/)}", and < begins a tag; allowed: ${TAG}. Say in words what is meant ("fewer than"), or write &lt;`;
  },
  expression: (from) =>
    `found "${startOf(from, /^\{[^{}\r\n]*\}?/)}"; allowed in braces: {#id}, closed, at the end of a heading. Write a figure as <Fact id="…" />, and all else without braces`,
};

/**
 * What the parser could not read, in the words of the atlas.
 *
 * @param error as the parser throws it
 * @param text what it was given
 */
export function mdxFault(error: unknown, text: string): Fault {
  const message = error instanceof Error ? error.message : String(error);
  const [, row = '1', column = '1', said = message] = /^(\d+):(\d+): (.*)$/s.exec(message) ?? [];
  const above = text.split('\n').slice(0, Number(row) - 1);
  const offset = above.join('\n').length + Math.min(above.length, 1) + Number(column) - 1;
  const from = text.slice(said.includes('expression') ? text.lastIndexOf('{', offset) : offset);
  // What is closed in another paragraph began before.
  const line = Number(/opened at (\d+)/.exec(said)?.[1] ?? row);
  const [close] = /^#+[^\s#{]+/.exec(text.split('\n')[line - 1] ?? '') ?? [];
  if (close) return { line, message: `found "${close}"; allowed: a heading with a blank after its signs. Put it in` };
  for (const [pattern, meaning] of Object.entries(MEANINGS)) {
    const [found, ...parts] = new RegExp(pattern).exec(said) ?? [];
    if (found !== undefined) return { line, message: meaning(from, ...parts) };
  }
  return { line, message: `found what is no Markdown. The parser says: ${said}` };
}

/** What no page has, whatever it says. */
const REFUSED: Partial<Record<MdastNode['type'], string>> = {
  delete: 'found words between ~, which are printed struck out; allowed: what is still true. Delete them, or the signs',
  code: 'found lines of code, between ``` or indented; allowed: headings, paragraphs, lists, quotations and tables. Delete the signs',
  inlineCode: 'found words between `, which are printed as code; allowed: quotation marks for what is quoted. Write them',
  thematicBreak: 'found a line across the page; allowed: headings, which have an address. Write one, or delete the line',
};

/**
 * What is wrong with one node where it stands: it would be printed as signs, not be seen, or be lost.
 *
 * @param around what it stands in, the outermost first
 */
export function proseFaults(node: MdastNode, around: readonly MdastNode[]): Fault[] {
  const line = node.position?.start.line ?? 1;
  const say = (message: string, at = line): Fault[] => [{ line: at, message }];
  const own = linkOf(node);
  const within = around.map(linkOf).find((link) => link !== undefined && !(link === '<Fact>' && own !== '<Fact>'));
  if (own !== undefined && within !== undefined) {
    const found = `found ${own} within ${within}, and each leads elsewhere`;
    return say(`${found}; allowed: one after the other. End the first before the second begins`);
  }
  const refused = REFUSED[node.type];
  if (refused) return say(refused);
  switch (node.type) {
    case 'root':
      return node.children
        .filter(({ position }) => (position?.start.column ?? 1) > 4)
        .flatMap(({ position }) => say('found text indented by four blanks or more; allowed: none. Delete them', position?.start.line));
    case 'text':
      return SIGNS.flatMap(([signs, allowed]) =>
        [...node.value.matchAll(signs)].flatMap(({ 0: found, index }) => {
          const message = `found "${found}", which would be printed as it stands; allowed: ${allowed}`;
          return say(message, line + node.value.slice(0, index).split('\n').length - 1);
        }),
      );
    case 'heading':
      return around.length === 1 ? [] : say('found a heading within a list or a quotation; allowed: headings by themselves. Move it out');
    case 'table':
      return node.align?.some(Boolean)
        ? say('found a column set to one side (:-- or --:); allowed: ---, for the site sets all columns alike. Delete the colons', line + 1)
        : [];
    case 'link': {
      const hasWords = node.children.some((child) => !('value' in child) || child.value.trim());
      return hasWords ? [] : say(`found a link without words to "${node.url}"; allowed: ${LINK}`);
    }
    case 'mdxjsEsm': {
      const remedy = 'allowed: paragraphs that begin with another word. Write one, or delete it';
      return say(`found "${node.value}", which is read as code for its first word; ${remedy}`);
    }
    case 'listItem':
      return [
        ...(typeof node.checked === 'boolean' ? say('found a box to tick; allowed: lists of words. Delete the brackets') : []),
        ...(node.children.length ? [] : say('found an item of a list without words; allowed: words. Write them, or delete the line')),
      ];
    case 'blockquote':
      return node.children
        .filter(({ type }) => type === 'blockquote')
        .flatMap(({ position }) => say('found a quotation in a quotation; allowed: one > a line', position?.start.line));
    case 'mdxJsxTextElement':
    case 'mdxJsxFlowElement': {
      if (node.type === 'mdxJsxTextElement' && /^(?:Chart|Diagram)$/.test(node.name ?? ''))
        return say(`found <${node.name}> among words; allowed: on a line of its own, between empty lines. Move it there`);
      const names = node.attributes.flatMap((attribute) => (attribute.type === 'mdxJsxAttribute' ? attribute.name : []));
      const again = new Set(names.filter((name, place) => names.indexOf(name) !== place));
      return [...again].flatMap((name) => {
        const found = `<${node.name ?? ''}> has the attribute "${name}" twice, and one of the two would be lost`;
        return say(`${found}; allowed: once. Delete the wrong one`);
      });
    }
    default:
      return [];
  }
}

/** What is wrong in a file, with the line at which it is told. */
export interface Fault {
  line: number;
  message: string;
}
