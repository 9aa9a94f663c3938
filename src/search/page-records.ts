import { NONE, type SearchRecord } from './record.ts';
import type { PagePart } from './section-records.ts';

/**
 * What can be found of a page beside the entries on it.
 *
 * @param parts of the page, its opening first
 * @param entries what the atlas knows, by address; one that is a page takes its text from there
 */
export function pageRecords([opening, ...parts]: readonly PagePart[], entries: ReadonlyMap<string, SearchRecord>): SearchRecord[] {
  if (!opening) return [];
  const page = entries.get(opening.address);
  const { kind, facets } = page ?? { kind: 'page', facets: NONE };
  return [
    page ? { ...page, text: opening.text || page.text } : { ...opening, kind, facets },
    ...parts
      // Of a section that is an entry (a scenario) the atlas knows more.
      .filter(({ address }) => !entries.has(address))
      .map((part): SearchRecord => ({
        ...{ ...part, kind: part.kind === 'picture' ? 'picture' : kind },
        ...{ page: opening.title, pageAliases: page?.aliases ?? opening.aliases, facets },
      })),
  ];
}
