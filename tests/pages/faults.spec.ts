import { expect, test } from '@playwright/test';
import { spawn, spawnSync } from 'node:child_process';
import { appendFileSync, cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '../..');
const ASTRO = join(ROOT, 'node_modules/.bin/astro');
const PORT = 4398;
let copy: string;

/** A copy of the project whose content may be broken. */
test.beforeEach(() => {
  copy = mkdtempSync(join(tmpdir(), 'atlas-'));
  for (const name of ['content', 'src', 'public', 'CHANGELOG.md', 'package.json', 'astro.config.mjs', 'tsconfig.json', 'hosting']) {
    cpSync(join(ROOT, name), join(copy, name), { recursive: true });
  }
  symlinkSync(join(ROOT, 'node_modules'), join(copy, 'node_modules'));
});
test.afterEach(() => rmSync(copy, { recursive: true, force: true }));

const change = (path: string, from: string, to: string) => {
  const text = readFileSync(join(copy, path), 'utf8');
  expect(text).toContain(from);
  writeFileSync(join(copy, path), text.replace(from, to));
};

const append = (path: string, paragraph: string) => appendFileSync(join(copy, path), `\n${paragraph}\n`);

test('a build with faults in its content prints them all once, with file and line, and fails', () => {
  append('content/model/goals.mdx', 'It began in 2020.');
  change('content/facts/goals.yaml', 'attributedTo: luo-lin', 'attributedTo: luo-lyn');
  const { status, stderr } = spawnSync(ASTRO, ['build'], { cwd: copy, encoding: 'utf8' });
  expect(status).toBe(1);
  expect(stderr).toMatch(/content\/facts\/goals\.yaml:\d+\n.*found "luo-lyn".*Did you mean "luo-lin"\?/);
  expect(stderr).toMatch(/content\/model\/goals\.mdx:\d+\n.*bare number "2020"/);
  expect(stderr).toContain('2 problems in what editors write. Nothing was built.');
  expect(stderr).not.toMatch(/^\s+at .*\.(ts|js):/m);
});

test('while editing, a fault is shown in the page, and the page returns when it is mended', async ({ page }) => {
  test.setTimeout(150_000);
  const server = spawn(ASTRO, ['dev', '--host', '127.0.0.1', '--port', String(PORT)], { cwd: copy, stdio: 'ignore' });
  try {
    const address = `http://127.0.0.1:${PORT}/model/goals/`;
    // Until the server is up and has read the content.
    await expect(async () => {
      await page.goto(address);
      await expect(page.locator('h1')).toHaveText('Goals for 2025', { timeout: 3_000 });
    }).toPass({ timeout: 60_000 });
    append('content/model/goals.mdx', 'It began in 2020.');
    await expect(page.locator('body')).toContainText(/content\/model\/goals\.mdx:\d+\s+found the bare number "2020"/, { timeout: 20_000 });
    change('content/model/goals.mdx', 'It began in 2020.', 'It began plainly.');
    await expect(page.locator('main')).toContainText('It began plainly.', { timeout: 20_000 });
    change('content/facts/goals.yaml', 'unit: application projects', 'unit: projects');
    await expect(page.locator('main')).toContainText('300 projects', { timeout: 20_000 });
  } finally {
    server.kill();
  }
});
