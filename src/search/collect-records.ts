import type { SearchRecord } from './record.ts';
import type { PagePart } from './section-records.ts';

/**
 * Everything of a built site that can be found: its entries, and the parts of its pages.
 *
 * @param pages the parts of every page, by its address
 * @param entries what the atlas knows; an entry that is a page or stands on one as a section takes its text from there
 */
export function collectRecords(pages: ReadonlyMap<string, PagePart[]>, entries: readonly SearchRecord[]): SearchRecord[] {
  const records = new Map(entries.map((entry) => [entry.address, entry]));
  for (const [address, [opening, ...parts]] of pages) {
    if (!opening) continue;
    const page = records.get(address);
    const { kind, facets } = page ?? { kind: 'page', facets: { verdict: [], region: [], sector: [] } };
    records.set(address, page ? { ...page, text: opening.text || page.text } : { ...opening, kind, facets, aliases: [] });
    for (const part of parts) {
      // Of a section that is an entry (a scenario) the atlas knows more.
      if (records.has(part.address)) continue;
      records.set(part.address, { ...part, kind: part.kind === 'picture' ? 'picture' : kind, page: opening.title, facets, aliases: [] });
    }
  }
  return [...records.values()];
}
