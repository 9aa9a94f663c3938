import type { Author, Reference } from './reference.ts';

/** One record in RIS, as reference managers import it. Lines end as the format asks: with a return and a line feed. */
export function ris(reference: Reference): string {
  const [year] = (reference.issued ?? '').split('-');
  const lines: [string, string | undefined][] = [
    ['TY', 'ELEC'],
    ['ID', reference.id],
    ...reference.authors.map((author): [string, string] => ['AU', nameOf(author)]),
    ['TI', reference.title],
    ['T2', reference.container],
    ['M3', reference.medium],
    ['PB', reference.publisher],
    ['ET', reference.version],
    ['PY', year],
    ['DA', slashed(reference.issued)],
    ['Y2', slashed(reference.accessed)],
    ['LA', reference.language],
    ['UR', reference.url],
    // As a note: some programs take a translated title for the title.
    ['N1', reference.translatedTitle && `In English: ${reference.translatedTitle}`],
    ['N1', reference.note],
  ];
  return [...lines.flatMap(([tag, value]) => (value ? [`${tag}  - ${value}`] : [])), 'ER  - '].join('\r\n');
}

const nameOf = (author: Author) => ('literal' in author ? author.literal : `${author.family}, ${author.given}`);

/** 2020/10/26/ with what is not known left empty. */
function slashed(date: string | undefined): string | undefined {
  if (!date) return undefined;
  const [year, month = '', day = ''] = date.split('-');
  return `${year}/${month}/${day}/`;
}
