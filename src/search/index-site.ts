import { readFileSync, rmSync } from 'node:fs';
import { collectRecords } from './collect-records.ts';
import type { SearchRecord } from './record.ts';
import { writeIndex } from './write-index.ts';

/**
 * Indexes everything of the built site that has an address of its own.
 *
 * @returns how many records the index holds
 */
export function indexSite(dist: string): Promise<number> {
  const folder = `${dist}pagefind/`;
  const entries = JSON.parse(readFileSync(`${folder}entries.json`, 'utf8')) as SearchRecord[];
  rmSync(`${folder}entries.json`);
  return writeIndex(folder, collectRecords(dist, entries));
}
