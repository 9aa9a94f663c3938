import type { Edition } from './edition.ts';
import { describedIn, withinQuotes, type Reference } from './reference.ts';

export const ATLAS = 'Chongqing Blockchain Atlas';
const AUTHORS = [{ literal: `${ATLAS} contributors` }];

/** "Chongqing Blockchain Atlas, edition 0.1.0 of 2026-11-26": which edition of what. */
export const editionName = ({ version, date }: Edition): string => `${ATLAS}, edition ${version}${date ? ` of ${date}` : ''}`;

/** A place of the atlas (a page, section, fact, table, figure or entry) as a reference. */
export function placeReference(place: Citation): Reference {
  const { url, edition, accessed } = place;
  const path = url.replace(/^.*?:\/\/[^/]*/, '').replace(/\?v=[a-z2-7]{8}/, '');
  return {
    id: ['atlas', ...path.split(/[^a-z0-9]+/i)].filter(Boolean).join('-'),
    title: titleWithin(place).replace(/\.$/, ''),
    authors: AUTHORS,
    container: ATLAS,
    version: edition.version,
    issued: edition.date,
    accessed,
    url,
    language: 'en',
  };
}

/** The title of a place after that of its page, unless it names the page itself: "Goals for 2025, table". */
export const titleWithin = ({ title, page }: Pick<Citation, 'title' | 'page'>): string =>
  title === page || title.startsWith(`${page}, `) ? title : `${page}: ${title}`;

/** What the page on a source is cited as: the source's own title is not the atlas's. */
export const notesOn = (title: string): string => `Notes on ${describedIn(title) ? title : `“${withinQuotes(title)}”`}`;

/**
 * The address to cite: it carries the digest of the text, so that a later reader can be told whether it still says the same.
 *
 * @param address absolute or from the site's root, with or without a fragment
 */
export function citedAddress(address: string, digest: string | undefined): string {
  if (!digest) return address;
  const [path = '', fragment] = address.split('#');
  return `${path}?v=${digest}${fragment ? `#${fragment}` : ''}`;
}

export interface Citation {
  /** What is cited, as the reader sees it. */
  title: string;
  /** Title of the page it stands on. */
  page: string;
  /** Absolute where the site's or the reader's address is known, else from the root. */
  url: string;
  edition: Edition;
  /** Today, ISO 8601, where a reader is there to ask. */
  accessed?: string | undefined;
}
