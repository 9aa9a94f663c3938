import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { KINDS } from './kinds.ts';

for (const [kind, address] of Object.entries(KINDS)) {
  test.describe(kind, () => {
    for (const colorScheme of ['light', 'dark'] as const) {
      test(`has nothing for axe to find in ${colorScheme}`, async ({ page }) => {
        // The register is long, and axe looks at every element of it.
        test.slow();
        await page.emulateMedia({ colorScheme });
        await page.goto(address);
        const { violations } = await new AxeBuilder({ page })
          .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
          .analyze();
        expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
      });
    }

    for (const width of [320, 390, 768, 1104, 1440, 1920]) {
      test(`never scrolls sideways at ${width} px`, async ({ page }) => {
        await page.setViewportSize({ width, height: 900 });
        await page.goto(address);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      });
    }

    test('raises no error and asks no other host', async ({ page }) => {
      const faults: string[] = [];
      page.on('pageerror', ({ message }) => faults.push(message));
      page.on('request', (request) => {
        if (new URL(request.url()).hostname !== '127.0.0.1') faults.push(request.url());
      });
      await page.goto(address, { waitUntil: 'networkidle' });
      expect(faults).toEqual([]);
    });

    test('has one h1, a description and a language', async ({ page }) => {
      await page.goto(address);
      await expect(page.locator('h1')).toHaveCount(1);
      await expect(page.locator('meta[name=description]')).toHaveAttribute('content', /.{20,}/);
      await expect(page.locator('html')).toHaveAttribute('lang', 'en');
    });
  });
}

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('a page reads whole: text, notes, evidence, ways on', async ({ page }) => {
    await page.goto('/model/goals/');
    await expect(page.getByRole('heading', { name: 'Goals for 2025', level: 1 })).toBeVisible();
    await expect(page.locator('main')).toContainText('50 billion yuan');
    await expect(page.getByRole('heading', { name: 'What this page rests on' })).toBeVisible();
    await expect(page.getByRole('heading', { name: 'Cited by' })).toBeVisible();
    await expect(page.getByRole('link', { name: /Next/ })).toHaveAttribute('href', '../industries/');
  });

  test('on a narrow screen a note unfolds where its mark is followed', async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto('/model/origins/');
    const mark = page.locator('.prose > p .mark').first();
    const note = page.locator((await mark.getAttribute('href'))!);
    await expect(note).toBeHidden();
    await mark.click();
    await expect(note).toBeVisible();
    await expect(note).toContainText(/^\d+ \S.*Luo Lin 2020, /s);
  });

  test('that of a table unfolds over the width of the text, and the table keeps its own', async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto('/model/goals/');
    const [text, before] = [(await page.locator('.prose').boundingBox())!, (await page.locator('.prose table').boundingBox())!];
    const mark = page.locator('.prose td .mark').nth(1);
    await mark.click();
    const note = (await page.locator((await mark.getAttribute('href'))!).boundingBox())!;
    expect(note.width).toBeCloseTo(text.width, 0);
    expect((await page.locator('.prose table').boundingBox())!.width).toBeCloseTo(before.width, 0);
  });

  test('the search page says what else there is', async ({ page }) => {
    await page.goto('/search/');
    await expect(page.getByText('Search needs JavaScript')).toBeVisible();
  });

  test('the register is whole', async ({ page }) => {
    await page.goto('/facts/');
    await expect(page.locator('#goal-output')).toBeVisible();
    await expect(page.locator('[data-fact-filter]')).toBeHidden();
  });
});

