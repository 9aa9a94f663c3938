import { expect, test } from '@playwright/test';
import { gunzipSync, gzipSync } from 'node:zlib';
import type { Table, Texts } from '../../src/search/table.ts';

const RESULTS = '#search-results > li';

// An atlas of many pages has an index in another form, which this one is given here as its server would hold it.

test('where parts of the words are too many for pages to tell, what they are is asked for, and never all of them', async ({ page }) => {
  let told = '';
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.route('**/search/?*', async (route) => {
    const response = await route.fetch();
    const body = (await response.text()).replace(/(data-search-index="\w+) ([^"]*)"/, (_, edition: string, borders: string) => {
      told = borders;
      return `${edition}"`;
    });
    await route.fulfill({ response, body });
  });
  await page.route('**/borders.pack', (route) => route.fulfill({ body: gzipSync(JSON.stringify(told.split(' '))) }));
  await page.goto('/search/?q=unicorn');
  await expect(page.locator(RESULTS).first()).toBeVisible();
  expect(told).not.toBe('');
  await page.waitForTimeout(1_500);
  expect(asked.filter((path) => path.endsWith('/all.pack'))).toEqual([]);
});

test('where records are too many for the table to name, they are named with their texts, and found and shown the same', async ({
  page,
}) => {
  const shown = async () => {
    await page.goto('/search/?q=unicorn');
    await expect(page.locator(`${RESULTS} mark`).first()).toBeVisible();
    await page.waitForLoadState('networkidle');
    const links = page.locator(`${RESULTS} a`);
    return links.evaluateAll((all) =>
      all.map((link) => [(link as HTMLAnchorElement).href, link.textContent, link.previousElementSibling?.textContent]),
    );
  };
  const before = await shown();
  expect(before.length).toBeGreaterThan(5);

  let names: Table['names'];
  await page.route('**/start.pack', async (route) => {
    const start = gunzipSync(await (await route.fetch()).body());
    const from = start.length - start.readUInt32BE(8);
    const { names: all, ...table } = JSON.parse(start.subarray(from).toString()) as Table;
    names = all;
    const bare = Buffer.from(JSON.stringify(table));
    start.writeUInt32BE(bare.length, 8);
    await route.fulfill({ body: gzipSync(Buffer.concat([start.subarray(0, from), bare])) });
  });
  await page.route('**/text/*.pack', async (route) => {
    const file = JSON.parse(gunzipSync(await (await route.fetch()).body()).toString()) as Texts;
    const from = 8 * Number(/(\d+)\.pack$/.exec(route.request().url())![1]);
    const of = <Value>(column: Value[]) => column.slice(from, from + file.texts.length);
    const own = names && { pages: names.pages, page: of(names.page), id: of(names.id), title: of(names.title) };
    await route.fulfill({ body: gzipSync(JSON.stringify({ ...file, names: own })) });
  });
  expect(await shown()).toEqual(before);
  expect(names).toBeDefined();
  // A result that cannot be named cannot be shown.
  await page.route('**/text/*.pack', (route) => route.fulfill({ status: 404 }));
  await page.reload();
  await expect(page.getByRole('main').getByRole('status')).toContainText('could not be loaded');
});
