import { expect, test, type Page } from '@playwright/test';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '../..');
const DIST = join(ROOT, 'dist');
const FOLDER = join(ROOT, 'content/diagrams');

/** Every diagram with the page its source names. */
const DIAGRAMS = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.mmd'))
  .map((name) => ({ id: name.slice(0, -4), page: /^page: (\S+)$/m.exec(readFileSync(join(FOLDER, name), 'utf8'))![1]! }));

test.use({ javaScriptEnabled: false });

for (const { id, page: address } of DIAGRAMS) {
  test.describe(id, () => {
    for (const width of [320, 390, 525, 768, 1440]) {
      test(`at ${width} px every letter is in its box, no box on another, nothing cut off`, async ({ page }) => {
        await page.setViewportSize({ width, height: 900 });
        await page.goto(address);
        await page.evaluate(() => document.fonts.ready);
        expect(await faults(page, id)).toEqual([]);
      });
    }

    test('on paper it is whole, in black on white, with its title and its source, in the place of its words', async ({ page }) => {
      await page.setViewportSize({ width: 642, height: 990 });
      await page.emulateMedia({ media: 'print' });
      await page.goto(address);
      expect(await faults(page, id)).toEqual([]);
      const figure = page.locator(`#${id}`);
      await expect(figure.locator('figcaption .title')).toBeVisible();
      await expect(figure.getByText(/^Source:/)).toBeVisible();
      await expect(figure.locator('details')).toBeHidden();
      const colours = await figure
        .locator('svg:visible')
        .first()
        .evaluate((svg) =>
          [...svg.querySelectorAll('[stroke], text')].flatMap((one) => [getComputedStyle(one).stroke, getComputedStyle(one).fill]),
        );
      for (const colour of new Set(colours)) expect(colour === 'none' || isGrey(colour), colour).toBe(true);
    });

    test('its boxes lead to pages, by mouse and by keyboard', async ({ page }) => {
      await page.goto(address);
      const links = page.locator(`#${id} svg:visible a`);
      expect(await links.count()).toBeGreaterThan(3);
      for (const href of await links.evaluateAll((all) => all.map((link) => (link as SVGAElement).href.baseVal))) {
        const { pathname: path, hash } = new URL(href, page.url());
        const anchor = hash.slice(1);
        const file = join(DIST, path, 'index.html');
        expect(existsSync(file), href).toBe(true);
        if (anchor) expect(readFileSync(file, 'utf8'), href).toContain(` id="${anchor}"`);
      }
      const look = () =>
        links.first().evaluate((link) => {
          const { stroke, strokeWidth } = getComputedStyle(link.querySelector('rect')!);
          return [getComputedStyle(link).outlineStyle, `${stroke} ${strokeWidth}`];
        });
      const before = await look();
      await links.first().focus();
      await page.keyboard.press('Shift+Tab');
      await page.keyboard.press('Tab');
      await expect(links.first()).toBeFocused();
      const focused = await look();
      expect(focused[0]).not.toBe('none');
      expect(focused[1]).not.toBe(before[1]);
      await expect(links.first()).toHaveCSS('text-decoration-line', 'underline');
    });

    test('one layout at a time is there, named and described, and what it says stands in words beside it', async ({ page }) => {
      await page.goto(address);
      const figure = page.locator(`#${id}`);
      await expect(figure.locator('svg:visible')).toHaveCount(1);
      const svg = figure.locator('svg:visible');
      await expect(svg).toHaveAttribute('role', 'group');
      await expect(svg).toHaveAccessibleName((await figure.locator('figcaption .title').textContent())!.trim());
      await expect(svg.locator('> desc')).toHaveText(/\S.{40,}/);
      const words = (await figure.locator('details').first().textContent())!.replace(/\s+/g, ' ');
      for (const label of await svg.locator('g.node text, g.group text').allTextContents())
        expect(words).toContain(label.replace(/\s+/g, ' ').trim());
    });

    test('who hears it hears it in the order in which it is told in words', async ({ page }) => {
      await page.goto(address);
      const figure = page.locator(`#${id}`);
      const said = (all: string[]) => [...new Set(all.map((text) => text.replace(/\s+/g, ' ').trim()))];
      const drawn = said(await figure.locator('svg:visible :is(g.node, g.group) text').allTextContents());
      const told = (await figure.locator('.outline').textContent())!.replace(/\s+/g, ' ');
      const places = drawn.map((label) => told.indexOf(label));
      expect(places).toEqual(places.toSorted((a, b) => a - b));
    });
  });
}

