import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, join } from 'node:path';

/** Loaded where it is needed: a build that draws and prints nothing does without. */
const require = createRequire(import.meta.url);
const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** Path of a Chromium or Chrome on this machine: the one CHROME names, one on the path, or Playwright's own. */
export function installedBrowser(): string | undefined {
  const { CHROME, PATH = '' } = process.env;
  const onPath = PATH.split(delimiter).flatMap((folder) => NAMES.map((name) => join(folder, name)));
  const found = [CHROME, ...onPath].find((path) => path && existsSync(path));
  if (found) return found;
  const { chromium } = require('@playwright/test') as typeof import('@playwright/test');
  const own = chromium.executablePath();
  return existsSync(own) ? own : undefined;
}

/**
 * The same, for work that cannot be done without.
 *
 * @param work what needs it, as the beginning of the error: "Printing the PDF"
 * @throws with one line that says what to install
 */
export function requiredBrowser(work: string): string {
  const found = installedBrowser();
  if (!found) throw new Error(`${work} needs a browser: install Chromium or Chrome, or set CHROME to the path of one.`);
  return found;
}
