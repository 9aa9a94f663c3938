import { join } from 'node:path';
import { escaped } from '../atlas/typography.ts';
import type { Edition } from '../citing/edition.ts';
import { writeFiles } from '../publish/write-files.ts';
import { llmsFull, llmsIndex } from './llms.ts';
import type { Twin } from './markdown-twin.ts';

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

/** The pages as a sitemap (sitemaps.org 0.9), changed on the day of the edition. The format knows absolute addresses only. */
export function sitemap(addresses: readonly string[], absolute: (path: string) => string, date: string | undefined): string {
  const changed = date ? `<lastmod>${date}</lastmod>` : '';
  const urls = addresses.map((address) => `  <url><loc>${escaped(absolute(address))}</loc>${changed}</url>`);
  return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${urls.join('\n')}\n</urlset>\n`;
}

/** The description (github.com/dewitt/opensearch) by which a browser can add the atlas to its search engines. */
function openSearch(absolute: (path: string) => string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
  <ShortName>Blockchain Atlas</ShortName>
  <Description>Search the Chongqing Blockchain Atlas, in English, Chinese and pinyin</Description>
  <InputEncoding>UTF-8</InputEncoding>
  <Image width="16" height="16" type="image/svg+xml">${absolute('/favicon.svg')}</Image>
  <Url type="text/html" template="${absolute('/search/')}?q={searchTerms}"/>
</OpenSearchDescription>
`;
}
