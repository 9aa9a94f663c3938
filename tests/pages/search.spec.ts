import { expect, test } from '@playwright/test';

const RESULTS = '#search-results > li';

test('an address with ?q= answers by itself, best first', async ({ page }) => {
  await page.goto('/search/?q=unicorn');
  await expect(page.locator(RESULTS).first()).toBeVisible();
  await expect(page.getByRole('status')).toContainText('for “unicorn”');
  await expect(page.locator(`${RESULTS} mark`).first()).toBeVisible();
});

for (const [query, address] of [
  ['digital renminbi', /\/measures\/digital-renminbi\//],
  ['数字人民币', /\/measures\/digital-renminbi\/|\/glossary\//],
  ['supply chain finance', /\/sectors\/finance\/|\/glossary\//],
  ['渝中区', /\/regions\/yuzhong\/|\/organisations\//],
  ['Hutouyan', /\/model\/park\/|\/glossary\//],
] as const) {
  test(`“${query}” finds its page`, async ({ page }) => {
    await page.goto(`/search/?q=${encodeURIComponent(query)}`);
    await expect(page.locator(`${RESULTS} a`).first()).toBeVisible();
    const found = await page.locator(`${RESULTS} a`).evaluateAll((links) => links.slice(0, 5).map((link) => link.getAttribute('href')));
    expect(found.some((href) => address.test(href ?? ''))).toBe(true);
  });
}

test('typing searches, and the last word wins', async ({ page }) => {
  await page.goto('/search/');
  await page.getByRole('main').getByRole('searchbox').pressSequentially('Hainan', { delay: 15 });
  await expect(page.getByRole('status')).toContainText('for “Hainan”');
  await expect(page).toHaveURL(/\?q=Hainan$/);
});

test('markup in a query is text', async ({ page }) => {
  await page.goto(`/search/?q=${encodeURIComponent('<img src=x onerror=document.title=1>')}`);
  await expect(page.getByRole('status')).toContainText('<img');
  await expect(page).toHaveTitle(/Search/);
});

test('no result says so', async ({ page }) => {
  await page.goto('/search/?q=qqqqzzzz');
  await expect(page.getByRole('status')).toContainText('Nothing found for “qqqqzzzz”');
});

test('a missing index says so and names other ways in', async ({ page }) => {
  await page.route('**/pagefind/**', (route) => route.abort());
  await page.goto('/search/?q=park');
  await expect(page.getByRole('status')).toContainText('could not be loaded');
});

test('the field on the opening page leads to the results', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('searchbox').fill('Inspur');
  await page.getByRole('button', { name: 'Search' }).click();
  await expect(page).toHaveURL(/\/search\/\?q=Inspur$/);
  await expect(page.locator(RESULTS).first()).toBeVisible();
});