test('on a wide screen the notes stand in the margin, clear of the text and of one another', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  for (const address of ['/regions/chongqing/', '/model/goals/', '/model/park/', '/model/outcomes/', '/measures/new-infrastructure/']) {
    await page.goto(address);
    const text = (await page.locator('.prose').boundingBox())!;
    const notes = await boxes(page, '.prose .note');
    // Those of tables, too: no figure is without its standing beside it.
    const marks = await page.locator('.prose .mark').evaluateAll((all) => all.map((mark) => mark.getAttribute('href')));
    expect(notes.length, address).toBe(new Set(marks).size);
    for (const note of notes) expect(note.x, address).toBeGreaterThan(text.x + text.width);
    for (const [index, note] of notes.entries()) {
      const next = notes[index + 1];
      if (next) expect(next.y, address).toBeGreaterThanOrEqual(note.y + note.height);
    }
  }
});

test('every note leads to its fact and to the paragraph it comes from', async ({ page }) => {
  await page.goto('/model/origins/');
  const links = page.locator('.prose > p .note').first().getByRole('link');
  await expect(links.first()).toHaveAttribute('href', /^\.\.\/\.\.\/facts\/#[a-z-]+$/);
  await links.filter({ hasText: /, ¶\d+$/ }).click();
  await expect(page).toHaveURL(/\/sources\/luo-lin-2020\/#p\d+$/);
  await expect(page.locator(new URL(page.url()).hash)).toBeInViewport();
});

test('who follows a link within the page reads on from where it leads', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto('/model/goals/');
  await page.locator('.prose .mark').first().focus();
  await page.keyboard.press('Enter');
  await expect(page.locator('#note-1')).toBeFocused();
  await page.getByRole('link', { name: 'Skip to the text' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main')).toBeFocused();
});

test('contents, breadcrumbs, neighbours and the current section say where one is', async ({ page }) => {
  await page.goto('/model/goals/');
  await expect(page.getByRole('navigation', { name: 'You are here' })).toContainText('Goals for 2025');
  await expect(page.getByRole('navigation', { name: 'Sections' }).getByRole('link', { name: 'Model' })).toHaveAttribute(
    'aria-current',
    'page',
  );
  await expect(page.getByRole('link', { name: /Previous/ })).toHaveAttribute('href', '../investment/');
  for (const link of await page.getByRole('navigation', { name: 'On this page' }).getByRole('link').all()) {
    await expect(page.locator((await link.getAttribute('href'))!)).toHaveCount(1);
  }
});

test('Chinese is marked as Chinese and never slanted', async ({ page }) => {
  await page.goto('/glossary/');
  const names = page.locator('[lang="zh-Hans"]');
  expect(await names.count()).toBeGreaterThan(50);
  const untagged = await page.evaluate(() => {
    const walker = document.createTreeWalker(document.querySelector('h1 + p')!, NodeFilter.SHOW_TEXT);
    const found: string[] = [];
    while (walker.nextNode())
      if (/\p{Script=Han}/u.test(walker.currentNode.textContent ?? '') && !walker.currentNode.parentElement!.closest('[lang^=zh]'))
        found.push(walker.currentNode.textContent!);
    return found;
  });
  expect(untagged).toEqual([]);
  expect(await names.first().evaluate((element) => getComputedStyle(element).fontStyle)).toBe('normal');
});

test('the theme can be changed and is remembered', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto('/');
  const paper = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  const light = await paper();
  await page.getByRole('button', { name: 'Dark colours' }).click();
  const dark = await paper();
  expect(dark).not.toBe(light);
  await page.goto('/about/');
  expect(await paper()).toBe(dark);
});

test('the register narrows by words, kind and verdict, and the choice stands in the address', async ({ page }) => {
  await page.goto('/facts/');
  const shown = page.locator('[data-fact]:visible');
  const all = await shown.count();
  await page.getByLabel('Kind', { exact: true }).selectOption('target');
  const targets = await shown.count();
  expect(targets).toBeGreaterThan(3);
  expect(targets).toBeLessThan(all);
  await page.getByLabel('Words', { exact: true }).fill('unicorn');
  await page.getByLabel('Region', { exact: true }).selectOption('yuzhong');
  await expect(page.locator('#goal-unicorns')).toBeVisible();
  const few = await shown.count();
  expect(few).toBeLessThan(targets);
  await page.goto(page.url());
  await expect(shown).toHaveCount(few);
  await expect(page.getByLabel('Kind', { exact: true })).toHaveValue('target');
});

test('beside each choice stands how many facts it would show as the others are', async ({ page }) => {
  await page.goto('/facts/');
  const verdict = page.getByLabel('Verdict', { exact: true });
  const labels = () => verdict.locator('option').allTextContents();
  const whole = await labels();
  const { width } = (await verdict.boundingBox())!;
  await page.getByLabel('Kind', { exact: true }).selectOption('target');
  const narrowed = await labels();
  expect(narrowed).not.toEqual(whole);
  expect((await verdict.boundingBox())!.width).toBeCloseTo(width, 0);
  for (const label of narrowed.slice(1)) {
    await verdict.selectOption(label);
    await expect(page.locator('[data-fact]:visible')).toHaveCount(Number(/\((\d+)\)\s*$/.exec(label)![1]));
    expect(await labels()).toEqual(narrowed);
  }
  await page.getByRole('button', { name: 'Show all' }).click();
  await expect.poll(labels).toEqual(whole);
});

test('on paper there are no controls, no margin notes, and the evidence is there', async ({ page }) => {
  await page.goto('/model/goals/');
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('header nav').first()).toBeHidden();
  await expect(page.locator('.note').first()).toBeHidden();
  await expect(page.locator('#rests-on')).toBeVisible();
  expect(await page.evaluate(() => getComputedStyle(document.body).fontSize)).toBe('14.6667px');
});

test('what became of the goals and the strands prints on one page', async ({ page }) => {
  // A4 less the margins of the print styles, in CSS pixels.
  const [width, height] = [170, 262].map((millimetres) => Math.floor((millimetres / 25.4) * 96)) as [number, number];
  await page.setViewportSize({ width, height });
  await page.emulateMedia({ media: 'print' });
  await page.goto('/model/outcomes/');
  const tables = await boxes(page, '.prose table');
  expect(tables.length).toBeGreaterThanOrEqual(2);
  expect(tables[1]!.y + tables[1]!.height).toBeLessThanOrEqual(height);
});

test('ten claims drawn from the register lead in two clicks to the pages that support or dispute them', async ({ page }) => {
  test.slow();
  await page.goto('/facts/');
  const held = await page
    .locator('[data-fact]:not([data-verdict="only in this source"])')
    .evaluateAll((facts) => facts.map((fact) => fact.querySelector('h3')!.id));
  // Spread over the whole register, the same ones every time.
  const drawn = Array.from({ length: 10 }, (_, index) => held[Math.floor((index * held.length) / 10)]!);
  for (const id of drawn) {
    const address = await page
      .locator('[data-fact]', { has: page.locator(`#${id}`) })
      .locator('p', { hasText: /^\s*Used on/ })
      .locator('a')
      .first()
      .evaluate((link: HTMLAnchorElement) => link.href);
    await page.goto(address);
    await page.locator(`section[aria-labelledby="rests-on"] a[href$="/facts/#${id}"]`).first().click();
    const rows = page
      .locator('[data-fact]', { has: page.locator(`#${id}`) })
      .locator('li')
      .filter({ hasText: /(corroborates|refines|disputes):/ });
    await expect(rows.first().getByRole('link', { name: 'Original page' })).toHaveAttribute('href', /^https?:/);
  }
});

async function boxes(page: Page, selector: string) {
  const found = await Promise.all((await page.locator(selector).all()).map((element) => element.boundingBox()));
  return found.filter((box) => box !== null);
}

test('on a telephone the sections stand in one line', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 800 });
  await page.goto('/model/goals/');
  const links = await boxes(page, 'nav[aria-label="Sections"] a');
  expect(links).toHaveLength(6);
  expect(new Set(links.map(({ y }) => y)).size).toBe(1);
});
