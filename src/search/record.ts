import type { Facet } from '../atlas/facets.ts';

/** What a result can be, as the reader is told; the order is that of the choices on the search page. */
export const KINDS = [
  ...['fact', 'scenario', 'organisation', 'term', 'picture'],
  ...['region', 'measure', 'sector', 'model', 'source', 'page'],
] as const;

/** What results can be narrowed by. */
export const SEARCH_FACETS = { kind: 'Kind', region: 'Region', sector: 'Sector', verdict: 'Verdict' } as const;
export type SearchFacet = keyof typeof SEARCH_FACETS;

/** One thing that can be found: a section, a fact, a scenario, an organisation, a term, a picture, a source's paragraph. */
export interface SearchRecord {
  /** Its permanent address, from the site's root. No two records share one. */
  address: string;
  /** Its own name: a section's heading, a fact's statement, a page's title. */
  title: string;
  /** The page it stands on, where that is another title. */
  page?: string | undefined;
  /** What else that page is called, or what a fact is about: who looks for the area of a district names the district in Chinese. */
  pageAliases?: string[];
  kind: (typeof KINDS)[number];
  text: string;
  /** Its names, its title among them where people may type it whole: Chinese, pinyin, abbreviations, the founding source's garbles. */
  aliases: string[];
  facets: Pick<Record<Facet, string[]>, 'region' | 'verdict'> & { sector: string[] };
}

/** The facets of what belongs to none. */
export const NONE: SearchRecord['facets'] = { verdict: [], region: [], sector: [] };
