import { expect, test, type Page } from '@playwright/test';
import { encodeBriefing } from '../../src/briefing/briefing.ts';
import { chanceFrom, type Chance } from '../chance.ts';
import { complaintsOf } from './complaints.ts';
import { damagedBy, pasteBy } from './pastes.ts';

const COUNT = 30;
/** What a server takes, with room for the path. */
const LONGEST_QUERY = 12_000;
const BRIEFING = encodeBriefing({
  title: 'Goals <for> Thursday',
  items: [{ note: 'Who promised what?' }, { address: '/facts/#goal-output', digest: 'aaaaaaaa' }, { address: '/gone/#x' }],
});

interface Case {
  page: string;
  /** Addresses that are known to be awkward; others are made by chance. */
  known: string[];
  make: (chance: Chance) => string;
  /** Does what the page is for. */
  use: (page: Page) => Promise<void>;
}

const CASES: Record<string, Case> = {
  'the search page': {
    page: '/search/',
    known: ['?q=%', '?q=%zz&q=', '?kind=nothing', '?region=constructor&sector=__proto__', '?q=%E4%B8#%', '?', '?q=park&verdict=%00'],
    make: (chance) => query(chance, ['q', 'kind', 'region', 'sector', 'verdict', 'v']),
    use: async (page) => {
      await expect(page.getByRole('main').getByRole('status')).toHaveText(/result|^Nothing found|^$/);
      await page.getByRole('main').getByRole('searchbox').fill('unicorns');
      // What was chosen stays chosen, and can be taken back.
      await expect(page.locator('[data-search-choices]')).toBeVisible();
      for (const select of await page.locator('main select').all()) await select.selectOption('');
      await expect(page.getByRole('main').getByRole('status')).toContainText('for “unicorns”');
    },
  },
  'the register': {
    page: '/facts/',
    known: ['?kind=nothing', '?words=(&year=0', '?from=x#%', '#%zz', '#goal-output?v=x', '?v=aaaaaaaa#%E4%B8', '?verdict=constructor'],
    make: (chance) => query(chance, ['words', 'kind', 'verdict', 'region', 'year', 'source', 'v']) + fragment(chance),
    use: usesFilter,
  },
  'the timeline': {
    page: '/timeline/',
    known: ['?from=2020&to=2017', '?from=x&to=', '?kind=%', '#year-%zz', '#year-9999'],
    make: (chance) => query(chance, ['words', 'kind', 'verdict', 'region', 'from', 'to']) + fragment(chance),
    use: usesFilter,
  },
  'a page of prose': {
    page: '/model/goals/',
    known: ['?v=', '?v=%zz#output', '?v=aaaaaaaa#%zz', '#%', '#output%00', '?v=aaaaaaaa&v=b#output', '#:~:text=park', '#__proto__'],
    make: (chance) => query(chance, ['v', 'q', '']) + fragment(chance),
    use: async (page) => {
      await page.getByRole('link', { name: 'Cite table 1', exact: true }).click();
      await expect(page.getByRole('dialog').locator('blockquote')).toContainText('Goals for 2025');
    },
  },
  'the briefing': {
    page: '/briefing/',
    known: ['#b=', '#b=%', '#b=W10', '#b=WzFd', '#b=WyJ4IixudWxsXQ', '#b=WyJ4IixbIi94Il1d', '?b=x#x', `#b=${BRIEFING}${BRIEFING}`],
    make: (chance) => `${query(chance, ['v'])}#b=${chance.below(3) ? damagedBy(chance, BRIEFING) : pasteBy(chance)}`,
    use: async (page) => {
      await expect(page.getByLabel('Title of the briefing')).toBeVisible();
      await page.getByRole('button', { name: 'Add note', exact: true }).click();
      await expect(page.getByRole('textbox', { name: /^Note at place/ }).last()).toBeFocused();
      await page.evaluate(() => localStorage.clear());
    },
  },
};

for (const [name, { page: path, known, make, use }] of Object.entries(CASES)) {
  test(`${name}: whatever its address says, it raises no error, takes nothing of it for markup, and can be used`, async ({ page }) => {
    test.setTimeout(300_000);
    page.setDefaultTimeout(20_000);
    const complaints = await complaintsOf(page);
    await page.goto(path);
    const heading = (await page.locator('h1').textContent())!;
    const chance = chanceFrom(20_201_026);
    const addresses = [...known, ...Array.from({ length: COUNT }, () => make(chance))];
    for (const rest of addresses) {
      await test.step(rest.slice(0, 200), async () => {
        // Else an address that differs in its fragment alone would not open anew.
        await page.goto('about:blank');
        await page.goto(path + rest);
        await expect(page.locator('h1')).toHaveText(heading);
        await use(page);
        expect(await page.evaluate(() => (window as { hit?: number }).hit)).toBeUndefined();
        expect(await page.locator('main :is(script, iframe, img, base, style), main [onload], main [onerror]').count()).toBe(0);
        expect(complaints).toEqual([]);
      });
    }
  });
}

test('a briefing whose address was cut off is told, and the reader’s own is shown', async ({ page }) => {
  await page.goto(`/briefing/#b=${BRIEFING.slice(0, -7)}`);
  await expect(page.locator('#briefing [role=status]')).toHaveText(
    'The briefing in this address is cut off or mistyped. Your own briefing is shown instead.',
  );
  await expect(page.getByText('Your briefing is empty.')).toBeVisible();
});

async function usesFilter(page: Page): Promise<void> {
  for (const select of await page.locator('[data-fact-filter] select').all())
    await expect(select).not.toHaveJSProperty('selectedIndex', -1);
  await page.getByRole('button', { name: 'Show all' }).click();
  await expect(page.locator('[data-fact-filter] output')).toHaveText(/^(\d+) of \1 shown$/);
}

function query(chance: Chance, names: string[]): string {
  const parts = Array.from({ length: chance.below(4) }, () => {
    const text = pasteBy(chance);
    const value = chance.below(2) ? encodeURIComponent(text.toWellFormed()) : text.replaceAll('#', '');
    return `${chance.of(names)!}=${value}`;
  });
  // Counted as it is sent.
  return `?${new URL(`https://atlas.example/?${parts.join('&')}`).search.slice(1, LONGEST_QUERY)}`;
}

function fragment(chance: Chance): string {
  return chance.below(3) ? `#${pasteBy(chance)}` : '';
}
