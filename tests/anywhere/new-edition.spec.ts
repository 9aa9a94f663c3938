import { expect as expectSoon, test, type Page } from '@playwright/test';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serviceWorker } from '../../src/publish/service-worker.ts';
import { serve } from './server.ts';
import { DIST } from './settings.ts';

/** Some hundred files are saved meanwhile. */
const expect = expectSoon.configure({ timeout: 60_000 });

test('a new edition waits until no page is open, then takes over; the open page keeps its own index', async ({ browser }) => {
  test.slow();
  const next = await nextEdition();
  let edition = DIST;
  const { root, stop } = await serve(() => edition);
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(`${root}about/`);
  await expect(noteOf(page)).toHaveText('The atlas is saved on this device and can be read offline.');
  await page.reload();

  edition = next;
  await page.evaluate(async () => void (await (await navigator.serviceWorker.ready).update()));
  await expect(noteOf(page)).toHaveText('A new edition is saved. It opens once every page of the atlas has been closed.');
  await page.goto(`${root}search/?q=unicorn`);
  await expect(page.locator('#search-results > li').first()).toBeVisible();
  await page.goto(`${root}about/`);
  await expect(page).not.toHaveTitle(/second edition/);

  const later = await context.newPage();
  await page.close();
  await later.waitForTimeout(500);
  await later.goto(`${root}about/`);
  await expect(later).toHaveTitle(/second edition/);
  await stop();
  await later.goto(`${root}search/?q=unicorn`);
  await expect(later.locator('#search-results > li').first()).toBeVisible();
  await context.close();
  rmSync(next, { recursive: true });
});

test('a reader who saves data is not sent the atlas', async ({ page }) => {
  const { root, stop } = await serve(() => DIST);
  await page.addInitScript(() => Object.defineProperty(navigator, 'connection', { value: { saveData: true } }));
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto(root, { waitUntil: 'networkidle' });
  expect(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(0);
  expect(asked.length).toBeLessThan(12);
  await stop();
});

test('the first visit is not held up: nothing is saved before the page has loaded', async ({ page }) => {
  test.slow();
  const { root, stop } = await serve(() => DIST);
  await page.addInitScript(() => {
    const container = navigator.serviceWorker;
    const register = container.register.bind(container);
    container.register = (...worker) => {
      document.documentElement.dataset['registeredWhen'] = document.readyState;
      return register(...worker);
    };
  });
  await page.goto(root);
  await expect(noteOf(page)).toHaveText(/^Saving the atlas for reading offline: \d+ of [1-9]\d\d files\.$/);
  await expect(noteOf(page)).toHaveText('The atlas is saved on this device and can be read offline.');
  await expect(page.locator('html')).toHaveAttribute('data-registered-when', 'complete');
  await stop();
});

test('an installed atlas has a name, a start within its own path, and icons that are there', () => {
  const manifest = JSON.parse(readFileSync(`${DIST}atlas.webmanifest`, 'utf8')) as Manifest;
  expect([manifest.start_url, manifest.scope, manifest.id]).toEqual(['./', './', './']);
  for (const { src, sizes, type } of manifest.icons.filter((icon) => icon.type === 'image/png')) {
    const png = readFileSync(DIST + src);
    expect([`${png.readUInt32BE(16)}x${png.readUInt32BE(20)}`, type], src).toEqual([sizes, 'image/png']);
  }
  expect(manifest.icons.some(({ purpose }) => purpose === 'maskable')).toBe(true);
});

function noteOf(page: Page) {
  return page.locator('[data-offline-note]');
}

/** The built site with another title on one page, and the service worker that goes with it. */
async function nextEdition(): Promise<string> {
  const folder = `${mkdtempSync(join(tmpdir(), 'atlas-next-'))}/`;
  cpSync(DIST, folder, { recursive: true });
  const about = `${folder}about/index.html`;
  writeFileSync(about, readFileSync(about, 'utf8').replace('<title>', '<title>second edition: '));
  await serviceWorker(folder);
  return folder;
}

interface Manifest {
  start_url: string;
  scope: string;
  id: string;
  icons: { src: string; sizes: string; type: string; purpose?: string }[];
}
