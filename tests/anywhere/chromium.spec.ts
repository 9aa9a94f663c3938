import { expect, test, type Page } from '@playwright/test';
import { DEEDS } from './deeds.ts';
import type { Reader } from './reader.ts';
import { serve } from './server.ts';
import { DIST, SETTINGS, type Setting } from './settings.ts';

for (const [name, arrive] of Object.entries(SETTINGS)) {
  test.describe(name, () => {
    test.describe.configure({ mode: 'default' });
    let page: Page;
    let reader: Reader;
    let setting: Setting | undefined;

    test.beforeAll(async ({ browser }) => {
      test.setTimeout(120_000);
      page = await browser.newPage();
      reader = readerOf(page);
      setting = await arrive(reader);
    });
    test.afterAll(async () => {
      await page.close();
      await setting?.stop();
    });

    for (const [deed, run] of Object.entries(DEEDS)) {
      test(deed, async () => {
        test.slow();
        await run(reader, setting!.root);
        expect(reader.faults).toEqual([]);
      });
    }
  });
}

for (const base of ['/', '/atlas/v2/']) {
  test(`a missing address under ${base} leads back, in the atlas's own clothes`, async ({ page }) => {
    const { root, stop } = await serve(() => DIST, base);
    for (const missing of ['none', 'model/none/', 'a/b/c/d/none.html?q=1']) {
      await page.goto(root + missing);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('No page here');
      const brand = page.getByRole('link', { name: 'Chongqing Blockchain Atlas' });
      await expect(brand).toHaveJSProperty('href', root);
      await expect(page.getByRole('search')).toHaveJSProperty('action', `${root}search/`);
      await expect(page.locator('body')).toHaveCSS('font-family', /Source Serif/);
      await expect(page.locator('[data-theme-button]')).toBeVisible();
    }
    await stop();
  });
}

function readerOf(page: Page): Reader {
  const faults: string[] = [];
  page.on('pageerror', ({ message }) => faults.push(message));
  page.on('console', (message) => {
    if (/Content.Security.Policy/i.test(message.text())) faults.push(message.text());
  });
  return {
    faults,
    goto: (url) => page.goto(url),
    evaluate: (code) => page.evaluate(code),
    click: (selector) => page.click(selector),
    fill: (selector, text) => page.fill(selector, text),
  };
}
