import { serialize } from 'parse5';
import { formatDate } from '../../atlas/figures.ts';
import { escaped } from '../../atlas/typography.ts';
import { ATLAS } from '../../citing/place-reference.ts';
import type { Book, Chapter } from './book.ts';
import type { DatedEdition } from './copies.ts';

/** How the book differs from a page on paper: parts and chapters, a title, contents with page numbers. */
const STYLE = `
@page { size: A4; @top-left { content: '${ATLAS}'; font: 9pt sans-serif; } @bottom-right { content: counter(page); } }
@page book-title { @top-left { content: none; } @bottom-right { content: none; } }
html { font-size: calc(10pt / 1.125); }
.book-title { break-after: page; page: book-title; padding-top: 60mm; }
.book-title h1 { font-size: 2.8rem; }
.book-title p { max-width: 30rem; }
.book-contents li { margin: 0; }
.book-contents ol { font-size: 0.85rem; line-height: 1.3; list-style: none; margin: 0; padding: 0; }
.book-contents ol ol { padding-left: 1.4rem; }
.book-contents > ol > li { margin-top: 0.35rem; }
.book-contents a { display: flex; gap: 0.6rem; text-decoration: none; }
.book-contents i { border-bottom: 1px dotted var(--rule-strong); flex: 1; margin-bottom: 0.35em; }
.book-chapter { break-before: page; }
.book-chapter.book-source { border-top: 1px solid var(--rule); break-before: auto; margin-top: 1.6rem; }
.book-chapter h1 { font-size: 2.4rem; margin: 0; }
.book-chapter h2 { font-size: 1.9rem; margin: 0; }
.book-chapter h3 { font-size: 1.35rem; margin-top: 1.2rem; }
.book-chapter h4 { font-size: 1.05rem; line-height: 1.35; margin-bottom: 0.2rem; margin-top: 0.8rem; }
.tiles, figure { break-inside: avoid; }
.book-chapter.book-source h2 { font-size: 1.15rem; }
.book-chapter:not(.book-source) a[href^='http']::after { content: none; }
`;

/**
 * The book as one page, to be printed.
 *
 * @param styles the site's, which name their files wherever this page stands
 * @param pages the page on which each element stands, as far as it is known yet
 */
export function bookPage(book: Book, edition: DatedEdition, styles: readonly string[], pages: ReadonlyMap<string, number>): string {
  const running = book.parts.map(
    ([opening], index) =>
      `@page part-${index} { @top-right { content: ${JSON.stringify(opening!.title)}; font: 9pt sans-serif; } } .part-${index} { page: part-${index}; }`,
  );
  return `<!doctype html>
<html lang="en" data-theme="light">
<head>
<meta charset="utf-8">
<title>${ATLAS}</title>
${styles.map((style) => `<style>${style}</style>`).join('\n')}
<style>${STYLE}${running.join('\n')}</style>
</head>
<body>
<section class="book-title">
<h1>${ATLAS}</h1>
<p class="lead">How China’s regions placed their bets on blockchain in 2020, and the Chongqing model: every figure with its source, its place there and its verdict.</p>
<p>Edition ${edition.version}, ${formatDate(edition.date)}</p>
<p>Numbers in brackets lead to the sources at the end. Text and data under CC BY 4.0.</p>
</section>
<section class="book-contents">
<h1>Contents</h1>
<ol>
${book.parts.map((part) => contentsOf(part, pages)).join('\n')}
</ol>
</section>
${book.parts.map((chapters, index) => `<div class="part-${index}">\n${chapters.map(chapterPage).join('\n')}\n</div>`).join('\n')}
</body>
</html>`;
}

/** A part with its chapters; the sources are told by their number in the text, and are too many for the contents. */
function contentsOf([opening, ...chapters]: Chapter[], pages: ReadonlyMap<string, number>): string {
  const lines = chapters.filter(({ number }) => !number).map((chapter) => `<li>${contentsLine(chapter, pages)}</li>`);
  return `<li>${contentsLine(opening!, pages)}${lines.length ? `<ol>${lines.join('')}</ol>` : ''}</li>`;
}

function contentsLine({ id, title }: Chapter, pages: ReadonlyMap<string, number>): string {
  return `<a href="#${id}"><span>${escaped(title)}</span><i></i><span>${pages.get(id) ?? '000'}</span></a>`;
}

function chapterPage({ id, number, content }: Chapter): string {
  const inside = serialize({ nodeName: '#document-fragment', childNodes: content });
  return `<main class="book-chapter${number ? ' book-source' : ''}" id="${id}">${number ? `<p class="label">[${number}]</p>` : ''}${inside}</main>`;
}
