import { expect, test, type Page } from '@playwright/test';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { classicScripts } from '../../src/publish/classic-scripts.ts';
import { fitPages } from '../../src/publish/built-pages.ts';

/** Modules as Vite writes them: two entries share a module, one imports another when it is clicked. */
const MODULES = {
  'log.js':
    'export const log = [];export let count = 0;export function add(word) { count++; log.push(word); globalThis.log = log.join(" "); }',
  'first.js':
    'import { add } from "./log.js"; add("first"); addEventListener("click", async () => (await import("./later.js")).default());',
  'second.js': 'import { add, count } from "./log.js"; add(`second-after-${count}`);',
  'later.js':
    'import { add, count } from "./log.js"; import { word } from "./word.js"; add("loaded"); export default () => add(`${word}-${count}`);',
  'word.js': 'export const word = "later"; globalThis.address = import.meta.url;',
  'unused.js': 'import("./gone.js")',
};
const SCRIPTS = '<script type="module" src="/_astro/first.js"></script><script type="module">throw new Error("third");</script>';

let dist: string;
test.afterEach(() => rmSync(dist, { recursive: true }));

test('modules of a page run once each and in order, share what they share, and wait to be needed', async ({ page }) => {
  const { errors, loaded } = await open(page, `${SCRIPTS}<script type="module" src="/_astro/second.js"></script>`);
  expect(await page.evaluate('log')).toBe('first second-after-1');
  // A fault of one is its own, and is told.
  expect(errors).toEqual(['third']);
  expect(loaded()).toEqual([expect.stringMatching(/^page\.\w+\.js$/)]);

  await page.click('body');
  await page.waitForFunction('log.includes("later")');
  expect(await page.evaluate('log')).toBe('first second-after-1 loaded later-3');
  expect(loaded().slice(1).sort()).toEqual([expect.stringMatching(/^later\.\w+\.js$/), expect.stringMatching(/^word\.\w+\.js$/)]);
  expect(await page.evaluate('address')).toMatch(/^file:.*word\.\w+\.js$/);

  await page.click('body');
  await page.waitForFunction('log.endsWith("later-4")');
  expect(loaded()).toHaveLength(3);
});

test('what could not be loaded is tried again when it is needed again', async ({ page }) => {
  const refused = '**/word.*.js';
  await page.route(refused, (route) => route.abort());
  const { errors } = await open(page, SCRIPTS);
  await page.click('body');
  await expect.poll(() => errors.join()).toContain('word');
  await page.unroute(refused);
  await page.click('body');
  await page.waitForFunction('log.includes("later")');
});

test('an import of what was not built ends the build and says what was', async () => {
  build('<script type="module">import("/pagefind/pagefind.js")</script>');
  const { fit } = await classicScripts(dist, '/');
  await expect(fitPages(dist, [fit])).rejects.toThrow(/imports "pagefind.js", which was not built\. Built were: .*first\.js/);
});

async function open(page: Page, scripts: string) {
  build(scripts);
  const { fit, finish } = await classicScripts(dist, '/');
  await fitPages(dist, [fit]);
  await finish();
  const errors: string[] = [];
  const requests: string[] = [];
  page.on('pageerror', ({ message }) => errors.push(message));
  page.on('request', (request) => requests.push(request.url()));
  await page.goto(pathToFileURL(`${dist}index.html`).href);
  return { errors, loaded: () => requests.filter((url) => url.endsWith('.js')).map((url) => url.split('/').at(-1)!) };
}

function build(scripts: string): void {
  dist = `${mkdtempSync(join(tmpdir(), 'atlas scripts #%-'))}/`;
  mkdirSync(`${dist}_astro`);
  for (const [name, code] of Object.entries(MODULES)) writeFileSync(`${dist}_astro/${name}`, code);
  writeFileSync(`${dist}index.html`, `<!doctype html><html><head>${scripts}</head><body>Click</body></html>`);
}
