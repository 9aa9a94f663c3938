import type { Reference } from './reference.ts';

/** One item of CSL-JSON, the format that citation processors share. */
export function cslItem(reference: Reference) {
  const { id, title, translatedTitle, authors, container, publisher, medium, issued, accessed, version, url, language, note } = reference;
  return {
    id,
    type: 'webpage' as const,
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
