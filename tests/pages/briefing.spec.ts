import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { encodeBriefing } from '../../src/briefing/briefing.ts';
import { findOffice } from '../office.ts';

const BRIEFING = encodeBriefing({
  title: 'Goals for Thursday',
  items: [
    { note: 'Who promised <what>?' },
    { address: '/facts/#goal-output', digest: 'aaaaaaaa' },
    { address: '/model/goals/#table-1' },
    { address: '/gone/#x' },
    { address: '/glossary/#unicorn' },
  ],
});
const items = (page: Page) => page.locator('#briefing .items > li');
const titles = (page: Page) => items(page).locator('h2').allTextContents();

async function add(page: Page, address: string, name: string) {
  await page.goto(address);
  await page.getByRole('link', { name, exact: true }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Add to briefing' }).click();
  const menu = page.getByRole('dialog', { name: /^Cite/ });
  // The words alone are announced; the link is what follows them.
  await expect(menu.getByRole('status')).toHaveText('Added to your briefing.');
  await expect(menu.locator('[role=status] + a')).toHaveText('Open it');
}

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

test('what is added from the pages is there, in order, and stays', async ({ page }) => {
  await add(page, '/model/goals/', 'Cite section: Unicorns');
  await add(page, '/model/goals/', 'Cite table 1');
  await add(page, '/model/investment/', 'Cite figure: Three programmes of the infrastructure plan: money and projects');
  await add(page, '/measures/', 'Cite figure: The four national measures and the sectors they touch');
  await add(page, '/facts/', '#goal-output cite');
  await page.goto('/briefing/');
  await expect(items(page)).toHaveCount(5);
  // A picture comes with all that it says: a chart as its table, a diagram in words.
  await expect(items(page).nth(2).locator('table')).toBeVisible();
  await expect(items(page).nth(3)).toContainText('Digital renminbi');
  expect(await titles(page)).toEqual([
    'Unicorns',
    'Goals for 2025, table',
    'Three programmes of the infrastructure plan: money and projects',
    'The four national measures and the sectors they touch',
    'The article’s development goals set an output value of 50 billion yuan, to be reached by 2025.',
  ]);
  await expect(items(page).last()).toContainText(/Verdict: disputed\. \[\d+, \d+\]/);
  await page.getByRole('button', { name: 'Remove: Goals for 2025, table' }).click();
  await page.reload();
  await expect(items(page)).toHaveCount(4);
});

test('items move by keyboard, by buttons and by pointer, and it is said where to', async ({ page }) => {
  await page.setViewportSize({ width: 1200, height: 2400 });
  await page.goto(`/briefing/#b=${BRIEFING}`);
  await expect(items(page)).toHaveCount(5);
  const status = page.locator('#briefing [role=status]');
  await page.getByRole('button', { name: /^Down: The article/ }).click();
  await expect(status).toHaveText('Moved to place 3 of 5.');
  await expect(page.getByRole('button', { name: /^Down: The article/ })).toBeFocused();
  await page.getByRole('button', { name: /arrow keys: Unicorn/ }).focus();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowUp');
  await expect(status).toHaveText('Moved to place 3 of 5.');
  expect((await titles(page)).map((title) => title.slice(0, 7))).toEqual(['Goals f', 'Unicorn', 'The art']);
  const grip = (await page.getByRole('button', { name: /arrow keys: Unicorn/ }).boundingBox())!;
  const first = (await items(page).first().boundingBox())!;
  await page.mouse.move(grip.x + 5, grip.y + 5);
  await page.mouse.down();
  await page.mouse.move(grip.x + 5, first.y + 6, { steps: 8 });
  await page.mouse.up();
  await expect(status).toHaveText('Moved to place 1 of 5.');
  expect((await titles(page))[0]).toMatch(/^Unicorn/);
});

test('notes stand between and are kept', async ({ page }) => {
  await page.goto('/briefing/');
  await page.getByRole('button', { name: 'Add note' }).click();
  await expect(page.getByRole('textbox', { name: 'Note at place 1' })).toBeFocused();
  await page.keyboard.type('Ask again in May.');
  await page.keyboard.press('Tab');
  await page.reload();
  await expect(page.getByRole('textbox', { name: 'Note at place 1' })).toHaveValue('Ask again in May.');
});

test('its address carries it to another reader, without replacing what they have', async ({ page, browser, baseURL }) => {
  await page.goto(`/briefing/#b=${BRIEFING}`);
  await page.getByRole('button', { name: 'Copy link to share' }).click();
  await expect(page.locator('#briefing [role=status]')).toHaveText(/^Address copied/);
  const address = await page.evaluate(() => navigator.clipboard.readText());
  const other = await (await browser.newContext({ baseURL: baseURL! })).newPage();
  await other.goto(address);
  await expect(items(other)).toHaveCount(5);
  await expect(other.getByLabel('Title of the briefing')).toHaveValue('Goals for Thursday');
  await expect(items(other).nth(1)).toContainText('The text has changed since it was added.');
  await expect(items(other).nth(3)).toContainText('/gone/#x is not in this edition of the atlas.');
  await other.goto('/briefing/');
  await expect(items(other)).toHaveCount(0);
});

test('a browser that keeps nothing is told so', async ({ page }) => {
  await page.addInitScript(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
  });
  await page.goto('/briefing/');
  await page.getByRole('button', { name: 'Add note' }).click();
  await expect(page.locator('#briefing [role=status]')).toHaveText(/does not let the atlas save anything/);
});

