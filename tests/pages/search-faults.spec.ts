import { expect, test, type Page } from '@playwright/test';

const RESULTS = '#search-results > li a';
const statusOf = (page: Page) => page.getByRole('main').getByRole('status');

test.describe('where searching leads to nothing, it says so and what still works', () => {
  const waysOf = (page: Page) => page.getByRole('main').getByText('Other ways in');

  test('no result', async ({ page }) => {
    await page.goto('/search/?q=qqqqzzzz');
    await expect(statusOf(page)).toContainText('Nothing found for “qqqqzzzz”');
    await expect(waysOf(page)).toBeVisible();
  });

  test('no index; and it recovers', async ({ page }) => {
    await page.route('**/pagefind/**', (route) => route.abort());
    await page.goto('/search/?q=park');
    await expect(statusOf(page)).toContainText('could not be loaded');
    await expect(waysOf(page)).toBeVisible();
    await page.unroute('**/pagefind/**');
    await page.getByRole('main').getByRole('searchbox').fill('parks');
    await expect(page.locator(RESULTS).first()).toBeVisible();
    await expect(waysOf(page)).toBeHidden();
  });

  test('a part of the index missing', async ({ page }) => {
    await page.route('**/words/*.pack', (route) => route.fulfill({ status: 404 }));
    await page.goto('/search/?q=park');
    await expect(statusOf(page)).toContainText('could not be loaded');
  });

  test('the choices missing: one still searches', async ({ page }) => {
    await page.route('**/places.pack', (route) => route.abort());
    await page.goto('/search/?q=park');
    await expect(page.locator(RESULTS).first()).toBeVisible();
    await expect(statusOf(page)).toContainText('for “park”');
  });

  test('WebAssembly refused', async ({ page }) => {
    await page.route('**/search/?q=park', async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, headers: { ...response.headers(), 'content-security-policy': "script-src 'self' 'unsafe-inline'" } });
    });
    await page.goto('/search/?q=park');
    await expect(statusOf(page)).toContainText('WebAssembly is refused');
    await expect(waysOf(page)).toBeVisible();
  });

  test.describe('no scripts', () => {
    test.use({ javaScriptEnabled: false });

    test('the search page names the other ways, and the button of every page leads to it', async ({ page }) => {
      await page.goto('/regions/');
      await page.locator('[data-search-open]').click();
      await expect(page).toHaveURL(/\/search\/\??$/);
      await expect(page.getByText('Search needs JavaScript')).toBeVisible();
      await expect(waysOf(page)).toBeVisible();
      await expect(page.getByLabel('Kind', { exact: true })).toBeHidden();
    });
  });
});
