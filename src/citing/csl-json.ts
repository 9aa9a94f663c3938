import type { Reference } from './reference.ts';

/** One item of CSL-JSON, the format that citation processors share. */
export function cslItem(reference: Reference): CslItem {
  const { id, title, translatedTitle, authors, container, publisher, medium, issued, accessed, version, url, language, note } = reference;
  return {
    id,
    type: 'webpage',
    title,
    ...(authors.length && {
      author: authors.map((author) => ('literal' in author ? { literal: author.literal } : { family: author.family, given: author.given })),
    }),
    ...(container && { 'container-title': container }),
    ...(publisher && { publisher }),
    ...(medium && { genre: medium }),
    ...(version && { version }),
    ...(issued && { issued: dateParts(issued) }),
    ...(accessed && { accessed: dateParts(accessed) }),
    ...(url && { URL: url }),
    language,
    ...((note || translatedTitle) && { note: [translatedTitle && `In English: ${translatedTitle}`, note].filter(Boolean).join('. ') }),
  };
}

/** A file of CSL-JSON holds a list, even of one. */
export const cslJson = (reference: Reference): string => JSON.stringify([cslItem(reference)], undefined, 2);

const dateParts = (date: string) => ({ 'date-parts': [date.split('-').map(Number)] });

export interface CslItem {
  id: string;
  type: 'webpage';
  title: string;
  author?: ({ literal: string } | { family: string; given: string })[];
  'container-title'?: string;
  publisher?: string;
  genre?: string;
  version?: string;
  issued?: { 'date-parts': number[][] };
  accessed?: { 'date-parts': number[][] };
  URL?: string;
  language: string;
  note?: string;
}
