import { expect, test, type Locator, type Page, type Route } from '@playwright/test';
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { encodeBriefing } from '../../src/briefing/briefing.ts';
import { STYLES } from '../../src/citing/styles.ts';
import { serve } from '../anywhere/server.ts';
import { complaintsOf } from './complaints.ts';
import { DIST } from './dist.ts';

const BRIEFING = encodeBriefing({ title: 'x', items: [{ address: '/facts/#goal-output' }] });
const menu = (page: Page) => page.getByRole('dialog', { name: /^Cite/ });
const briefingStatus = (page: Page) => page.locator('#briefing [role=status]');
const searchStatus = (page: Page) => page.getByRole('main').getByRole('status');

async function openMenu(page: Page) {
  await page.goto('/model/goals/');
  await page.getByRole('link', { name: 'Cite table 1', exact: true }).click();
}

/** Ways in which a browser keeps nothing. */
const STORAGE: Record<string, () => void> = {
  'is forbidden': () => {
    for (const name of ['localStorage', 'sessionStorage'])
      Object.defineProperty(window, name, {
        get: () => {
          throw new DOMException('denied', 'SecurityError');
        },
      });
  },
  'is full': () => {
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
  },
};

for (const [state, make] of Object.entries(STORAGE)) {
  test(`storage ${state}: what cannot be kept is told, and the rest works`, async ({ page }) => {
    const complaints = await complaintsOf(page);
    await page.addInitScript(make);
    await openMenu(page);
    await menu(page).getByLabel('In which style').selectOption('apa');
    await menu(page).getByRole('button', { name: 'Add to briefing' }).click();
    await expect(menu(page).getByRole('status')).toHaveText(/does not let the atlas save anything, so there is no briefing/);
    await page.goto(`/briefing/#b=${BRIEFING}`);
    await page.getByRole('button', { name: 'Add note', exact: true }).click();
    await expect(briefingStatus(page)).toHaveText(/does not let the atlas save anything, so the briefing will be lost/);
    const paper = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
    const before = await paper();
    await page.getByRole('button', { name: 'Dark colours' }).click();
    expect(await paper()).not.toBe(before);
    // A result on the same page, and one on another.
    await page.goto('/model/goals/');
    for (const target of ['/model/goals/#unicorns', '/glossary/#unicorn']) {
      await page.keyboard.press('/');
      await page.getByRole('dialog').getByRole('searchbox').fill('unicorns');
      await page.getByRole('dialog').locator(`a[href$="${target}"]`).click();
      await expect(page).toHaveURL(target);
    }
    await page.goto('/facts/?kind=target');
    await expect(page.locator('[data-fact-filter] output')).toHaveText(/ of \d+ shown/);
    expect(complaints).toEqual([]);
  });
}

test('storage holds what the atlas never wrote: it is taken for nothing', async ({ page }) => {
  const complaints = await complaintsOf(page);
  await page.addInitScript(() => {
    for (const key of ['theme', 'briefing', 'briefing-style', 'cite-style']) localStorage.setItem(key, '"]<img src=x>');
    sessionStorage.setItem('search-opened', '{"words":');
  });
  await openMenu(page);
  await expect(menu(page).getByLabel('In which style')).toHaveValue('gbt7714');
  await page.goto('/briefing/');
  await expect(page.getByText('Your briefing is empty.')).toBeVisible();
  expect(complaints).toEqual([]);
});

/** Ways in which a browser does not let a page copy. */
const CLIPBOARD: Record<string, () => void> = {
  refuses: () => {
    const refuse = () => Promise.reject(new DOMException('denied', 'NotAllowedError'));
    Object.assign(Clipboard.prototype, { write: refuse, writeText: refuse });
    document.execCommand = () => false;
  },
  'is not there': () => {
    Object.defineProperty(navigator, 'clipboard', { value: undefined });
    document.execCommand = () => false;
  },
};

for (const [state, make] of Object.entries(CLIPBOARD)) {
  test(`the clipboard ${state}: it is told, with what to do instead`, async ({ page }) => {
    const complaints = await complaintsOf(page);
    await page.addInitScript(make);
    await openMenu(page);
    for (const name of ['Copy link', 'Copy as Markdown', 'Copy for Word', 'Copy citation']) {
      await menu(page)
        .getByRole('status')
        .evaluate((status) => (status.textContent = ''));
      await menu(page).getByRole('button', { name }).click();
      await expect(menu(page).getByRole('status'), name).toHaveText('The browser did not allow it. Select the text and copy it by hand.');
    }
    await page.goto(`/briefing/#b=${BRIEFING}`);
    await page.getByRole('button', { name: 'Copy link to share' }).click();
    await expect(briefingStatus(page)).toHaveText(page.url());
    await page.goto('/regions/');
    const figure = page.locator('#tile-map');
    for (const [name, said] of [
      ['Copy SVG', 'This browser does not let the atlas copy. The link SVG gives the file.'],
      ['Copy PNG', 'The clipboard takes no pictures here: PNG saved.'],
    ] as const) {
      await figure.getByRole('button', { name, exact: true }).click();
      await expect(figure.locator('output'), name).toHaveText(said);
    }
    expect(complaints).toEqual([]);
  });
}

test('a site served without encryption copies in the older way', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read']);
  await page.addInitScript(() => Object.defineProperty(navigator.clipboard, 'write', { value: undefined }));
  await page.goto('/regions/');
  await page.locator('#tile-map').getByRole('button', { name: 'Copy SVG' }).click();
  await expect(page.locator('#tile-map output')).toHaveText('SVG copied.');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/^<svg/);
});

