import { escaped } from '../atlas/typography.ts';
import { MISSING, standingOf, type Block, type BriefingDocument } from './resolve.ts';

const STYLE = `body{font:12pt/1.5 Georgia,"Songti SC",SimSun,serif;margin:2rem auto;max-width:38rem;padding:0 1rem}h1,h2{font-weight:400;line-height:1.25}
h2{font-size:1.2em;margin:1.6em 0 .2em}p{margin:.4em 0}.label{color:#555;font-size:.85em;overflow-wrap:anywhere}table{border-collapse:collapse;font-size:.9em;width:100%}td,th{border:1px solid #999;padding:.2em .5em;text-align:left;vertical-align:top}[scope=row]{font-weight:400}ol{font-size:.9em}li{overflow-wrap:anywhere}`;

/** A briefing as one page of HTML that needs nothing beside it. */
export function briefingHtml({ title, imprint, parts, references }: BriefingDocument): string {
  const body = parts.map((part) => {
    if ('note' in part) return `<p>${escaped(part.note).replaceAll('\n', '<br>')}</p>`;
    if ('missing' in part) return `<p><i>${escaped(part.missing)} ${MISSING}</i></p>`;
    const link = /^https?:/.test(part.url) ? `<a href="${escaped(part.url)}">${escaped(part.url)}</a>` : escaped(part.url);
    const text = part.blocks.map(blockOf).join('');
    return `<h2>${escaped(part.title)}</h2>${text}<p class="label">${escaped(standingOf(part))}<br>${escaped(part.page)}, ${link}</p>`;
  });
  const list = references.map((reference) => `<li>${escaped(reference)}</li>`).join('\n');
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escaped(title)}</title><style>${STYLE}</style></head>
<body><h1>${escaped(title)}</h1><p class="label">${escaped(imprint)}</p>
${body.join('\n')}
${list && `<h2>References</h2><ol>${list}</ol>`}
</body></html>
`;
}

function blockOf(block: Block): string {
  if (typeof block === 'string') return `<p>${escaped(block)}</p>`;
  const cellOf = (cell: string, row: number, column: number) =>
    row && column ? `<td>${escaped(cell)}</td>` : `<th scope="${row ? 'row' : 'col'}">${escaped(cell)}</th>`;
  const rows = block.map((cells, row) => `<tr>${cells.map((cell, column) => cellOf(cell, row, column)).join('')}</tr>`);
  return `<table>${rows.join('')}</table>`;
}
