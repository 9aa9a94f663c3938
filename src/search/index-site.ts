import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { readPages } from '../publish/built-pages.ts';
import { collectRecords } from './collect-records.ts';
import type { SearchRecord } from './record.ts';
import type { PagePart } from './section-records.ts';
import { writeIndex } from './write-index.ts';

/** Where every page is told what it must know before it can ask for the index. */
const PLACE = 'data-search-index=""';

/**
 * Indexes everything of the built site that has an address of its own, and tells the pages where the index is.
 *
 * @param pages the parts of every page, by its address
 * @returns how many records the index holds
 */
export async function indexSite(dist: string, pages: ReadonlyMap<string, PagePart[]>): Promise<number> {
  const folder = `${dist}pagefind/`;
  const entries = JSON.parse(readFileSync(`${folder}entries.json`, 'utf8')) as SearchRecord[];
  rmSync(`${folder}entries.json`);
  const { records, edition, borders } = await writeIndex(folder, collectRecords(pages, entries));
  const told = `data-search-index="${[edition, ...borders].join(' ')}"`;
  for (const { file, html } of readPages(dist)) writeFileSync(dist + file, html.replace(PLACE, told));
  return records;
}
