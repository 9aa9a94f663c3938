import { expect, test, type Page } from '@playwright/test';
import { inflateSync } from 'node:zlib';
import { CHART_PAGES } from '../../src/pictures/chart-pages.ts';
import { regionsOnMap, scenarios } from '../counts.ts';

const PICTURES = Object.entries(CHART_PAGES);

for (const [id, address] of PICTURES) {
  for (const width of [390, 768, 1440]) {
    test(`${id}: at ${width} px all text is within the frame, clear of other text, and large enough`, async ({ page }) => {
      await page.setViewportSize({ width, height: 900 });
      await page.goto(address);
      await page.evaluate(() => document.fonts.ready);
      const { texts, drawing, frame, tiles } = await geometry(page, id);
      expect(texts.length).toBeGreaterThan(8);
      expect(drawing.left).toBeGreaterThanOrEqual(frame.left);
      expect(drawing.right).toBeLessThanOrEqual(frame.right);
      for (const text of texts) {
        expect(text.size, text.words).toBeGreaterThanOrEqual(11.99);
        expect(text.left, text.words).toBeGreaterThanOrEqual(drawing.left - 0.5);
        expect(text.right, text.words).toBeLessThanOrEqual(drawing.right + 0.5);
        expect(text.top, text.words).toBeGreaterThanOrEqual(drawing.top - 0.5);
        expect(text.bottom, text.words).toBeLessThanOrEqual(drawing.bottom + 0.5);
        for (const other of texts) if (other !== text) expect(overlap(text, other), `${text.words} | ${other.words}`).toBe(false);
      }
      for (const tile of tiles) {
        for (const other of tiles) if (other !== tile) expect(overlap(tile, other)).toBe(false);
        for (const text of tile.texts) {
          expect(text.left, text.words).toBeGreaterThanOrEqual(tile.left);
          expect(text.right, text.words).toBeLessThanOrEqual(tile.right);
          expect(text.bottom, text.words).toBeLessThanOrEqual(tile.bottom);
        }
      }
    });
  }

  test(`${id}: its file stands alone, and its data are those of its table`, async ({ page, request }) => {
    await page.goto(address);
    const [svgLink, csvLink] = ['SVG', 'CSV'].map((name) => page.locator(`#${id}`).getByRole('link', { name, exact: true }));
    const svg = await (await request.get((await svgLink!.getAttribute('href'))!)).text();
    expect(svg).not.toMatch(/href|var\(|url\((?!#)|<script|<style|style=/);
    const parsed = await page.evaluate((text) => {
      const root = new DOMParser().parseFromString(text, 'image/svg+xml').documentElement;
      return {
        name: root.nodeName,
        title: root.querySelector('title')?.textContent,
        desc: root.querySelector('desc')?.textContent,
        text: root.textContent,
      };
    }, svg);
    expect(parsed.name).toBe('svg');
    expect(parsed.title).toBe(await page.locator(`#${id} figcaption a`).innerText());
    expect(parsed.desc!.length).toBeGreaterThan(80);
    expect(parsed.text).toMatch(/Source: .*edition ?\d+\.\d+\.\d+/);
    const csv = await (await request.get((await csvLink!.getAttribute('href'))!)).text();
    expect(csv.trimEnd().split('\r\n').length).toBeGreaterThan(3);
    const rows = page.locator(`#${id} tbody tr`);
    if (['circles-and-west', 'planned-projects', 'goals-and-record', 'tile-map'].includes(id))
      await expect(rows).toHaveCount(csv.trimEnd().split('\r\n').length - 1);
  });

  test(`${id}: on paper it keeps its marks without colour, or its table stands in its place, with source and citation`, async ({
    page,
  }) => {
    await page.setViewportSize({ width: 643, height: 990 });
    await page.emulateMedia({ media: 'print' });
    await page.goto(address);
    const figure = page.locator(`#${id}`);
    await expect(figure.getByText(/^Source:/)).toBeVisible();
    await expect(figure.locator('.citation')).toContainText('Chongqing Blockchain Atlas, edition');
    await expect(figure.getByText('Copy PNG')).toBeHidden();
    // One that is higher than a sheet would have letters too small to read.
    if (['goals-and-record', 'circles-and-west'].includes(id)) {
      await expect(figure.locator('svg').first()).toBeHidden();
      await expect(figure.locator('table')).toBeVisible();
      return;
    }
    await expect(figure.locator('table')).toBeHidden();
    // A page of A4 less its margins, its header and the title.
    expect((await figure.locator('svg:visible').boundingBox())!.height).toBeLessThanOrEqual((23 / 2.54) * 96 + 1);
    const colours = await figure
      .locator('svg:visible *')
      .evaluateAll((all) =>
        all
          .flatMap((one) => [getComputedStyle(one).fill, getComputedStyle(one).stroke])
          .flatMap((paint) => /rgba?\((\d+), (\d+), (\d+)/.exec(paint)?.slice(1, 4).join() ?? []),
      );
    for (const colour of new Set(colours)) expect(new Set(colour.split(',')).size, `grey, not ${colour}`).toBe(1);
  });
}

test('what a second colour would tell is told by a pattern or a shape', async ({ page }) => {
  for (const [id, mark] of [
    ['circles-and-west', 'rect[fill="url(#circles-and-west-hatch)"]'],
    ['goals-and-record', 'rect[fill="url(#goals-and-record-hatch)"]'],
    ['tile-map', 'rect[fill="url(#tile-map-hatch)"]'],
    ['facts-by-year', 'path'],
  ] as const) {
    await page.goto(CHART_PAGES[id]);
    expect(await page.locator(`#${id} .wide svg > g, #${id} .wide svg > a`).locator(mark).count(), id).toBeGreaterThan(0);
    expect(await page.locator(`#${id} .wide svg`).locator(mark).count(), id).toBeGreaterThan(0);
  }
});

test('with the reader’s own colours a drawing takes them', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active', colorScheme: 'dark' });
  await page.goto('/regions/');
  const [text, band] = await page.evaluate(() => [
    getComputedStyle(document.querySelector('h1')!).color,
    getComputedStyle(document.querySelector('#tile-map svg rect[fill="var(--ink)"]')!).fill,
  ]);
  expect(band).toBe(text);
});

for (const [id, address, count] of [
  ['tile-map', '/regions/', regionsOnMap],
  ['tile-map', '/', regionsOnMap],
  ['scenarios-by-sector', '/sectors/', scenarios],
  ['facts-by-year', '/timeline/', 10],
] as const) {
  for (const width of [390, 1440]) {
    test(`${id} on ${address} at ${width} px: every mark is a link that Tab reaches, a finger hits and a voice names`, async ({ page }) => {
      await page.setViewportSize({ width, height: 900 });
      await page.goto(address);
      const links = page.locator('[data-drawing] svg:visible').first().locator('a');
      await expect(links).toHaveCount(count);
      await links.first().focus();
      for (const link of (await links.all()).slice(1)) {
        await page.keyboard.press('Tab');
        await expect(link).toBeFocused();
      }
      for (const link of await links.all()) {
        const box = (await link.boundingBox())!;
        expect(Math.min(box.width, box.height)).toBeGreaterThanOrEqual(24);
        await expect(link).toHaveAccessibleName(/.{5,}/);
      }
      const target = await links.last().evaluate((link) => new URL((link as SVGAElement).href.baseVal, document.baseURI).href);
      await links.last().click();
      await expect(page).toHaveURL(target);
    });
  }
}

test.describe('copied', () => {
  test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

  test('the SVG is whole, light, and refers to nothing', async ({ page }) => {
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.goto('/model/investment/');
    const figure = page.locator('#planned-projects');
    await figure.getByRole('button', { name: 'Copy SVG' }).click();
    await expect(figure.getByRole('status')).toHaveText('SVG copied.');
    const svg = await page.evaluate(() => navigator.clipboard.readText());
    expect(svg).toMatch(/^<svg .*fill="#211f1b".*about 20 billion yuan.*Source: Luo Lin 2020, ¶30\..*<\/svg>$/s);
    expect(svg).not.toMatch(/href|var\(|light-dark/);
    expect(svg).toContain(`font-family="'Source Serif 4', Georgia`);
    expect(
      await page.evaluate((text) => new DOMParser().parseFromString(text, 'image/svg+xml').querySelector('parsererror'), svg),
    ).toBeNull();
  });

  test('the PNG is twice as large as the drawing, and not blank', async ({ page }) => {
    await page.goto('/model/investment/');
    const figure = page.locator('#planned-projects');
    await figure.getByRole('button', { name: 'Copy PNG' }).click();
    await expect(figure.getByRole('status')).toHaveText('PNG copied.');
    const bytes = await page.evaluate(async () => {
      const [item] = await navigator.clipboard.read();
      return [...new Uint8Array(await (await item!.getType('image/png')).arrayBuffer())];
    });
    const png = Buffer.from(bytes);
    expect(png.readUInt32BE(16)).toBe(2 * 600);
    const data = inflateSync(Buffer.concat([...chunks(png, 'IDAT')]));
    expect(new Set(data).size).toBeGreaterThan(20);
  });

  test('it is cited as everything is, or its source in its place', async ({ page }) => {
    await page.goto('/model/outcomes/');
    await page.getByRole('link', { name: 'Cite figure: Goals for 2025 against what is known' }).click();
    const menu = page.getByRole('dialog');
    await menu.getByRole('button', { name: 'Copy link' }).click();
    await expect(menu.getByRole('status')).toHaveText('Link copied.');
    expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/\/model\/outcomes\/\?v=[a-z2-7]{8}#goals-and-record$/);
    await expect(menu.locator('blockquote')).toContainText(': Goals for 2025 against what is known[EB/OL]. V');
    await menu.getByLabel('What to cite').selectOption('Its source: Luo Lin 2020, ¶31');
    await expect(menu.locator('blockquote')).toHaveText(/^Luo Lin: The future .*Paragraph 31, as numbered at http/);
  });
});

test('where the font cannot be read, as from disk, the PNG is made all the same', async ({ page }) => {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.route('**/*.woff2', (route) => route.abort());
  await page.goto('/model/investment/');
  const figure = page.locator('#planned-projects');
  await figure.getByRole('button', { name: 'Copy PNG' }).click();
  await expect(figure.getByRole('status')).toHaveText('PNG copied.');
});

test('where the clipboard refuses pictures, the PNG is saved', async ({ page }) => {
  await page.addInitScript(() =>
    Object.defineProperty(navigator, 'clipboard', { value: { write: () => Promise.reject(new Error('refused')) } }),
  );
  await page.goto('/model/investment/');
  const download = page.waitForEvent('download');
  await page.locator('#planned-projects').getByRole('button', { name: 'Copy PNG' }).click();
  expect((await download).suggestedFilename()).toBe('planned-projects.png');
});

test('the timeline narrows by words, kind, region and period, and the choice stands in the address', async ({ page }) => {
  await page.goto('/timeline/');
  const shown = page.locator('[data-fact]:visible');
  const all = await shown.count();
  await page.getByLabel('From').selectOption('2022');
  await page.getByLabel('To', { exact: true }).selectOption('2025');
  const period = await shown.count();
  expect(period).toBeLessThan(all);
  await expect(page.locator('#year-2021')).toBeHidden();
  await expect(page.locator('#year-2022')).toBeVisible();
  await page.getByLabel('Kind').selectOption('target');
  await page.getByLabel('Region', { exact: true }).selectOption('yuzhong');
  await page.getByLabel('Words').fill('unicorn');
  const few = await shown.count();
  expect(few).toBeGreaterThan(0);
  expect(few).toBeLessThan(period);
  await expect(page.locator('[data-fact-filter] output')).toHaveText(`${few} of ${all} shown`);
  await page.goto(page.url());
  await expect(shown).toHaveCount(few);
  expect(new URL(page.url()).search).toBe('?words=unicorn&kind=target&region=yuzhong&from=2022&to=2025');
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('drawings, tables, files and the timeline are there, and no button that does nothing', async ({ page }) => {
    await page.goto('/timeline/');
    await expect(page.locator('[data-fact]').last()).toBeVisible();
    await expect(page.locator('#facts-by-year svg:visible')).toHaveCount(1);
    await expect(page.locator('#facts-by-year').getByRole('button')).toHaveCount(0);
    await expect(page.locator('#facts-by-year').getByRole('link', { name: 'SVG' })).toBeVisible();
    await page.getByText('As a table').click();
    await expect(page.locator('#facts-by-year table')).toBeVisible();
  });
});

interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

const overlap = (a: Box, b: Box) => a.left < b.right - 0.5 && b.left < a.right - 0.5 && a.top < b.bottom - 0.5 && b.top < a.bottom - 0.5;

/** Where everything of the visible drawing lies, in CSS pixels. A text's box is that of its ink: from the height of capitals to the descenders. */
async function geometry(page: Page, id: string) {
  return page.locator(`#${id}`).evaluate((figure) => {
    const svg = [...figure.querySelectorAll('svg')].find((one) => one.getBoundingClientRect().width > 0)!;
    const side = ({ left, right, top, bottom }: DOMRect) => ({ left, right, top, bottom });
    const scale = svg.getBoundingClientRect().width / svg.viewBox.baseVal.width;
    const boxOf = (text: SVGTextElement) => {
      const { left, right } = text.getBoundingClientRect();
      const size = parseFloat(getComputedStyle(text).fontSize) * scale;
      const baseline = svg.getBoundingClientRect().top + text.y.baseVal[0]!.value * scale;
      return { words: text.textContent, size, left, right, top: baseline - 0.72 * size, bottom: baseline + 0.24 * size };
    };
    return {
      texts: [...svg.querySelectorAll('text')].map(boxOf),
      tiles:
        figure.id === 'tile-map'
          ? [...svg.querySelectorAll('a')].map((tile) => ({
              ...side(tile.querySelector('rect')!.getBoundingClientRect()),
              texts: [...tile.querySelectorAll('text')].map(boxOf),
            }))
          : [],
      drawing: side(svg.getBoundingClientRect()),
      frame: side(figure.getBoundingClientRect()),
    };
  });
}

function* chunks(png: Buffer, wanted: string) {
  for (let at = 8; at < png.length;) {
    const length = png.readUInt32BE(at);
    if (png.toString('latin1', at + 4, at + 8) === wanted) yield png.subarray(at + 8, at + 8 + length);
    at += length + 12;
  }
}
