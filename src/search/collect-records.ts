import { readAddressedPages } from '../publish/built-pages.ts';
import type { SearchRecord } from './record.ts';
import { pageParts } from './section-records.ts';

/**
 * Everything of a built site that can be found: its entries, and the parts of its pages.
 *
 * @param dist folder of the built site
 * @param entries what the atlas knows; an entry that is a page or stands on one as a section takes its text from there
 */
export function collectRecords(dist: string, entries: readonly SearchRecord[]): SearchRecord[] {
  const records = new Map(entries.map((entry) => [entry.address, entry]));
  for (const { address, html } of readAddressedPages(dist)) {
    const [opening, ...parts] = pageParts(html, address);
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
