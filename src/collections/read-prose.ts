import { mdxToMdast, type MdastNode } from 'satteri';
import { isTag, mdxFault, proseFaults, type Fault } from './prose-faults.ts';

/** What Astro's Markdown pipeline is told, so that the checks and the pages read the same text. */
export const MARKDOWN_FEATURES = { frontmatter: true, headingAttributes: true, gfm: true } as const;

/**
 * Reads the prose of an MDX file into what the checks and the atlas ask of it.
 *
 * @param text the whole file, front matter included, so that lines are those of the file
 */
export function readProse(text: string): Prose {
  const errors: Prose['errors'] = [];
  // The parser stops at the first fault. Without the paragraph that has it, it finds the next.
  for (let lines = text.split('\n'); ;) {
    const prose = nothing(errors);
    const fault = faultIn(lines, (root) => visit(root, prose));
    if (!fault) return prose;
    errors.push(fault);
    const rest = withoutParagraph(lines, fault.line);
    if (rest.every((line, at) => line === lines[at])) return nothing(errors);
    lines = withoutFaulty(rest, fault.line, errors);
  }
}

const nothing = (errors: Prose['errors']): Prose => ({
  ...{ components: [], links: [], texts: [], tables: [], code: [], faults: [], errors },
  sections: [sectionOf(1, '', 1)],
});

const sectionOf = (depth: number, title: string, line: number, id?: string): ProseSection => ({
  ...{ depth, title, line, pieces: [], tables: [], facts: [] },
  ...(id !== undefined && { id }),
});

/** What keeps the text from being read, if anything does. */
function faultIn(lines: readonly string[], take: (root: MdastNode) => void = () => undefined): Fault | undefined {
  const text = lines.join('\n');
  try {
    take(mdxToMdast(text, { features: MARKDOWN_FEATURES }));
    return undefined;
  } catch (error) {
    return mdxFault(error, text);
  }
}

/** Without the paragraphs below a line that cannot be read by themselves, each told: to read all anew for each would take a long page minutes. */
function withoutFaulty(lines: readonly string[], from: number, errors: Prose['errors']): string[] {
  const rest = [...lines];
  for (let start = from; start < rest.length; start += 1) {
    if (!rest[start]!.trim()) continue;
    const end = rest.findIndex((line, at) => at > start && !line.trim());
    const length = (end < 0 ? rest.length : end) - start;
    const fault = faultIn(rest.slice(start, start + length));
    if (fault) {
      errors.push({ ...fault, line: fault.line + start });
      rest.fill('', start, start + length);
    }
    start += length;
  }
  return rest;
}

/** The lines with none of those that stand together round the one numbered. */
function withoutParagraph(lines: readonly string[], line: number): string[] {
  const above = lines.findLastIndex((text, at) => at < line && !text.trim());
  const below = lines.findIndex((text, at) => at >= line && !text.trim());
  return [...lines].fill('', above + 1, below < 0 ? lines.length : below);
}

