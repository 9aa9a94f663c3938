import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Problem } from '../checks/problem.ts';
import { readAddressedPages } from '../publish/built-pages.ts';
import { checkHistory, checkPromises, checkUpToDate, everListed } from './check-permalinks.ts';
import { movedPages } from './moved-pages.ts';
import { formatPermalinks, PERMALINKS, readPermalinks, updatePermalinks, type Published } from './permalinks.ts';

/** Writes what has moved at its old place in the built folder, before pages are fitted to work anywhere. */
export function leadOn(dist: string, root: string): void {
  const { moved } = readPermalinks(root);
  for (const [path, html] of moved.size ? movedPages(moved, readAddressedPages(dist)) : []) {
    mkdirSync(dirname(join(dist, path)), { recursive: true });
    writeFileSync(join(dist, path), html);
  }
}

/**
 * Holds the built site to its permanent addresses. With PERMALINKS set to a day (as "npm run
 * permalinks" does), brings the list up to date, unless an address was lost or moved wrongly: then the list stays as it was, and
 * the problems stand at its lines.
 *
 * @param root the project's folder
 * @param published what the site has
 */
export function holdPermalinks(root: string, published: Published): Problem[] {
  const list = readPermalinks(root);
  const ever = everListed(root);
  if (!ever) console.warn(`${PERMALINKS} is not held against earlier lists: there is no history of it here.`);
  const broken = [...checkPromises(list, published), ...checkHistory(list, ever ?? [])];
  const today = process.env['PERMALINKS'];
  if (!today) return [...broken, ...checkUpToDate(list, published)];
  if (!broken.length) writeFileSync(join(root, PERMALINKS), formatPermalinks(updatePermalinks(list, published, today)));
  return broken;
}
