import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { readAddressedPages } from '../publish/built-pages.ts';
import { hold } from '../publish/step.ts';
import { checkPermalinks } from './check-permalinks.ts';
import { checkHistory, everListed } from './history.ts';
import { movedPages } from './moved-pages.ts';
import { formatPermalinks, PERMALINKS, readPermalinks, updatePermalinks } from './permalinks.ts';
import type { Published } from './published.ts';

/**
 * Holds the built site to its permanent addresses. A build that lacks one fails; what has moved is written at its old place.
 * With PERMALINKS set to a day (as "npm run permalinks" does), brings the list up to date first.
 *
 * @param root the project's folder
 * @param published what the site has
 * @returns in a few words, what holds
 */
export function holdPermalinks(dist: string, root: string, published: Published): string {
  const today = process.env['PERMALINKS'];
  if (today) writeFileSync(join(root, PERMALINKS), formatPermalinks(updatePermalinks(readPermalinks(root), published, today)));
  const list = readPermalinks(root);
  const ever = everListed(root);
  hold(
    [...checkPermalinks(list, published), ...checkHistory(list, ever ?? [])],
    'in the addresses of the built site. It must not be published.',
  );
  for (const [path, html] of list.moved.size ? movedPages(list.moved, readAddressedPages(dist)) : []) {
    mkdirSync(dirname(join(dist, path)), { recursive: true });
    writeFileSync(join(dist, path), html);
  }
  const compared = ever ? '' : '; not held against earlier lists, of which there is no history here';
  return `${list.listed.size} permanent addresses hold, ${list.moved.size} moved${compared}`;
}