/** @param around what the node stands in, the outermost first */
function visit(node: MdastNode, prose: Prose, around: readonly MdastNode[] = []): void {
  const line = node.position?.start.line ?? 1;
  const refuse = (text: string) => prose.code.push({ text, line });
  prose.faults.push(...proseFaults(node, around));
  const section = prose.sections.at(-1)!;
  switch (node.type) {
    case 'heading': {
      // Where the parser keeps `{#id}`; its types do not know.
      const { hProperties } = (node.data ?? {}) as { hProperties?: Record<string, string> };
      const { id } = hProperties ?? {};
      for (const child of node.children) {
        if (child.type === 'mdxJsxTextElement') refuse(`<${child.name}> in a heading`);
        if (child.type === 'link') refuse('a link in a heading');
      }
      prose.sections.push(sectionOf(node.depth, textOf(node), line, id));
      break;
    }
    case 'mdxJsxTextElement':
    case 'mdxJsxFlowElement': {
      const attributes: Record<string, string> = {};
      for (const attribute of node.attributes) {
        if (attribute.type !== 'mdxJsxAttribute') refuse('{…}');
        else if (typeof attribute.value === 'string') attributes[attribute.name] = attribute.value;
        else {
          const said = attribute.name === 'show' ? 'show="by"' : `${attribute.name}="…"`;
          const message = `found ${attribute.name} of <${node.name ?? ''}> without a value between two "; allowed: ${said}. Write it so`;
          prose.faults.push({ line, message });
        }
      }
      if (node.attributes.length === Object.keys(attributes).length)
        prose.components.push({ name: node.name ?? '', attributes, text: textOf(node), line });
      if (node.name === 'Fact' && attributes.id) section.facts.push(attributes.id);
      if (!node.children.length) section.pieces.push({ name: node.name ?? '', attributes });
      break;
    }
    case 'table':
      section.tables.push({ from: section.pieces.length, to: 0 });
      prose.tables.push({
        line,
        rows: node.children.map((row) => ({
          line: row.position?.start.line ?? line,
          cells: row.children.length,
          blank: row.children.some((cell) => 'children' in cell && !cell.children.length),
        })),
      });
      break;
    case 'paragraph': {
      const [first] = node.children;
      if (first?.type === 'text' && first.value.startsWith('|')) prose.tables.push({ line, rows: [] });
      break;
    }
    case 'list':
      if (node.start && node.start > 1) prose.texts.push({ value: `${node.start}.`, line });
      break;
    case 'link':
      prose.links.push({ url: node.url, text: textOf(node), line });
      if (node.title) prose.texts.push({ value: node.title, line });
      break;
    case 'text':
    case 'inlineCode':
    case 'code':
      prose.texts.push({ value: node.value, line });
      section.pieces.push(node.value);
      break;
    case 'image':
    case 'imageReference':
    case 'linkReference':
    case 'definition':
    case 'html':
      refuse('value' in node ? node.value : `a Markdown ${node.type}`);
      break;
    case 'mdxFlowExpression':
    case 'mdxTextExpression':
      refuse(`{${node.value}}`);
      break;
    case 'footnoteReference':
    case 'footnoteDefinition':
      refuse(`[^${node.identifier}], a footnote`);
      break;
  }
  if ('children' in node) for (const child of node.children) visit(child, prose, [...around, node]);
  // A heading has begun another.
  const { pieces, tables } = prose.sections.at(-1)!;
  if (isTag(node) && node.name === 'Fact') {
    const id = node.attributes.find((attribute) => attribute.type === 'mdxJsxAttribute' && attribute.name === 'id')?.value;
    if (typeof id === 'string') pieces.push({ mark: id });
  }
  if (node.type === 'table') tables.at(-1)!.to = pieces.length;
  // What is set apart by layout is set apart in the text: cells by tabs, rows and paragraphs by lines.
  if (node.type === 'tableCell') pieces.push('\t');
  else if (BLOCKS.has(node.type)) pieces.push('\n');
}

const BLOCKS: ReadonlySet<string> = new Set(['heading', 'paragraph', 'tableRow', 'listItem', 'code']);

function textOf(node: MdastNode): string {
  if ('value' in node) return node.value;
  return 'children' in node ? node.children.map((child) => textOf(child as MdastNode)).join('') : '';
}

export interface Prose {
  components: { name: string; attributes: Record<string, string>; text: string; line: number }[];
  links: { url: string; text: string; line: number }[];
  /** Runs of text as the reader sees them. */
  texts: { value: string; line: number }[];
  /** Tables with the cells of each row, the header first; no rows where lines between | make no table and are read as text. */
  tables: { line: number; rows: { line: number; cells: number; blank: boolean }[] }[];
  /** The text heading by heading, the part before the first heading at the head of the list. */
  sections: ProseSection[];
  /** What content may not hold: expressions, raw HTML, images, references, footnotes. */
  code: { text: string; line: number }[];
  /** What would be printed as signs, or be lost. */
  faults: Fault[];
  /** What could not be parsed; the paragraphs that have it are then missing in all the rest. */
  errors: Fault[];
}

export interface ProseSection {
  id?: string;
  depth: number;
  title: string;
  line: number;
  /** Its words in order, the heading's own first; a component that brings words of its own stands as itself. */
  pieces: Piece[];
  /** Ids of the facts it prints, in order. */
  facts: string[];
  /** Which pieces stand in its tables. */
  tables: { from: number; to: number }[];
}

/** A run of text, a component without words of its own, or the end of what rests on a fact. */
export type Piece = string | { name: string; attributes: Record<string, string> } | { mark: string };
