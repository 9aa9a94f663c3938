import { expect, test, type Page } from '@playwright/test';
import { chanceFrom } from '../chance.ts';
import { complaintsOf } from './complaints.ts';
import { pasteBy } from './pastes.ts';

const AT_ONCE = 100;

for (const [place, root, open, count] of [
  ['the search page', 'main', () => Promise.resolve(), 2_000],
  ['the dialog', 'dialog[open]', (page: Page) => page.keyboard.press('/'), 500],
] as const) {
  test(`${count} queries by chance: ${place} raises no error, takes nothing of them for markup, and answers on`, async ({ page }) => {
    test.setTimeout(240_000);
    const complaints = await complaintsOf(page);
    const chance = chanceFrom(20_201_026);
    await page.goto('/search/?q=park');
    await expect(page.locator('#search-results mark').first()).toBeVisible();
    await open(page);
    const title = await page.title();
    for (let done = 0; done < count; done += AT_ONCE) {
      const queries = Array.from({ length: AT_ONCE }, () => pasteBy(chance));
      expect(await ask(page, root, queries)).toEqual([]);
      expect(complaints).toEqual([]);
    }
    expect(await page.evaluate(() => (window as { hit?: number }).hit)).toBeUndefined();
    await expect(page).toHaveTitle(title);
    const frame = page.locator(root);
    await frame.getByRole('searchbox').fill('unicorns');
    await expect(frame.getByRole('status')).toContainText('results for “unicorns”');
    await expect(frame.getByRole('listitem').filter({ has: page.locator('a[href$="/model/goals/#unicorns"]') })).toBeVisible();
    // A deed of the page's own on what it shows, so that it is known to be whole.
    await page.reload();
    await expect(page.locator('#search-results mark').first()).toBeVisible();
    expect(complaints).toEqual([]);
  });
}

/**
 * Types queries one after the other and waits for each answer.
 *
 * @returns what was wrong: an answer that did not come, or anything in the page that results are not made of
 */
function ask(page: Page, root: string, queries: readonly string[]): Promise<string[]> {
  return page.evaluate(
    async ([root, json]) => {
      // What results are made of, with the attributes that they have.
      const PARTS: Record<string, string[]> = {
        LI: [],
        SPAN: ['class', 'id', 'lang'],
        A: ['href', 'aria-describedby'],
        P: [],
        MARK: [],
        STRONG: [],
        BUTTON: ['type'],
      };
      const frame = document.querySelector(root!)!;
      const field = frame.querySelector<HTMLInputElement>('input[type=search]')!;
      const status = frame.querySelector('[role=status]')!;
      const shown = () =>
        [...frame.querySelectorAll('ol.results, [data-search-correction], [role=status]')].flatMap((part) => [
          ...part.querySelectorAll('*'),
        ]);
      const others = () =>
        [...document.querySelectorAll('html, html *:not(head *, ol.results *, [data-search-correction] *, option)')].length;
      const before = others();
      const wrong: string[] = [];
      for (const query of JSON.parse(json!) as string[]) {
        const at = (told: string) => wrong.push(`${JSON.stringify(query.slice(0, 300))}: ${told}`);
        field.value = query;
        field.dispatchEvent(new Event('input', { bubbles: true }));
        const since = performance.now();
        while (status.textContent === 'Searching …' && performance.now() - since < 20_000)
          await new Promise((resolve) => setTimeout(resolve));
        if (!/result|^Nothing found|^$/.test(status.textContent)) at(status.textContent);
        for (const part of shown()) {
          const known = PARTS[part.tagName];
          const strange = part.getAttributeNames().filter((name) => !known?.includes(name));
          if (!known || strange.length) at(part.outerHTML.slice(0, 200));
          if (part instanceof HTMLAnchorElement && !part.href.startsWith(`${location.origin}/`)) at(part.href);
        }
      }
      if (others() !== before) wrong.push(`${others() - before} elements more than before in the page`);
      return wrong;
    },
    // Halves of characters survive only as escapes.
    [root, JSON.stringify(queries)],
  );
}
