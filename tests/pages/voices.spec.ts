import { expect, test, type Page } from '@playwright/test';
import { encodeBriefing } from '../../src/briefing/briefing.ts';

/** What a screen reader is given, in the order in which it reads: Chromium's own tree. */
async function heard(page: Page): Promise<Heard[]> {
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const told = (id: string, within: string[]): Heard[] => {
    const { ignored, role, name, description, childIds = [] } = byId.get(id)!;
    const text = (said?: { value?: unknown }) => (typeof said?.value === 'string' ? said.value.trim() : '');
    const own = { role: text(role), name: text(name), description: text(description), within };
    const inner = ignored ? within : [...within, own.role];
    return [...(ignored ? [] : [own]), ...childIds.flatMap((child) => told(child, inner))];
  };
  return told(nodes[0]!.nodeId, []);
}

interface Heard {
  role: string;
  name: string;
  description: string;
  /** The roles it stands in, from the outermost. */
  within: string[];
}

for (const address of ['/model/goals/', '/model/park/', '/regions/chongqing/']) {
  test(`no note stops a voice within a sentence or before a table of ${address}`, async ({ page }) => {
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.goto(address);
    const all = await heard(page);
    const notes = all.flatMap(({ role, within }, place) => (role === 'note' ? [{ within, place }] : []));
    expect(notes).toHaveLength(await page.locator('.note').count());
    const evidence = all.findIndex(({ role, name }) => role === 'heading' && name === 'What this page rests on');
    for (const { within, place } of notes) {
      expect(within).not.toContain('paragraph');
      expect(place).toBeGreaterThan(evidence);
    }
  });
}

test('where notes are folded away a voice meets the one whose mark it followed', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto('/model/goals/');
  expect((await heard(page)).filter(({ role }) => role === 'note')).toEqual([]);
  await page.locator('.prose .mark').first().press('Enter');
  await expect(page.locator('#note-1')).toBeFocused();
  expect((await heard(page)).filter(({ role }) => role === 'note')).toHaveLength(1);
});

test('cells are told with what names their row, and it looks as before', async ({ page }) => {
  await page.goto('/model/outcomes/');
  const row = page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: 'Output value', exact: true }) });
  await expect(row.first().getByRole('cell')).toHaveCount(3);
  const [named, cell] = await row.first().evaluate((tr) =>
    [tr.querySelector('th')!, tr.querySelector('td')!].map((one) => {
      const { font, fontVariantNumeric, color } = getComputedStyle(one);
      return [font, fontVariantNumeric, color].join(' ');
    }),
  );
  expect(named).toBe(cell);
  // A row of a chart's table is one of several that tell of the same.
  await page.locator('#goals-and-record summary').click();
  await expect(page.locator('#goals-and-record tr', { hasText: 'Unicorns' }).first().getByRole('rowheader')).toHaveText([
    'Unicorns',
    /^Goal/,
  ]);
  await page.goto(`/briefing/#b=${encodeBriefing({ title: '', items: [{ address: '/model/goals/#table-1' }] })}`);
  await expect(page.getByRole('region', { name: 'Goals for 2025, table' }).getByRole('rowheader')).toHaveCount(5);
});

test('a field is named once, and what is always open cannot be folded', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto('/search/');
  expect((await heard(page)).filter(({ name }) => name === 'Search the atlas').map(({ role }) => role)).toEqual(['searchbox']);
  await page.goto('/model/goals/');
  await page.getByRole('link', { name: /^Cite page/ }).focus();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Whose goals', exact: true })).toBeFocused();
  await page.setViewportSize({ width: 390, height: 844 });
  await page.getByRole('link', { name: /^Cite page/ }).focus();
  await page.keyboard.press('Tab');
  await expect(page.locator('.contents summary')).toBeFocused();
});

test('the tools of two figures on a page are told apart', async ({ page }) => {
  await page.goto('/timeline/');
  for (const name of ['Dated facts by year, 2017 to 2026', 'The base, the park and the year of the goals'])
    await expect(page.getByRole('group', { name, exact: true }).getByRole('link', { name: 'SVG' })).toHaveCount(1);
});

for (const [address, title] of [
  ['/model/park/', 'What the park held, as the article describes it'],
  ['/sectors/', '47 scenarios in 10 sectors'],
  ['/regions/economic-circles/', undefined],
] as const) {
  test(`a drawing of ${address} has a name and a description, and nothing in it is said twice`, async ({ page }) => {
    await page.goto(address);
    const all = await heard(page);
    const drawings = all.filter(({ role, description }) => ['group', 'image'].includes(role) && description);
    expect(drawings.length).toBeGreaterThan(0);
    for (const { name, description } of drawings) expect(name).not.toContain(description);
    if (title) expect(drawings.map(({ name }) => name)).toContain(title);
    for (const { name, description } of all.filter(({ role }) => role === 'link')) if (description) expect(name).not.toContain(description);
  });
}
