import { expect, test } from '@playwright/test';
import { gzipSync } from 'node:zlib';

/** Budgets of an article's first load, in kB of 1,000 bytes; text is compressed as a server would. */
const TEXT = 30;
const FONTS = 30;
/** Of an article of some four screens, everything together: half of what it takes with Starlight as it comes. */
const ALL = 27.5;

for (const address of [
  '/model/goals/',
  '/model/park/',
  '/regions/chongqing/',
  '/sectors/government-affairs/',
  '/regions/central-western/',
  '/model/outcomes/',
  '/regions/economic-circles/',
]) {
  test(`${address} loads at most ${TEXT} kB of text and ${FONTS} kB of fonts`, async ({ page }) => {
    const weights = { text: 0, font: 0 };
    const bodies: Promise<void>[] = [];
    page.on('response', (response) => {
      const kind = response.request().resourceType();
      bodies.push(
        response.body().then((body) => {
          if (kind === 'font') weights.font += body.length;
          else if (['document', 'stylesheet', 'script'].includes(kind)) weights.text += gzipSync(body).length;
        }),
      );
    });
    await page.goto(address, { waitUntil: 'networkidle' });
    await Promise.all(bodies);
    console.log(`${address}: text ${(weights.text / 1000).toFixed(1)} kB, fonts ${(weights.font / 1000).toFixed(1)} kB`);
    expect(weights.text).toBeGreaterThan(0);
    expect(weights.text).toBeLessThanOrEqual(TEXT * 1000);
    expect(weights.font).toBeLessThanOrEqual(FONTS * 1000);
    if (address === '/model/goals/') expect(weights.text + weights.font).toBeLessThanOrEqual(ALL * 1000);
  });
}

test('fonts never hold the text back', async ({ page }) => {
  await page.route('**/*.woff2', () => undefined);
  await page.goto('/model/goals/', { waitUntil: 'domcontentloaded' });
  const displays = await page.evaluate(() => [...document.fonts].map((font) => `${font.family} ${font.display}`));
  expect(displays.filter((display) => /Source Serif.* (block|auto)$/.test(display))).toEqual([]);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
});

for (const [line, conditions] of [
  ['a slow line', { offline: false, latency: 560, downloadThroughput: 180_000, uploadThroughput: 84_000 }],
  ['a line as most are', { offline: false, latency: 20, downloadThroughput: 2_000_000, uploadThroughput: 500_000 }],
] as const) {
  test(`over ${line} fonts come only where that holds nobody up`, async ({ page, context }) => {
    const slow = line === 'a slow line';
    const fonts: string[] = [];
    page.on('request', (request) => request.resourceType() === 'font' && fonts.push(request.url()));
    const session = await context.newCDPSession(page);
    await session.send('Network.enable');
    await session.send('Network.emulateNetworkConditions', conditions);
    await page.goto('/model/goals/', { waitUntil: 'networkidle' });
    expect(fonts).toHaveLength(slow ? 0 : 1);
    await expect(page.locator('body')).toHaveCSS('font-family', slow ? /^Georgia/ : /^"Source Serif/);
  });
}

test('who saves data is sent no fonts', async ({ page }) => {
  await page.addInitScript(() => Object.defineProperty(navigator, 'connection', { value: { effectiveType: '4g', saveData: true } }));
  const fonts: string[] = [];
  page.on('request', (request) => request.resourceType() === 'font' && fonts.push(request.url()));
  await page.goto('/model/goals/', { waitUntil: 'networkidle' });
  expect(fonts).toEqual([]);
});

for (const address of [
  ...[
    '/',
    '/regions/',
    '/regions/chongqing/',
    '/sectors/finance/',
    '/model/goals/',
    '/organisations/',
    '/timeline/',
    '/facts/',
    '/sources/',
  ],
  ...['/sources/luo-lin-2020/', '/search/', '/briefing/', '/data/', '/about/', '/about/offline/', '/about/changes/'],
]) {
  test(`nothing moves while ${address} comes, on a telephone as on a desk`, async ({ page, context }) => {
    await page.addInitScript(() => {
      const shifts: string[] = [];
      Object.assign(self, { shifts });
      new PerformanceObserver((list) => {
        for (const { sources = [] } of list.getEntries() as Shift[]) shifts.push(...sources.map(({ node }) => node?.textContent ?? ''));
      }).observe({ type: 'layout-shift', buffered: true });
    });
    const session = await context.newCDPSession(page);
    // Slow enough for what scripts do to come after the first paint.
    await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
    for (const [width, height] of [
      [412, 823],
      [1350, 940],
    ] as const) {
      await page.setViewportSize({ width, height });
      await page.goto(address, { waitUntil: 'networkidle' });
      expect(await page.evaluate(() => (self as unknown as { shifts: string[] }).shifts)).toEqual([]);
    }
  });
}

interface Shift extends PerformanceEntry {
  sources?: { node?: Node | null }[];
}