/** What may stand where a part of the index should. */
const DAMAGE: Record<string, (bytes: Buffer) => { status: number; body: Buffer }> = {
  'is missing': () => ({ status: 404, body: Buffer.from('<!doctype html><title>Not found</title>') }),
  'is cut short': (bytes) => ({ status: 200, body: bytes.subarray(0, bytes.length / 2) }),
  'lacks its end': (bytes) => ({ status: 200, body: bytes.subarray(0, -400) }),
  'is empty': () => ({ status: 200, body: Buffer.alloc(0) }),
  'is another page, as some networks answer': () => ({ status: 200, body: Buffer.from('<!doctype html><title>Sign in</title>') }),
};

const bytesOf = (route: Route) => readFileSync(DIST + new URL(route.request().url()).pathname.slice(1));

for (const [state, damage] of Object.entries(DAMAGE)) {
  test(`a part of the index ${state}: it is told, and once it is whole search works`, async ({ page }) => {
    test.slow();
    const exceptions: string[] = [];
    page.on('pageerror', ({ message }) => exceptions.push(message));
    for (const [part, query] of [
      ['start.pack', 'park'],
      ['words/*.pack', 'park'],
      ['known.pack', 'unicornz'],
    ] as const) {
      await page.route(`**/pagefind/**/${part}`, async (route) => {
        await route.fulfill(damage(bytesOf(route)));
      });
      await page.goto(`/search/?q=${query}`);
      await expect(searchStatus(page), part).toHaveText(
        'The search index could not be loaded. The connection may be gone, the copy incomplete, or the atlas renewed since this page was opened.',
      );
      await expect(page.getByRole('main').getByText('Other ways in')).toBeVisible();
      await page.unroute(`**/pagefind/**/${part}`);
      await page.getByRole('main').getByRole('searchbox').fill('unicornz valley');
      await expect(searchStatus(page), part).toContainText(/results? for “unicorn/);
    }
    // Without the texts, results lead where they should.
    await page.route('**/pagefind/**/text/*.pack', async (route) => {
      await route.fulfill(damage(bytesOf(route)));
    });
    await page.goto('/search/?q=unicorns');
    await page.locator('#search-results a[href$="/model/goals/#unicorns"]').click();
    await expect(page).toHaveURL('/model/goals/#unicorns');
    expect(exceptions).toEqual([]);
  });
}

test('a place for offline reading that runs out is told, and the atlas is read on', async ({ browser }) => {
  const folder = `${mkdtempSync(join(tmpdir(), 'atlas-'))}/`;
  cpSync(DIST, folder, { recursive: true });
  rmSync(join(folder, 'glossary/index.html'));
  const { root, stop } = await serve(() => folder);
  try {
    const page = await (await browser.newContext({ serviceWorkers: 'allow' })).newPage();
    await page.goto(`${root}about/`);
    await expect(page.locator('[data-offline-note]')).toContainText('could not be saved for reading offline', { timeout: 60_000 });
    await page.goto(`${root}model/goals/`);
    await expect(page.locator('h1')).toHaveText('Goals for 2025');
  } finally {
    await stop();
    rmSync(folder, { recursive: true });
  }
});

for (const [day, surelyWrong] of [
  ['1970-01-01', true],
  // It may be that day: the citation shows the date it is given.
  ['2100-07-01', false],
] as const) {
  test(`a clock at ${day}: it is told where that is surely wrong, and all works`, async ({ page }) => {
    const tells = (status: Locator) =>
      surelyWrong
        ? expect(status).toContainText(`The clock of this device says ${day}, which is earlier than this edition of the atlas (2`)
        : expect(status).not.toContainText('clock');
    const complaints = await complaintsOf(page);
    await page.clock.setFixedTime(new Date(`${day}T12:00:00`));
    await openMenu(page);
    await tells(menu(page).getByRole('status'));
    const style = menu(page).getByLabel('In which style');
    for (const value of Object.keys(STYLES)) {
      await style.selectOption(value);
      await expect(menu(page).locator('blockquote')).not.toContainText(/NaN|Invalid|undefined/);
    }
    await style.selectOption('gbt7714');
    await expect(menu(page).locator('blockquote')).toContainText(`[${day}]`);
    // That a text has changed is told by its digest, and when by the edition: no clock is asked.
    await page.goto('/model/goals/?v=aaaaaaaa#output');
    await expect(page.locator('.drift')).toContainText(/has changed since it was cited\. Its last change was on \d/);
    await page.goto(`/briefing/#b=${BRIEFING}`);
    await expect(briefingStatus(page)).toContainText('This briefing came with its address.');
    await tells(briefingStatus(page));
    await expect(page.locator('#briefing')).toContainText(`Drawn up on ${day}.`);
    // The file of a Word document cannot be dated so.
    await page.getByRole('button', { name: 'Word', exact: true }).click();
    await expect(briefingStatus(page)).toHaveText(
      /^The clock of this device says \d{4}, and Word files know only the years 1980 to 2099\./,
    );
    for (const name of ['Markdown', 'HTML']) {
      const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name, exact: true }).click()]);
      await expect(briefingStatus(page)).toHaveText(`Saved as ${download.suggestedFilename()}.`);
      expect(readFileSync(await download.path(), 'utf8')).toContain(`Drawn up on ${day}.`);
    }
    await page.goto('/search/?q=unicorns');
    await expect(page.locator('#search-results mark').first()).toBeVisible();
    expect(complaints).toEqual([]);
  });
}
