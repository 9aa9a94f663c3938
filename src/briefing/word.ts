import {
  AlignmentType,
  Document,
  ExternalHyperlink,
  Footer,
  HeadingLevel,
  LevelFormat,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import { ATLAS } from '../citing/place-reference.ts';
import { MISSING, standingOf, type Block, type BriefingDocument, type BriefingPart } from './resolve.ts';

const FONT = { ascii: 'Georgia', hAnsi: 'Georgia', eastAsia: 'SimSun', cs: 'Times New Roman' };

/** A briefing as a document for word processors: headings, text, numbered references, page numbers, on A4. */
export async function briefingWord(briefing: BriefingDocument): Promise<Blob> {
  const { title, imprint, parts, references } = briefing;
  const children = [
    new Paragraph({ heading: HeadingLevel.TITLE, text: title }),
    label(imprint),
    ...parts.flatMap(paragraphsOf),
    ...(references.length ? [new Paragraph({ heading: HeadingLevel.HEADING_1, text: 'References' })] : []),
    ...references.map((text) => new Paragraph({ numbering: { reference: 'references', level: 0 }, spacing: { after: 80 }, text })),
  ];
  const numbers = { format: LevelFormat.DECIMAL, text: '[%1]', alignment: AlignmentType.START };
  const pageNumber = new TextRun({ children: [PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES], size: 18 });
  const footer = new Footer({ children: [new Paragraph({ alignment: AlignmentType.END, children: [pageNumber] })] });
  const a4 = { size: { width: 11906, height: 16838 }, margin: { top: 1134, bottom: 1134, left: 1304, right: 1304 } };
  const document = new Document({
    title,
    creator: ATLAS,
    description: imprint,
    styles: {
      default: {
        document: { run: { font: FONT, size: 22 }, paragraph: { spacing: { after: 120, line: 288 } } },
        title: { run: { font: FONT, size: 40 }, paragraph: { spacing: { after: 60 } } },
        heading1: { run: { font: FONT, size: 28 }, paragraph: { spacing: { before: 320, after: 80 }, keepNext: true } },
        heading2: { run: { font: FONT, size: 25 }, paragraph: { spacing: { before: 280, after: 60 }, keepNext: true } },
      },
    },
    numbering: {
      config: [
        { reference: 'references', levels: [{ level: 0, ...numbers, style: { paragraph: { indent: { left: 560, hanging: 560 } } } }] },
      ],
    },
    sections: [{ properties: { page: a4 }, footers: { default: footer }, children }],
  });
  return Packer.toBlob(document);
}

function paragraphsOf(part: BriefingPart): (Paragraph | Table)[] {
  if ('note' in part) return part.note.split('\n').map((line) => new Paragraph(line));
  if ('missing' in part) return [label(`${part.missing} ${MISSING}`)];
  const address = small(part.url);
  const link = /^https?:/.test(part.url) ? new ExternalHyperlink({ link: part.url, children: [address] }) : address;
  return [
    new Paragraph({ heading: HeadingLevel.HEADING_2, text: part.title }),
    ...part.blocks.map(blockOf),
    new Paragraph({ children: [small(`${standingOf(part)} ${part.page}, `), link] }),
  ];
}

function blockOf(block: Block): Paragraph | Table {
  if (typeof block === 'string') return new Paragraph(block);
  const cell = (text: string) => new TableCell({ margins: { left: 80, right: 80, top: 40, bottom: 0 }, children: [label(text, '000000')] });
  const rows = block.map((cells, index) => new TableRow({ tableHeader: index === 0, cantSplit: true, children: cells.map(cell) }));
  return new Table({ width: { size: 100, type: WidthType.PERCENTAGE }, rows });
}

const small = (text: string, color = '555555') => new TextRun({ text, size: 18, color });

const label = (text: string, color?: string) => new Paragraph({ children: [small(text, color)] });
