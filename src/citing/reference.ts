import { formatDate } from '../atlas/figures.ts';

/**
 * One work as a citation names it, whatever the style. Pure data: addresses are absolute where they can be, and the day
 * of reading is passed in by whoever knows it.
 */
export interface Reference {
  /** Key of the entry in BibTeX, RIS and CSL-JSON. */
  id: string;
  title: string;
  /** The title in English, where `title` is in another language. */
  translatedTitle?: string | undefined;
  authors: Author[];
  /** The site or paper it is part of. */
  container?: string | undefined;
  publisher?: string | undefined;
  /** What it is, where nobody is named who published it: "Blog post in machine translation". */
  medium?: string | undefined;
  /** Day it was published or last changed, ISO 8601, as far as it is known. */
  issued?: string | undefined;
  /** Day it was read, ISO 8601. */
  accessed?: string | undefined;
  version?: string | undefined;
  url?: string | undefined;
  language: 'en' | 'zh-Hans' | 'zh-Hant' | 'de';
  /** What else a reader needs to find the place: a paragraph and whose numbering it is. */
  note?: string | undefined;
}

/** A person, or a body under its own name. */
export type Author = { family: string; given: string; chinese?: string; pinyin?: boolean } | { literal: string };

/** A stretch of a formatted citation. */
export interface Run {
  text: string;
  italic?: boolean;
}

/** The site or paper a work is part of, unless that is its author. */
export const siteOf = ({ container, authors }: Reference): string | undefined =>
  authors.some((author) => 'literal' in author && author.literal === container) ? undefined : container;

/** A text as it stands within quotation marks. */
export const withinQuotes = (text: string): string => text.replaceAll('“', '‘').replaceAll('”', '’');

/** The citation as plain text. */
export const plain = (runs: readonly Run[]): string => runs.map(({ text }) => text).join('');

/** What stands between square brackets: there a title or a publisher is described that nobody gave a name. */
export const describedIn = (name: string): string | undefined => /^\[(.*)\]$/.exec(name)?.[1];

/** Ends a phrase with a full stop as American styles do, within its quotation marks, unless it ends with a mark that does already. */
export function stopped(phrase: string): string {
  if (/[.?!。？！]”?$/.test(phrase)) return phrase;
  return phrase.endsWith('”') ? `${phrase.slice(0, -1)}.”` : `${phrase}.`;
}

/** "D", "J R", "J-R": the initials of given names, without stops. */
export function initials(given: string): string[] {
  const initial = (part: string) => part.charAt(0).toUpperCase();
  return (given.match(/\S+/g) ?? []).map((name) => name.split('-').map(initial).join('-'));
}

/** A date as American styles write it: "October 26, 2020", "October 2020", "2020". */
export const americanDate = (date: string): string => formatDate(date).replace(/^(\d+) (\w+)/, '$2 $1,');
