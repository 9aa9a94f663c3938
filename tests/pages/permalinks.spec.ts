import { expect, test } from '@playwright/test';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const TODAY = new Date().toISOString().slice(0, 10);

const ROOT = join(import.meta.dirname, '../..');
let copy: string;

/** A copy of the project, without git, whose addresses may be broken. */
test.beforeEach(() => {
  copy = mkdtempSync(join(tmpdir(), 'atlas-'));
  for (const name of ['content', 'src', 'public', 'package.json', 'CHANGELOG.md', 'astro.config.mjs', 'tsconfig.json', 'hosting']) {
    cpSync(join(ROOT, name), join(copy, name), { recursive: true });
  }
  symlinkSync(join(ROOT, 'node_modules'), join(copy, 'node_modules'));
});
test.afterEach(() => rmSync(copy, { recursive: true, force: true }));

const change = (path: string, from: string | RegExp, to: string) => {
  const text = readFileSync(join(copy, path), 'utf8');
  expect(text).toMatch(from);
  writeFileSync(join(copy, path), text.replace(from, to));
};

const build = (env: Record<string, string> = {}) =>
  spawnSync(join(ROOT, 'node_modules/.bin/astro'), ['build'], { cwd: copy, encoding: 'utf8', env: { ...process.env, ...env } });

test('an id that is renamed fails the build until it is declared moved, and then leads to its place, from disk and without scripts', async ({
  browser,
}) => {
  test.setTimeout(240_000);
  change('content/model/goals.mdx', '{#whose}', '{#whose-goals}');
  const lines = readFileSync(join(copy, 'content/permalinks'), 'utf8').split('\n');
  const line = lines.findIndex((text) => text.startsWith('/model/goals/#whose ')) + 1;
  const failed = build();
  expect(failed.status).toBe(1);
  expect(failed.stderr).toMatch(
    new RegExp(`content/permalinks:${line}\\n +/model/goals/#whose was published.*Did you mean "/model/goals/#whose-goals"`),
  );

  change('content/permalinks', /\/model\/goals\/#whose .*/, 'moved /model/goals/#whose -> /model/goals/#whose-goals');
  change('content/permalinks', /^(?=moved)/m, 'moved /old/goals/ -> /model/goals/\nmoved /model/events/#gone -> /model/talent/\n');
  const mended = build({ PERMALINKS: TODAY });
  expect(mended.stderr + mended.stdout).toContain('is not held against earlier lists');
  expect(mended.status).toBe(0);
  expect(readFileSync(join(copy, 'content/permalinks'), 'utf8')).toMatch(
    new RegExp(`^/model/goals/#whose-goals [a-z2-7]{8} ${TODAY}$`, 'm'),
  );

  const page = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  const disk = (path: string) => `file://${copy}/dist/${path}`;
  await page.goto(disk('model/goals/index.html#whose'));
  await expect(page.getByRole('heading', { name: 'Whose goals' })).toBeInViewport();
  await page.goto(disk('old/goals/index.html'));
  await expect(page).toHaveURL(disk('model/goals/index.html'));
  await page.goto(disk('model/events/index.html#gone'));
  await expect(page.getByText('Moved: /model/talent/')).toBeInViewport();
  // Without git the edition has the day of the last change on record, and no commit.
  await expect(page.locator('footer .edition')).toHaveText(/^edition \d+\.\d+\.\d+ of \d+ \w+ \d{4}$/);
});
