import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';

/** The menu beside what can be cited. */
const menuOf = (page: Page) => page.getByRole('dialog', { name: /^Cite/ });
const clipboard = (page: Page) => page.evaluate(() => navigator.clipboard.readText());

async function openMenu(page: Page, name: string) {
  await page.getByRole('link', { name, exact: true }).focus();
  await page.keyboard.press('Enter');
  await expect(menuOf(page)).toBeVisible();
  return menuOf(page);
}

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

test.describe('beside a section', () => {
  test.beforeEach(({ page }) => page.goto('/model/goals/').then(() => undefined));

  test('the menu opens by keyboard, takes the focus, closes with Escape and gives it back', async ({ page }) => {
    const menu = await openMenu(page, 'Cite section: Output value');
    await expect(menu.getByRole('button', { name: 'Copy link' })).toBeFocused();
    await expect(page).toHaveURL(/#output$/);
    await page.keyboard.press('Escape');
    await expect(menu).toHaveCount(0);
    await expect(page.getByRole('link', { name: 'Cite section: Output value' })).toBeFocused();
  });

  const ADDRESS = /http:\/\/127\.0\.0\.1:\d+\/model\/goals\/\?v=[a-z2-7]{8}#output/;
  for (const [button, expected] of [
    ['Copy link', new RegExp(`^${ADDRESS.source}$`)],
    ['Copy as Markdown', new RegExp(`^\\[Goals for 2025: Output value\\]\\(${ADDRESS.source}\\), Chongqing Blockchain Atlas, edition \\d`)],
    ['Copy for Word', new RegExp(`^Goals for 2025: Output value, Chongqing Blockchain Atlas, edition .*\\. ${ADDRESS.source}$`)],
    [
      'Copy citation',
      new RegExp(`^Chongqing Blockchain Atlas contributors\\. Goals for 2025: Output value\\[EB/OL\\]\\. V.*${ADDRESS.source}\\.$`),
    ],
  ] as const) {
    test(`${button} puts on the clipboard what it says`, async ({ page }) => {
      const menu = await openMenu(page, 'Cite section: Output value');
      await menu.getByRole('button', { name: button }).click();
      await expect(menu.getByRole('status')).toHaveText(/opied/);
      expect(await clipboard(page)).toMatch(expected);
    });
  }

  test('the copy for Word is rich text with a link', async ({ page }) => {
    const menu = await openMenu(page, 'Cite section: Output value');
    await menu.getByRole('button', { name: 'Copy for Word' }).click();
    await expect(menu.getByRole('status')).toHaveText(/Copied/);
    const html = await page.evaluate(async () => {
      const [item] = await navigator.clipboard.read();
      return (await item!.getType('text/html')).text();
    });
    expect(html).toMatch(/<a href="http:[^"]*#output"[^>]*>Goals for 2025: Output value<\/a>/);
  });

  test('each style can be chosen and is remembered', async ({ page }) => {
    const menu = await openMenu(page, 'Cite section: Unicorns');
    for (const [style, beginning] of [
      ['APA, 7th edition', /^Chongqing Blockchain Atlas contributors\. \(\d{4}, /],
      ['Chicago, 18th edition', /“Goals for 2025: Unicorns\.”/],
      ['RIS', /^TY {2}- ELEC/],
      ['CSL-JSON', /^\[/],
      ['BibTeX', /^@misc\{atlas-model-goals-unicorns,/],
    ] as const) {
      await menu.getByLabel('In which style').selectOption(style);
      await expect(menu.locator('blockquote')).toHaveText(beginning);
    }
    await page.reload();
    await expect((await openMenu(page, 'Cite page: Goals for 2025')).locator('blockquote')).toHaveText(/^@misc\{atlas-model-goals,/);
  });

  test('the source a mark names can be cited instead, with its paragraph', async ({ page }) => {
    const menu = await openMenu(page, 'Cite section: Output value');
    await menu.getByLabel('What to cite').selectOption('Its source: Luo Lin 2020, ¶28');
    await expect(menu.locator('blockquote')).toHaveText(
      /^Luo Lin: The future.*\[EB\/OL\].*Paragraph 28, as numbered at http:.*\/sources\/luo-lin-2020\/#p28\.$/,
    );
  });
});

test('where there is one thing to cite, there is no choice of it', async ({ page }) => {
  await page.goto('/organisations/');
  const menu = await openMenu(page, 'Cite page: Organisations');
  await expect(menu.getByLabel('In which style')).toBeVisible();
  await expect(menu.getByLabel('What to cite')).toBeHidden();
});

for (const [colorScheme, width] of [
  ['light', 1440],
  ['dark', 320],
] as const) {
  test(`the menu has nothing for axe to find in ${colorScheme}, and fits ${width} px`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width, height: 800 });
    await page.goto('/model/goals/');
    await openMenu(page, 'Cite section: Output value');
    const { violations } = await new AxeBuilder({ page }).include('.cite-menu').analyze();
    expect(violations.map(({ id }) => id)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  });
}

test('facts, tables, scenarios, names and paragraphs offer to be cited', async ({ page }) => {
  for (const [address, name, kind] of [
    ['/facts/', '#goal-output cite', 'This fact'],
    ['/facts/', 'Cite section: Development goals', 'This section'],
    ['/timeline/', 'Cite section: 2020', 'This section'],
    ['/model/goals/', 'Cite table 1', 'This table'],
    ['/sectors/finance/', /^Cite scenario: /, 'This scenario'],
    ['/glossary/', 'Cite Output value', 'This term'],
    ['/sources/luo-lin-2020/', 'Cite paragraph 31', 'This paragraph'],
  ] as const) {
    await page.goto(address);
    const link = page.getByRole('link', typeof name === 'string' ? { name, exact: true } : { name }).first();
    await link.focus();
    await page.keyboard.press('Enter');
    await expect(menuOf(page).getByLabel('What to cite')).toContainText(kind);
    await page.keyboard.press('Escape');
  }
});

test('a page on a source is cited as notes on it, also by what Zotero reads', async ({ page }) => {
  await page.goto('/sources/luo-lin-2020/');
  const title = 'Notes on “Luo Lin: The future blockchain unicorn enterprise may be born here”';
  await openMenu(page, 'Cite paragraph 31');
  await expect(menuOf(page).locator('blockquote')).toContainText(`contributors. ${title}: Paragraph 31[EB/OL]`);
  await expect(page.locator('meta[name=citation_title]')).toHaveAttribute('content', title);
});

test('the way to cite a section is there for a pointer, for the keyboard and on a touch screen', async ({ page, browser, baseURL }) => {
  const cite = (where: Page) => where.getByRole('link', { name: 'Cite section: Output value' });
  await page.goto('/model/goals/');
  await expect(cite(page)).toHaveCSS('opacity', '0');
  await page.getByRole('heading', { name: 'Output value' }).hover();
  await expect(cite(page)).toHaveCSS('opacity', '1');
  await page.mouse.move(0, 0);
  await expect(cite(page)).toHaveCSS('opacity', '0');
  // Back by Tab from what follows it.
  await page.locator('#output').locator('xpath=following::a[not(contains(@class, "cite"))][1]').focus();
  await page.keyboard.press('Shift+Tab');
  await expect(cite(page)).toBeFocused();
  await expect(cite(page)).toHaveCSS('opacity', '1');

  const telephone = await browser.newPage({ baseURL: baseURL!, hasTouch: true, isMobile: true, viewport: { width: 390, height: 800 } });
  await telephone.goto('/model/goals/');
  await expect(cite(telephone)).toHaveCSS('opacity', '1');
  await telephone.close();
});

test('a citation of a text that has changed says so, and one that has not says nothing', async ({ page }) => {
  await page.goto('/model/goals/');
  const digest = await page.getByRole('link', { name: 'Cite section: Output value' }).getAttribute('data-v');
  await page.goto(`/model/goals/?v=${digest}#output`);
  await page.waitForLoadState('networkidle');
  await expect(page.locator('.drift')).toHaveCount(0);
  await page.goto('/model/goals/?v=aaaaaaaa#output');
  await expect(page.locator('.drift')).toHaveText(
    /^This section has changed since it was cited\. Its last change was on \d+ \w+ \d{4}\. ?What changed: /,
  );
  await page.goto('/model/goals/?v=aaaaaaaa');
  await expect(page.locator('.drift')).toHaveText(/^This page has changed since it was cited\./);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the way to cite is a plain link, and each page says how', async ({ page }) => {
    await page.goto('/model/goals/');
    await page.getByRole('link', { name: 'Cite section: Output value' }).click();
    await expect(page).toHaveURL(/\/model\/goals\/#output$/);
    await page.getByText('Cite this page').click();
    await expect(page.locator('.cite-page')).toContainText('Goals for 2025[EB/OL]. V');
  });
});

test('on paper the page says how to cite it, and shows no way to do so', async ({ page }) => {
  await page.goto('/model/goals/');
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('.cite-page dd').first()).toBeVisible();
  await expect(page.locator('.cite').first()).toBeHidden();
  await expect(page.locator('header .edition')).toHaveText(/^edition \d+\.\d+\.\d+ of \d+ \w+ \d{4}/);
});
