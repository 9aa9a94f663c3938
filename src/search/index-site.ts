import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { readPages, type Visit } from '../publish/built-pages.ts';
import { pageRecords } from './page-records.ts';
import type { SearchRecord } from './record.ts';
import { pageParts } from './section-records.ts';
import { openIndex } from './write-index.ts';

/** Where every page is told what it must know before it can ask for the index. */
const PLACE = 'data-search-index=""';

/**
 * Indexes everything of the built site that has an address of its own.
 *
 * @returns what is to visit every page; and what then writes the index, tells the pages where it is, and says how many records it
 * holds
 */
export async function indexSite(dist: string): Promise<{ visit: Visit; finish: () => Promise<number> }> {
  const folder = `${dist}pagefind/`;
  const { records: listed, sections } = JSON.parse(readFileSync(`${folder}entries.json`, 'utf8')) as Listed;
  rmSync(`${folder}entries.json`);
  const entries = new Map(listed.map((entry) => [entry.address, entry]));
  const index = await openIndex();
  // Those that are pages are added with what stands there.
  listed.filter(({ address }) => address.includes('#')).forEach((entry) => index.add(entry));
  return {
    visit: ({ address }, elements) => {
      const parts = pageParts(address, elements).map((part) => ({
        ...part,
        aliases: [...part.aliases, ...(sections[part.address] ?? [])],
      }));
      pageRecords(parts, entries).forEach((record) => index.add(record));
    },
    finish: async () => {
      const { records, edition, borders } = await index.write(folder);
      const told = `data-search-index="${[edition, ...borders].join(' ')}"`;
      for (const { file, html } of readPages(dist)) writeFileSync(dist + file, html.replace(PLACE, told));
      return records;
    },
  };
}

interface Listed {
  records: SearchRecord[];
  /** Other names of sections, by their addresses. */
  sections: Record<string, string[]>;
}
