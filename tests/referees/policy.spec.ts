import { expect, test, type Page } from '@playwright/test';
import { encodeBriefing } from '../../src/briefing/briefing.ts';
import { STYLES } from '../../src/citing/styles.ts';
import { readPages } from '../../src/publish/built-pages.ts';
import { complaintsOf } from './complaints.ts';
import { DIST } from './dist.ts';

const BRIEFING = encodeBriefing({
  title: 'x',
  items: [{ address: '/facts/#goal-output' }, { address: '/model/goals/#table-1' }, { note: 'n' }],
});

const ACTS: Record<string, (page: Page) => Promise<void>> = {
  'searching in the dialog, and opening a result': async (page) => {
    await page.goto('/about/');
    await page.keyboard.press('/');
    await page.keyboard.type('digtal yuan');
    await page.getByRole('dialog').getByRole('listitem').getByRole('link').first().click();
    await expect(page.locator('mark[data-found]').first()).toBeVisible();
  },
  'searching on the search page, and narrowing': async (page) => {
    await page.goto('/search/?q=park');
    await expect(page.locator('#search-results p mark').first()).toBeVisible();
    await page.getByLabel('Kind', { exact: true }).selectOption('fact');
    await expect(page).toHaveURL(/kind=fact/);
  },
  'citing in every style, copying, and collecting': async (page) => {
    await page.goto('/model/goals/');
    await page.getByRole('link', { name: 'Cite table 1', exact: true }).click();
    const style = page.getByLabel('In which style');
    for (const value of Object.keys(STYLES)) await style.selectOption(value);
    for (const name of ['Copy link', 'Copy as Markdown', 'Copy for Word', 'Copy citation', 'Add to briefing'])
      await page.getByRole('button', { name }).click();
    await expect(page.getByRole('dialog').getByRole('status')).toHaveText('Added to your briefing.');
  },
  'working on a briefing, and exporting it': async (page) => {
    await page.goto(`/briefing/#b=${BRIEFING}`);
    await page.getByRole('button', { name: /^Down: The article/ }).click();
    for (const name of ['Word', 'Markdown', 'HTML'])
      await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name, exact: true }).click()]);
    await page.getByRole('button', { name: 'Copy link to share' }).click();
    await expect(page.locator('#briefing [role=status]')).toHaveText(/^Address copied/);
  },
  'copying a picture in every form': async (page) => {
    await page.goto('/regions/');
    const figure = page.locator('#tile-map');
    for (const [name, said] of [
      ['Copy SVG', 'SVG copied.'],
      ['Copy PNG', 'PNG copied.'],
    ] as const) {
      await figure.getByRole('button', { name, exact: true }).click();
      await expect(figure.locator('output')).toHaveText(said);
    }
  },
  'narrowing the register, and changing the theme': async (page) => {
    await page.goto('/facts/');
    await page.getByLabel('Words', { exact: true }).fill('unicorn');
    await page.getByRole('button', { name: 'Dark colours' }).click();
    await expect(page.getByText(/ of \d+ shown/)).toBeVisible();
  },
  'following a citation of a text that has changed': async (page) => {
    await page.goto('/model/goals/?v=aaaaaaaa#output');
    await expect(page.locator('.drift')).toContainText('has changed since it was cited');
  },
};

test('the browser reports nothing against the policy on any page as it opens', async ({ page }) => {
  test.setTimeout(240_000);
  const complaints = await complaintsOf(page);
  for (const { address } of readPages(DIST)) {
    await page.goto(address);
    expect(complaints, address).toEqual([]);
  }
});

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

for (const [act, perform] of Object.entries(ACTS)) {
  test(`the browser reports nothing against the policy: ${act}`, async ({ page }) => {
    const complaints = await complaintsOf(page);
    await perform(page);
    expect(complaints).toEqual([]);
  });
}

test.describe('with what is kept for reading offline', () => {
  test.use({ serviceWorkers: 'allow' });

  test('the browser reports nothing against the policy', async ({ page }) => {
    const complaints = await complaintsOf(page);
    await page.goto('/about/');
    await expect(page.locator('[data-offline-note]')).toContainText('can be read offline', { timeout: 60_000 });
    expect(complaints).toEqual([]);
  });
});

test('what breaks the policy would be reported', async ({ page }) => {
  const complaints = await complaintsOf(page);
  await page.goto('/about/');
  await page.evaluate(() => {
    document.body.insertAdjacentHTML('beforeend', '<img src="https://elsewhere.invalid/x.png"><p style="color: red" onclick="x()">x</p>');
    document.body.append(Object.assign(document.createElement('script'), { textContent: 'window.hit = 1' }));
  });
  for (const directive of ['img-src', 'style-src-attr', 'script-src-elem'])
    await expect.poll(() => complaints).toContainEqual(expect.stringContaining(`policy: ${directive} refuses`));
});
