import { expect, test } from '@playwright/test';
import puppeteer, { type Browser } from 'puppeteer-core';
import { findFirefox } from '../browser.ts';
import { DEEDS } from './deeds.ts';
import type { Reader } from './reader.ts';
import { SETTINGS, type Setting } from './settings.ts';

let browser: Browser;

test.beforeAll(async () => {
  browser = await puppeteer.launch({
    ...{ browser: 'firefox', executablePath: findFirefox(), headless: true },
    // As readers have it: the driver's own profile would let pages on disk read their neighbours, and prove nothing.
    extraPrefsFirefox: { 'security.fileuri.strict_origin_policy': true },
  });
});
test.afterAll(() => browser.close());

for (const name of ['at the root of a host', 'from disk, in a folder with an awkward name']) {
  test.describe(name, () => {
    test.describe.configure({ mode: 'default' });
    let reader: Reader;
    let setting: Setting;

    test.beforeAll(async () => {
      reader = await openReader();
      setting = await SETTINGS[name]!(reader);
    });
    test.afterAll(() => setting.stop());

    for (const [deed, run] of Object.entries(DEEDS)) {
      test(deed, async () => {
        test.slow();
        await run(reader, setting.root);
        expect(reader.faults).toEqual([]);
      });
    }
  });
}

async function openReader(): Promise<Reader> {
  const page = await browser.newPage();
  const faults: string[] = [];
  page.on('pageerror', (error) => {
    // A page that is left while its letters are on their way does without them, which Firefox reports as an error.
    if (!/downloadable font: download failed.*status=2152398850/.test(String(error))) faults.push(String(error));
  });
  page.on('console', (message) => {
    if (/Content.Security.Policy/i.test(message.text())) faults.push(message.text());
  });
  return {
    faults,
    goto: (url) => page.goto(url),
    evaluate: (code) => page.evaluate(code),
    click: (selector) => page.click(selector),
    fill: (selector, text) => page.locator(selector).fill(text),
  };
}
