/** A place of the atlas that can be cited, at its permanent address. */
export interface Place {
  /** From the site's root, with the fragment. */
  address: string;
  kind: 'page' | 'section' | 'table' | 'figure' | 'fact' | 'scenario' | 'organisation' | 'term' | 'paragraph';
  title: string;
  /** Title of the page it stands on. */
  page: string;
  /** Its words, figures filled in: a line for each paragraph and row, tabs between cells, a `MARK` after what rests on a fact. */
  text: string;
  digest: string;
  /** Of a fact. */
  verdict?: string;
  /** Of a section or table: how the facts it prints stand, as "1 refined, 2 disputed". */
  verdicts?: string;
  /** Where it comes from: source and place in it. */
  from?: { source: string; locator?: string | undefined }[];
}

/** Names, within the text of a place, the fact that the words before it rest on. It does not count in the digest. */
export const MARK = /\[\[([a-z0-9-]+)\]\]/g;
