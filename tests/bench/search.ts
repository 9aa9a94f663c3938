import { join } from 'node:path';
import { measureSearch, QUERIES, SLOWER } from './measure-search.ts';

/** `npm run bench:search [-- runs [folder]]`: what a search costs a reader on a slow line, in the built site or another built folder. */
const runs = Number(process.argv[2] ?? 5);
const measured = await measureSearch(process.argv[3] ?? join(import.meta.dirname, '../../dist'), runs);

for (const [label, part] of [
  ['before any intent', 'before'],
  [`first query, cold cache (“${QUERIES.first}”)`, 'cold'],
  ['then, in the quiet', 'rest'],
  [`next query (“${QUERIES.next}”)`, 'next'],
] as const) {
  const { time, bytes, requests } = measured[part];
  const waited = time ? `${(time / 1000).toFixed(2)} s from typed to results, ` : '';
  console.log(`${label}: ${waited}${(bytes / 1000).toFixed(1)} kB in ${requests} requests`);
}
console.log(`median of ${runs} under Slow 4G with the processor slowed ${SLOWER} times`);