test('colours follow the theme', async ({ page }) => {
  const ink = async (colorScheme: 'light' | 'dark') => {
    await page.emulateMedia({ colorScheme });
    await page.goto('/model/');
    return page
      .locator('#model svg:visible text')
      .first()
      .evaluate((text) => getComputedStyle(text).fill);
  };
  expect(await ink('light')).not.toBe(await ink('dark'));
});

test.describe('with JavaScript', () => {
  test.use({ javaScriptEnabled: true });

  test('what a diagram says is found by searching, in Chinese too', async ({ page }) => {
    for (const [words, address] of [
      ['Individual approaches to companies', '/model/'],
      ['信息化委员会', '/model/origins/'],
    ] as const) {
      await page.goto(`/search/?q=${encodeURIComponent(words)}`);
      await expect(page.locator(`#search-results a[href*="${address}"]`).first()).toBeVisible();
    }
  });
});

const isGrey = (colour: string) => new Set(/\d+, \d+, \d+/.exec(colour)?.[0].split(', ')).size === 1;

/** What is wrong with where things stand, in CSS pixels as the reader has them. */
function faults(page: Page, id: string): Promise<string[]> {
  return page.locator(`#${id} svg:visible`).evaluate((svg) => {
    const found: string[] = [];
    const within = (inner: DOMRect, outer: DOMRect) =>
      inner.left >= outer.left - 0.5 &&
      inner.right <= outer.right + 0.5 &&
      inner.top >= outer.top - 0.5 &&
      inner.bottom <= outer.bottom + 0.5;
    const whole = svg.getBoundingClientRect();
    const frame = svg.parentElement!.getBoundingClientRect();
    if (!within(whole, frame)) found.push(`the drawing is ${whole.width} px wide in a frame of ${frame.width}`);
    const scale = whole.width / (svg as SVGSVGElement).viewBox.baseVal.width;
    const boxes = [...svg.querySelectorAll('g.node')].map((node) => ({
      box: node.querySelector('rect')!.getBoundingClientRect(),
      text: node.querySelector('text')!,
    }));
    for (const { box, text } of boxes) {
      const label = text.textContent;
      if (!within(text.getBoundingClientRect(), box)) found.push(`"${label}" leaves its box`);
      if (!within(box, whole)) found.push(`the box of "${label}" is cut off`);
      const size = parseFloat(getComputedStyle(text).fontSize) * scale;
      if (size < 12) found.push(`"${label}" is ${size} px high`);
      for (const other of boxes) {
        const apart =
          box.right <= other.box.left || other.box.right <= box.left || box.bottom <= other.box.top || other.box.bottom <= box.top;
        if (other.box !== box && !apart) found.push(`"${label}" overlaps "${other.text.textContent}"`);
      }
    }
    for (const group of svg.querySelectorAll('g.group')) {
      const box = group.querySelector('rect')!.getBoundingClientRect();
      const title = group.querySelector('text')!.getBoundingClientRect();
      if (!within(title, box) || !within(box, whole)) found.push(`the frame "${group.textContent}" is too small`);
      for (const { box: node, text } of boxes)
        if (node.top < title.bottom - 0.5 && node.bottom > title.top && node.left < title.right && node.right > title.left)
          found.push(`"${text.textContent}" covers the title "${group.textContent}"`);
    }
    for (const word of svg.querySelectorAll('g.word')) {
      const box = word.getBoundingClientRect();
      for (const { box: node, text } of boxes)
        if (box.left < node.right && node.left < box.right && box.top < node.bottom && node.top < box.bottom)
          found.push(`"${word.textContent}" covers "${text.textContent}"`);
    }
    for (const path of svg.querySelectorAll('path[marker-end]'))
      if (!within(path.getBoundingClientRect(), whole)) found.push('an arrow is cut off');
    return found;
  });
}
