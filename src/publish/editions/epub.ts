import { strToU8, zipSync, type Zippable } from 'fflate';
import { escaped } from '../../atlas/typography.ts';
import { uuidOf } from '../../citing/digest.ts';
import { ATLAS } from '../../citing/place-reference.ts';
import type { Book, Chapter } from './book.ts';
import { NAME, type DatedEdition } from './copies.ts';
import { toXhtml } from './xhtml.ts';
import { wallClock } from './zip.ts';

const SUBTITLE =
  'How China’s regions placed their bets on blockchain in 2020, and the Chongqing model: every figure with its source and verdict.';
/** The reader's own letters and size; here is only what tells one thing from another. */
const STYLE = `body { line-height: 1.45; margin: 0 5%; }
h1, h2, h3, h4, h5 { font-weight: normal; line-height: 1.2; text-align: left; }
h3 { font-style: italic; }
h4 { font-size: 1em; font-weight: bold; margin-bottom: 0; }
:lang(zh-Hans) { font-style: normal; }
.lead { font-size: 1.1em; }
.label, .standing, .pinyin { font-family: sans-serif; font-size: 0.85em; }
.mark { font-size: 0.7em; text-decoration: none; vertical-align: super; }
.hidden-visually { display: none; }
table { border-collapse: collapse; width: 100%; }
th, td { border-top: 1px solid; padding: 0.3em 0.6em 0.3em 0; text-align: left; vertical-align: top; }
.scroll [scope='row'] { font-weight: normal; }
nav ol { list-style: none; }
.address, a { overflow-wrap: anywhere; }
`;

const CONTAINER = `<?xml version="1.0" encoding="UTF-8"?>
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
<rootfiles><rootfile full-path="book/package.opf" media-type="application/oebps-package+xml"/></rootfiles>
</container>
`;

/** The book as an EPUB 3: a file for each page of the site, with links between them. The same bytes for the same book. */
export function epubOf(book: Book, edition: DatedEdition): Uint8Array {
  const chapters = book.parts.flat();
  const options = { level: 9, mtime: wallClock(edition.date) } as const;
  const files: Zippable = {
    // Readers look for this at the very beginning, uncompressed.
    mimetype: [strToU8('application/epub+zip'), { ...options, level: 0 }],
    'META-INF/container.xml': strToU8(CONTAINER),
    'book/package.opf': strToU8(packageOf(chapters, edition)),
    'book/contents.xhtml': strToU8(document('Contents', contents(book))),
    'book/style.css': strToU8(STYLE),
    'book/title.xhtml': strToU8(document(ATLAS, titlePage(edition))),
    ...Object.fromEntries(chapters.map((chapter) => [`book/${chapter.id}.xhtml`, strToU8(chapterFile(chapter))])),
  };
  return zipSync(files, options);
}

function chapterFile({ id, title, number, content }: Chapter): string {
  const address = (href: string) => (href.startsWith('#') ? `${href.slice(1).split('--')[0]}.xhtml${href}` : href);
  const label = number ? `<p class="label">[${number}]</p>` : '';
  return document(title, `<section id="${id}">${label}${toXhtml(content, address)}</section>`);
}

function titlePage({ version, date }: DatedEdition): string {
  return `<h1>${ATLAS}</h1>
<p class="lead">${SUBTITLE}</p>
<p>Edition ${version}, ${date}</p>
<p>Numbers in brackets lead to the sources at the end. Text and data under CC BY 4.0.</p>`;
}

function contents({ parts }: Book): string {
  const line = ({ id, title, number }: Chapter) => `<a href="${id}.xhtml">${number ? `[${number}] ` : ''}${escaped(title)}</a>`;
  const part = ([opening, ...chapters]: Chapter[]) =>
    `<li>${line(opening!)}${chapters.length ? `<ol>${chapters.map((chapter) => `<li>${line(chapter)}</li>`).join('\n')}</ol>` : ''}</li>`;
  return `<nav epub:type="toc" id="toc"><h1>Contents</h1><ol>${parts.map(part).join('\n')}</ol></nav>
<nav epub:type="landmarks" hidden="hidden"><ol>
<li><a epub:type="toc" href="#toc">Contents</a></li>
<li><a epub:type="bodymatter" href="${parts[0]![0]!.id}.xhtml">Beginning</a></li>
</ol></nav>`;
}

function packageOf(chapters: readonly Chapter[], { version, date, commit }: DatedEdition): string {
  const modified = `${date}T00:00:00Z`;
  const svg = (chapter: Chapter) => (chapterFile(chapter).includes('<svg') ? ' properties="svg"' : '');
  return `<?xml version="1.0" encoding="UTF-8"?>
<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id" xml:lang="en">
<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
<dc:identifier id="id">urn:uuid:${uuidOf(`${NAME} ${version} ${modified} ${commit}`)}</dc:identifier>
<dc:title>${ATLAS}</dc:title>
<dc:description>${SUBTITLE}</dc:description>
<dc:language>en</dc:language>
<dc:language>zh-Hans</dc:language>
<dc:date>${date}</dc:date>
<dc:rights>CC BY 4.0</dc:rights>
<meta property="dcterms:modified">${modified}</meta>
<meta property="schema:accessMode">textual</meta>
<meta property="schema:accessModeSufficient">textual</meta>
<meta property="schema:accessibilityFeature">tableOfContents</meta>
<meta property="schema:accessibilityFeature">structuralNavigation</meta>
<meta property="schema:accessibilityHazard">none</meta>
<meta property="schema:accessibilitySummary">Text with headings, lists and tables; Chinese is marked as Chinese.</meta>
</metadata>
<manifest>
<item id="contents" href="contents.xhtml" media-type="application/xhtml+xml" properties="nav"/>
<item id="style" href="style.css" media-type="text/css"/>
<item id="title" href="title.xhtml" media-type="application/xhtml+xml"/>
${chapters.map((chapter) => `<item id="c-${chapter.id}" href="${chapter.id}.xhtml" media-type="application/xhtml+xml"${svg(chapter)}/>`).join('\n')}
</manifest>
<spine>
<itemref idref="title"/>
<itemref idref="contents"/>
${chapters.map(({ id }) => `<itemref idref="c-${id}"/>`).join('\n')}
</spine>
</package>
`;
}

function document(title: string, body: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" lang="en" xml:lang="en">
<head><meta charset="UTF-8"/><title>${escaped(title)}</title><link rel="stylesheet" href="style.css"/></head>
<body>
${body}
</body>
</html>
`;
}