test.describe('exports', () => {
  let folder: string;
  test.beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'briefing-'))));
  test.afterEach(() => rmSync(folder, { recursive: true, force: true }));

  async function save(page: Page, button: string, ending: string) {
    await page.goto(`/briefing/#b=${BRIEFING}`);
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: button, exact: true }).click()]);
    expect(download.suggestedFilename()).toBe(`goals-for-thursday.${ending}`);
    const path = join(folder, download.suggestedFilename());
    await download.saveAs(path);
    return path;
  }

  test('Markdown has the text, the table, the verdict, the addresses and numbered references', async ({ page }) => {
    const text = readFileSync(await save(page, 'Markdown', 'md'), 'utf8');
    expect(text).toMatch(/^# Goals for Thursday\n\nChongqing Blockchain Atlas, edition /);
    expect(text).toContain('Who promised \\<what\\>?');
    expect(text).toMatch(/Verdict: disputed\. The text has changed since it was added\. \\\[1, 2\\\]/);
    expect(text).toMatch(/\| Output value \| 50 billion yuan \\\[\d, disputed\\\] \| no outcome known; the year is disputed \|/);
    expect(text).toMatch(/<http:\/\/[^>]*\/facts\/\?v=[a-z2-7]{8}#goal-output>/);
    expect(text).toMatch(/## References\n\n1\. Chongqing Blockchain Atlas contributors\. .*\n2\. Luo Lin: .*Paragraph 31, as numbered at/);
  });

  test('HTML is one page that loads nothing', async ({ page }) => {
    const html = readFileSync(await save(page, 'HTML', 'html'), 'utf8');
    expect(html).toContain('<p>Who promised &lt;what&gt;?</p>');
    expect(html).toMatch(/<td>50 billion yuan \[\d, disputed\]<\/td>/);
    expect(html).not.toMatch(/<script|<link|src=/);
  });

  test('LibreOffice opens the Word document and finds everything in it', async ({ page }) => {
    test.setTimeout(240_000);
    const path = await save(page, 'Word', 'docx');
    const profile = `-env:UserInstallation=file://${folder}/profile`;
    const { status, stderr } = spawnSync(
      findOffice(),
      [profile, '--headless', '--convert-to', 'txt:Text (encoded):UTF8', '--outdir', folder, path],
      {
        encoding: 'utf8',
      },
    );
    expect(status, stderr).toBe(0);
    expect(stderr).not.toMatch(/error/i);
    const text = readFileSync(path.replace(/docx$/, 'txt'), 'utf8');
    for (const words of [
      'Goals for Thursday',
      'Who promised <what>?',
      'Verdict: disputed.',
      '50 billion yuan',
      'References',
      'Paragraph 31',
      '独角兽企业',
    ])
      expect(text).toContain(words);
    expect(text).toMatch(/\/facts\/\?v=[a-z2-7]{8}#goal-output/);
  });
});

test('has nothing for axe to find when it is full', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 800 });
  await page.goto(`/briefing/#b=${BRIEFING}`);
  await expect(items(page)).toHaveCount(5);
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
});

test('on paper the reader’s title is the title, and there are no controls', async ({ page }) => {
  await page.goto(`/briefing/#b=${BRIEFING}`);
  await expect(items(page)).toHaveCount(5);
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByLabel('Title of the briefing')).toBeVisible();
  await expect(page.locator('h1')).toBeHidden();
  await expect(page.getByRole('button')).toHaveCount(0);
});

test('without JavaScript the page says what else there is', async ({ browser, baseURL }) => {
  const page = await (await browser.newContext({ baseURL: baseURL!, javaScriptEnabled: false })).newPage();
  await page.goto('/briefing/');
  await expect(page.getByText('A briefing needs JavaScript')).toBeVisible();
});
