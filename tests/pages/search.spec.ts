import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { scenarios, scenariosOfFinance } from '../counts.ts';

const RESULTS = '#search-results > li a';
const statusOf = (page: Page) => page.getByRole('main').getByRole('status');
const dialogOf = (page: Page) => page.getByRole('dialog', { name: 'Search the atlas' });

test.describe('the search page', () => {
  test('answers its address: titles, kinds, excerpts with marks, permanent addresses', async ({ page, baseURL }) => {
    await page.goto('/search/?q=unicorns');
    await expect(statusOf(page)).toContainText('results for “unicorns”');
    const items = page.locator('#search-results > li');
    await expect(items.locator('mark').first()).toBeVisible();
    await expect(items.locator('p mark').first()).toBeVisible();
    await expect(items.first().locator('.label')).toHaveText(/^(term|model)/);
    const addresses = await page.locator(RESULTS).evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href));
    expect(addresses).toContain(`${baseURL}/model/goals/#unicorns`);
    expect(new Set(addresses).size).toBe(addresses.length);
    for (const address of addresses.slice(0, 10)) {
      await page.goto(address);
      if (address.includes('#')) await expect(page.locator(`[id="${address.split('#')[1]}"]`)).toHaveCount(1);
    }
  });

  test('searches while one types, the last word wins, and the address can be linked', async ({ page }) => {
    await page.goto('/search/');
    await page.getByRole('main').getByRole('searchbox').pressSequentially('Hainan', { delay: 15 });
    await expect(statusOf(page)).toContainText('for “Hainan”');
    await expect(page).toHaveURL(/\?q=Hainan$/);
  });

  test('narrows by facets with counts, with and without a query, in the address', async ({ page }) => {
    await page.goto('/search/?q=blockchain');
    await expect(page.locator(RESULTS).first()).toBeVisible();
    const kind = page.getByLabel('Kind', { exact: true });
    const option = kind.getByRole('option', { name: /^organisation \(/ });
    const count = Number(/\((\d+)\)/.exec((await option.textContent())!)![1]);
    await kind.selectOption('organisation');
    await expect(statusOf(page)).toContainText(`${count} result`);
    await expect(page).toHaveURL('/search/?q=blockchain&kind=organisation');

    await page.goto('/search/?kind=fact&region=yuzhong&verdict=refined');
    await expect(statusOf(page)).toHaveText(/^\d+ results?$/);
    await expect(page.getByLabel('Region', { exact: true })).toHaveValue('yuzhong');
    for (const label of await page.locator('#search-results > li .label').allTextContents()) expect(label).toBe('fact · refined');

    await page.goto('/search/?kind=scenario&sector=finance');
    await expect(page.locator(RESULTS)).toHaveCount(scenariosOfFinance);
  });

  test('shows more results where there are more', async ({ page }) => {
    await page.goto('/search/?kind=scenario');
    await expect(page.locator(RESULTS)).toHaveCount(25);
    await page.getByRole('button', { name: 'Show more' }).click();
    await expect(page.locator(RESULTS)).toHaveCount(Math.min(50, scenarios));
    await expect(page.locator(RESULTS).nth(25)).toBeFocused();
  });

  test('says openly that it corrected a word, and takes it literally when asked', async ({ page }) => {
    await page.goto('/search/?q=digtal+yuan');
    await expect(page.getByRole('main').getByText('Showing results for digital yuan')).toBeVisible();
    await page.getByRole('button', { name: 'Search instead for “digtal yuan”' }).click();
    await expect(statusOf(page)).toContainText('for “digtal yuan”');
    await expect(page.getByText('Showing results for')).toBeHidden();
  });

  test('never corrects a word the site has', async ({ page }) => {
    for (const word of ['Shanxi', 'Shaanxi', 'cooperation', 'carrier', 'xinchuang']) {
      await page.goto(`/search/?q=${word}`);
      await expect(statusOf(page)).toContainText(`for “${word}”`);
    }
  });

  test('finds nothing by marks alone, and asks for no more words once all are there', async ({ page }) => {
    await page.goto('/search/?q=%3F');
    await expect(statusOf(page)).toHaveText('Nothing found for “?”. Try fewer or other words.');
    const whole = page.waitForResponse('**/words/all.pack');
    await page.getByRole('main').getByRole('searchbox').fill('park');
    await (await whole).finished();
    // What has come has to be unzipped, and read.
    await page.waitForTimeout(500);
    await expect(page.locator(RESULTS).first()).toBeVisible();
    const asked: string[] = [];
    page.on('request', (request) => request.url().includes('/words/') && asked.push(request.url()));
    await page.getByRole('main').getByRole('searchbox').fill('supply chain finance');
    await expect(statusOf(page)).toContainText('for “supply chain finance”');
    expect(asked).toEqual([]);
  });

  test('takes no right name for another, and says which word it does not have', async ({ page }) => {
    await page.goto('/search/?q=Hubei');
    await expect(statusOf(page)).toHaveText('Nothing found for “Hubei”. Try fewer or other words.');
    await page.goto('/search/?q=blockchain+in+Hubei');
    await expect(statusOf(page)).toHaveText(/results for “blockchain in Hubei”\. No page has “hubei”\.$/);
    await page.getByRole('main').getByRole('searchbox').fill('Jack Ma');
    await expect(statusOf(page)).toHaveText('Nothing found for “Jack Ma”. Try fewer or other words.');
    await page.getByRole('main').getByRole('searchbox').fill('Zhang Yiming');
    await expect(statusOf(page)).toHaveText('Nothing found for “Zhang Yiming”. Try fewer or other words.');
  });

  test('takes anything for text and raises no error', async ({ page }) => {
    const faults: string[] = [];
    page.on('pageerror', ({ message }) => faults.push(message));
    await page.goto('/search/');
    for (const query of [
      ...[
        '<img src=x onerror=document.title=1>',
        '"unclosed',
        "'; drop table",
        '(((',
        '[a-',
        '\\',
        '*?+',
        '%00',
        '--',
        '…',
        '=1+1',
        '{{x}}',
        '${x}',
      ],
      ...[
        'e-CNY',
        '5G+',
        '3–5',
        'ü',
        '🦄',
        '数字 renminbi',
        '𠀀𠀁',
        'عربي',
        'a\u0301\u0301\u0301',
        '\ud800',
        '​',
        'x'.repeat(10_000),
        '人'.repeat(10_000),
      ],
      'word '.repeat(2_000),
    ]) {
      await page.getByRole('main').getByRole('searchbox').fill('');
      await expect(statusOf(page)).toHaveText('');
      await page.getByRole('main').getByRole('searchbox').fill(query);
      if (query.trim()) await expect(statusOf(page), query.slice(0, 40)).toHaveText(/result|Nothing found/);
    }
    await expect(page).toHaveTitle(/Search/);
    expect(faults).toEqual([]);
  });

  for (const colorScheme of ['light', 'dark'] as const) {
    test(`has nothing for axe to find in its results and choices in ${colorScheme}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme });
      await page.goto('/search/?q=digtal+yuan');
      await expect(page.locator(RESULTS).first()).toBeVisible();
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
    });
  }
});

test.describe('the dialog', () => {
  for (const [way, open] of Object.entries({
    'by its button': (page: Page) => page.locator('[data-search-open]').click(),
    'by /': (page: Page) => page.keyboard.press('/'),
    'by Ctrl K': (page: Page) => page.keyboard.press('Control+k'),
  })) {
    test(`opens ${way}, is used by keyboard, and gives the focus back`, async ({ page }) => {
      await page.goto('/regions/');
      await page.locator('[data-search-open]').focus();
      await open(page);
      const dialog = dialogOf(page);
      await expect(dialog.getByRole('searchbox')).toBeFocused();
      await page.keyboard.type('unicorn');
      await expect(dialog.getByRole('status')).toContainText('results for “unicorn”');
      const links = dialog.getByRole('listitem').getByRole('link');
      await page.keyboard.press('ArrowDown');
      await expect(links.first()).toBeFocused();
      await page.keyboard.press('ArrowDown');
      await expect(links.nth(1)).toBeFocused();
      await page.keyboard.press('End');
      await expect(links.last()).toBeFocused();
      await page.keyboard.press('Home');
      await expect(links.first()).toBeFocused();
      await page.keyboard.press('ArrowUp');
      await expect(dialog.getByRole('searchbox')).toBeFocused();
      await page.keyboard.press('Escape');
      await expect(dialog).toBeHidden();
      await expect(page.locator('[data-search-open]')).toBeFocused();
    });
  }

  test('leads by Enter to the result, and from the field to all results', async ({ page }) => {
    await page.goto('/about/');
    await page.keyboard.press('/');
    await page.keyboard.type('DCEP');
    await expect(dialogOf(page).getByRole('listitem').first()).toBeVisible();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL('/measures/digital-renminbi/');
    // Its address is there before its scripts are.
    await page.waitForLoadState();
    await page.keyboard.press('/');
    await page.keyboard.type('park');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL('/search/?q=park');
  });

  test('leads back by Escape to where one was reading', async ({ page }) => {
    await page.goto('/model/goals/');
    const paragraph = page.locator('.prose > p').nth(3);
    await paragraph.evaluate((element) => getSelection()!.collapse(element.firstChild, 0));
    await page.keyboard.press('/');
    await expect(dialogOf(page)).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(paragraph).toBeFocused();
  });

  test('does not take / from a field', async ({ page }) => {
    await page.goto('/');
    await page.getByRole('main').getByRole('searchbox').fill('');
    await page.keyboard.type('DC/EP');
    await expect(page.getByRole('main').getByRole('searchbox')).toHaveValue('DC/EP');
    await expect(dialogOf(page)).toBeHidden();
  });

  test('asks for nothing before the reader shows that it will be needed', async ({ page }) => {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await page.goto('/model/goals/', { waitUntil: 'networkidle' });
    expect(asked.filter((path) => /pagefind|search-ui/.test(path))).toEqual([]);
    await page.locator('[data-search-open]').hover();
    await expect.poll(() => asked.filter((path) => /pagefind|search-ui/.test(path)).length).toBeGreaterThanOrEqual(3);
  });

  for (const colorScheme of ['light', 'dark'] as const) {
    test(`has nothing for axe to find in ${colorScheme}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme });
      await page.goto('/about/');
      await page.keyboard.press('/');
      await page.keyboard.type('digtal yuan');
      await expect(dialogOf(page).getByRole('listitem').first()).toBeVisible();
      const { violations } = await new AxeBuilder({ page }).include('dialog').analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
    });
  }

  test('fits a screen of 320 px', async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    await page.goto('/about/');
    await page.keyboard.press('/');
    await page.keyboard.type('Ecological Software Park');
    await expect(dialogOf(page).getByRole('listitem').first()).toBeVisible();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    expect(await dialogOf(page).evaluate((dialog) => dialog.scrollWidth - dialog.clientWidth)).toBe(0);
  });
});

