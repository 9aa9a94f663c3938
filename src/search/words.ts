import type { SearchRecord } from './record.ts';

const WORD = /\p{Script=Latin}{4,}/gu;
const LINKED = /\p{Script=Latin}{1,2}-\p{Script=Latin}{3,}/gu;

/**
 * The site's own words, for the query that has one wrong letter: those of titles, names and texts, without tone marks, and
 * those with a short beginning (e-government) as one.
 *
 * @returns each word once, the most frequent first
 */
export function wordsOf(records: readonly SearchRecord[]): string[] {
  const counts = new Map<string, number>();
  for (const { title, page = '', text, aliases } of records) {
    const plain = [title, page, text, ...aliases].join(' ').normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
    const linked = [...plain.matchAll(LINKED)].map(([word]) => word.replace('-', ''));
    for (const word of [...[...plain.matchAll(WORD)].map(([word]) => word), ...linked]) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).map(([word]) => word);
}
