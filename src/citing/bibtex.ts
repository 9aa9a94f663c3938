import { MONTHS } from '../atlas/figures.ts';
import type { Author, Reference } from './reference.ts';

/** One entry for BibTeX and BibLaTeX: `@misc`, which both know. */
export function bibtex(reference: Reference): string {
  const [year, month, day] = (reference.issued ?? '').split('-');
  const fields: [string, string | undefined][] = [
    ['author', reference.authors.length ? reference.authors.map(nameOf).join(' and ') : undefined],
    // Doubled braces keep the capitals as they are.
    ['title', `{${escaped(reference.title)}}`],
    ['titleaddon', reference.translatedTitle && escaped(reference.translatedTitle)],
    ['howpublished', escaped(reference.container ?? reference.medium ?? '')],
    ['publisher', reference.publisher && escaped(reference.publisher)],
    ['version', reference.version],
    ['year', year],
    ['date', day && reference.issued],
    ['url', reference.url],
    ['urldate', reference.accessed],
    ['note', reference.note && escaped(reference.note)],
    ['langid', reference.language.startsWith('zh') ? 'chinese' : { en: 'english', de: 'german' }[reference.language as 'en' | 'de']],
  ];
  const lines = fields.flatMap(([name, value]) => (value ? [`  ${name} = {${value}},`] : []));
  // A name of BibTeX's own, so without braces: jan, feb, mar.
  if (month) lines.push(`  month = ${MONTHS[Number(month) - 1]!.slice(0, 3).toLowerCase()},`);
  return `@misc{${reference.id},\n${lines.join('\n')}\n}`;
}

const nameOf = (author: Author) =>
  'literal' in author ? `{${escaped(author.literal)}}` : `${escaped(author.family)}, ${escaped(author.given)}`;

const SPECIAL: Record<string, string> = { '\\': '\\textbackslash{}', '~': '\\textasciitilde{}', '^': '\\textasciicircum{}' };

const escaped = (text: string) => text.replace(/[\\~^]|[&%$#_{}]/g, (sign) => SPECIAL[sign] ?? `\\${sign}`);
