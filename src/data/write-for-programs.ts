import { join } from 'node:path';
import type { Edition } from '../citing/edition.ts';
import { writeFiles } from '../publish/write-files.ts';
import { llmsFull, llmsIndex } from './llms.ts';
import type { Twin } from './markdown-twin.ts';
import { openSearch } from './opensearch.ts';
import { sitemap } from './sitemap.ts';

/**
 * Writes what programs read beside the pages: the Markdown of each, lists of them, and where its address is known a sitemap and
 * the description of its search.
 *
 * @param site where the atlas will be published, if that is known
 */
export async function writeForPrograms(dist: string, twins: readonly Twin[], edition: Edition, site: string | undefined): Promise<void> {
  const absolute = (path: string) => (site ? new URL(path.slice(1), site).href : path);
  const addresses = twins.map(({ address }) => address);
  const files = {
    ...Object.fromEntries(twins.map(({ address, markdown }) => [`${address}index.md`, markdown])),
    'llms.txt': llmsIndex(twins, edition, absolute),
    'llms-full.txt': llmsFull(twins),
    ...(site && {
      'sitemap.xml': sitemap(addresses, absolute, edition.date),
      'robots.txt': `User-agent: *\nAllow: /\nSitemap: ${absolute('/sitemap.xml')}\n`,
      'opensearch.xml': openSearch(absolute),
    }),
  };
  await writeFiles(Object.entries(files).map(([file, text]) => [join(dist, file), () => text]));
}
