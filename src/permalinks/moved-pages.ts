import type { BuiltPage } from '../publish/built-pages.ts';
import type { Permalinks } from './permalinks.ts';

/**
 * What has to be written so that everything that moved is found where it was: a page at the address of one that went, and in
 * pages that stayed the ids that went. Works without scripts, from any base address and from disk.
 *
 * @returns the text of each file to write, by its path from the root of the site
 */
export function movedPages(moved: Permalinks['moved'], pages: readonly BuiltPage[]): Map<string, string> {
  const files = [...Map.groupBy(moved, ([old]) => old.split('#')[0]!)].map(([path, moves]) => {
    const page = pages.find(({ address }) => address === path);
    return [`${path}index.html`, page ? moves.reduce(withMoved, page.html) : movedPage(moves)] as const;
  });
  return new Map(files);
}

type Move = [old: string, { target: string }];

/** The old id, at what it moved to where that is on the same page, else at the end of the text with the way there. */
function withMoved(html: string, [old, { target }]: Move): string {
  const [path, id = ''] = old.split('#');
  const [newPath, newId] = target.split('#');
  if (newPath === path && newId) {
    const alias = `<a id="${id}"></a>`;
    // Within a heading: before one it would stand in the row of what can be cited.
    return html.replace(new RegExp(`<[a-z0-9]+(?: [^>]*)? id="${newId}"[^>]*>`), (start) =>
      /^<h\d/.test(start) ? start + alias : alias + start,
    );
  }
  return html.replace('</main>', `<p class="label" id="${id}" data-moved>Moved: <a href="${target}">${target}</a></p></main>`);
}

function movedPage(moves: readonly Move[]): string {
  const [, { target: whole }] = moves.find(([old]) => !old.split('#')[1]) ?? moves[0]!;
  const way = fileOf(whole);
  const rest = moves.flatMap(([old, { target }]) => {
    const [, id] = old.split('#');
    return id ? `<p id="${id}" data-moved>${id}: <a href="${fileOf(target)}">${target}</a></p>` : [];
  });
  // Where sections have moved, only a script can tell by the address which of the ways is meant; without one the reader takes it.
  const onward = rest.length ? '<script src="/moved.js"></script>' : '';
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Moved</title>
<meta name="robots" content="noindex"><link rel="canonical" href="${way}">${rest.length ? '' : `<meta http-equiv="refresh" content="0; url=${way}">`}</head>
<body><h1>Moved</h1><p>What was here is now at <a href="${way}">${whole}</a>.</p>${rest.join('')}${onward}</body></html>
`;
}

/** Naming the file, so that it works from disk as well. Links are made relative with those of all pages. */
const fileOf = (target: string) => target.replace(/(?=#|$)/, 'index.html');
