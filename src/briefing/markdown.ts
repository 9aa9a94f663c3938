import { MISSING, standingOf, type Block, type BriefingDocument } from './resolve.ts';

/** A briefing in Markdown. */
export function briefingMarkdown({ title, imprint, parts, references }: BriefingDocument): string {
  const body = parts.map((part) => {
    if ('note' in part) return escaped(part.note);
    if ('missing' in part) return `_${escaped(part.missing)} ${MISSING}_`;
    const heading = `## ${escaped(part.title)}`;
    return [heading, ...part.blocks.map(blockOf), `${escaped(standingOf(part))}  \n${escaped(part.page)}, <${part.url}>`]
      .filter(Boolean)
      .join('\n\n');
  });
  const list = references.map((reference, index) => `${index + 1}. ${escaped(reference)}`).join('\n');
  return [`# ${escaped(title)}`, imprint, ...body, ...(list ? ['## References', list] : [])].join('\n\n') + '\n';
}

function blockOf(block: Block): string {
  if (typeof block === 'string') return escaped(block);
  const row = (cells: readonly string[]) => `| ${cells.map((cell) => escaped(cell).replaceAll('|', '\\|')).join(' | ')} |`;
  const [head = [], ...rows] = block;
  return [row(head), row(head.map(() => '---')), ...rows.map(row)].join('\n');
}

/** Signs that would mean something else in Markdown. */
const escaped = (text: string) => text.replace(/[\\`*_[\]<>#]/g, '\\$&');
