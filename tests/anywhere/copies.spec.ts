import { expect, test } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { listFiles } from '../../src/publish/built-pages.ts';
import { zipOf } from '../../src/publish/editions/zip.ts';
import { DIST } from './settings.ts';

const ROOT = join(import.meta.dirname, '../..');
const EDITION = { version: '9.8.7', date: '2026-11-26', commit: 'abc1234' };
const FOLDER = 'chongqing-blockchain-atlas-9.8.7/';

test('the same project gives the same bytes in another folder, another time zone and another language', () => {
  test.setTimeout(240_000);
  const copy = mkdtempSync(join(tmpdir(), 'the same project '));
  // With its history: the edition on every page is that of the commit.
  const made = ['node_modules', 'dist', 'release', 'test-results', '.astro', '.cache'].map((name) => join(ROOT, name));
  cpSync(ROOT, copy, { recursive: true, filter: (path) => !made.includes(path) });
  symlinkSync(join(ROOT, 'node_modules'), join(copy, 'node_modules'));
  execFileSync('astro', ['build'], { cwd: copy, env: { ...process.env, TZ: 'Asia/Shanghai', LANG: 'zh_CN.UTF-8' } });
  expect(sumsOf(`${copy}/dist/`)).toEqual(sumsOf(DIST));
  expect(hashOf(zipOf(`${copy}/dist/`, EDITION))).toBe(hashOf(zipOf(DIST, EDITION)));
  rmSync(copy, { recursive: true });
});

test('the ZIP has a start file, a how-to in two languages, and the sum of every file', async ({ page }) => {
  const files = unzipSync(zipOf(DIST, EDITION));
  const names = Object.keys(files).map((name) => name.slice(FOLDER.length));
  expect(Object.keys(files).every((name) => name.startsWith(FOLDER))).toBe(true);
  expect(names.filter((name) => !name.startsWith('atlas/'))).toEqual(['START HERE.html', 'HOW TO.txt', 'SHA256SUMS']);
  expect(names.filter((name) => name.startsWith('atlas/downloads/'))).toEqual([]);
  const sums = Object.entries(files)
    .filter(([name]) => !name.endsWith('/SHA256SUMS'))
    .map(([name, bytes]) => `${hashOf(bytes)}  ${name.slice(FOLDER.length)}`);
  expect(strFromU8(files[`${FOLDER}SHA256SUMS`]!).trim().split('\n')).toEqual(sums);
  expect(strFromU8(files[`${FOLDER}HOW TO.txt`]!)).toMatch(/edition 9\.8\.7, 2026-11-26[^]*请先完整解压/);

  const drive = `${mkdtempSync(join(tmpdir(), 'drive '))}/`;
  for (const [name, bytes] of Object.entries(files)) {
    mkdirSync(dirname(drive + name), { recursive: true });
    writeFileSync(drive + name, bytes);
  }
  await page.goto(pathToFileURL(`${drive}${FOLDER}START HERE.html`).href);
  await expect(page).toHaveURL(/\/atlas\/index\.html$/);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  rmSync(drive, { recursive: true });
});

function sumsOf(dist: string): string[] {
  return listFiles(dist)
    .filter((file) => !file.startsWith('downloads/'))
    .map((file) => `${hashOf(readFileSync(dist + file))}  ${file}`);
}

function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