test.describe('a result', () => {
  for (const [query, address, words] of [
    ['unicorn valuation', '/model/goals/#unicorns', /unicorn/i],
    ['suddenly meters net', '/organisations/#humi', /suddenly|meters/i],
    ['DCEP', '/measures/digital-renminbi/', /./],
    ['链岛', '/glossary/#chain-island', /链岛/],
  ] as const) {
    test(`opens at ${address} with “${query}” marked and in view, and the address clean`, async ({ page, baseURL }) => {
      await page.goto(`/search/?q=${encodeURIComponent(query)}`);
      await page.locator(`#search-results a[href="${baseURL}${address}"]`).click();
      await expect(page).toHaveURL(address);
      if (query === 'DCEP') return;
      const marks = page.locator('mark[data-found]');
      await expect(marks.filter({ hasText: words }).first()).toBeVisible();
      expect(
        await marks.evaluateAll((found) =>
          found.some((mark) => mark.getBoundingClientRect().top >= 0 && mark.getBoundingClientRect().bottom <= innerHeight),
        ),
      ).toBe(true);
      await page.reload();
      await expect(page.locator('h1')).toBeVisible();
      await expect(marks).toHaveCount(0);
    });
  }

  test('on the same page opens beneath the dialog', async ({ page }) => {
    await page.goto('/model/goals/');
    await page.keyboard.press('/');
    await page.keyboard.type('unicorns');
    await dialogOf(page).locator('a[href$="/model/goals/#unicorns"]').click();
    await expect(dialogOf(page)).toBeHidden();
    await expect(page).toHaveURL('/model/goals/#unicorns');
    await expect(page.locator('mark[data-found]').first()).toBeVisible();
  });
});

test('the field on the opening page leads to the results', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('main').getByRole('searchbox').fill('Inspur');
  await page.getByRole('main').getByRole('button', { name: 'Search' }).click();
  await expect(page).toHaveURL(/\/search\/\?q=Inspur$/);
  await expect(page.locator(RESULTS).first()).toBeVisible();
});
