import { escaped } from '../atlas/typography.ts';

/**
 * The pages as a sitemap (sitemaps.org 0.9). The format knows absolute addresses only.
 *
 * @param date day of the edition, ISO 8601
 */
export function sitemap(addresses: readonly string[], absolute: (path: string) => string, date: string | undefined): string {
  const changed = date ? `<lastmod>${date}</lastmod>` : '';
  const urls = addresses.map((address) => `  <url><loc>${escaped(absolute(address))}</loc>${changed}</url>`);
  return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${urls.join('\n')}\n</urlset>\n`;
}
