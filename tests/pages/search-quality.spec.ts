import { expect, test } from '@playwright/test';
import { QUERIES } from '../search/queries.ts';

/** How many of the queries must have what is wanted among the first three results. */
const SHARE = 0.98;

test('what readers type finds what they want, in the first three results', async ({ page }) => {
  test.setTimeout(180_000);
  await page.goto('/search/');
  const field = page.getByRole('main').getByRole('searchbox');
  const status = page.getByRole('main').getByRole('status');
  const misses: string[] = [];
  const all = Object.entries(QUERIES).flatMap(([group, queries]) => queries.map((row) => ({ group, row })));
  expect(all.length).toBeGreaterThanOrEqual(160);
  for (const { group, row } of all) {
    const [query, ...wanted] = row;
    await field.fill('');
    await expect(status).toHaveText('');
    await field.fill(query);
    await expect(status).toHaveText(/result|Nothing found/, { timeout: 10_000 });
    const found = await page
      .locator('#search-results > li a')
      .evaluateAll((links) => links.slice(0, 3).map((link) => (link as HTMLAnchorElement).pathname + (link as HTMLAnchorElement).hash));
    const fits = (address: string) => wanted.some((want) => (want.includes('#') ? address === want : address.split('#')[0] === want));
    if (!found.some(fits)) misses.push(`${group}: “${query}” wants ${wanted.join(' or ')}, finds ${found.join(', ') || 'nothing'}`);
  }
  console.log(`${all.length - misses.length} of ${all.length} queries${misses.map((miss) => `\n  ${miss}`).join('')}`);
  expect(misses.length, misses.join('\n')).toBeLessThanOrEqual(all.length * (1 - SHARE));
});
