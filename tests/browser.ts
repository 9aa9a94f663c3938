import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from '@playwright/test';

/**
 * Path of a Chromium or Chrome on this machine. Where there is none, installs Debian's as root, else Playwright's own.
 *
 * @throws with one line that says what to install
 */
export function findBrowser(): string {
  const find = () =>
    installed(['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'], process.env['CHROME'], chromium.executablePath());
  const found = find() ?? installDebian(['chromium', 'fonts-noto-cjk'], find) ?? installPlaywright(find);
  if (found) return found;
  throw new Error('The page tests need a browser: install Chromium or Chrome, or set CHROME to the path of one.');
}

/**
 * Path of a Firefox on this machine. Where there is none, installs Debian's as root.
 *
 * @throws with one line that says what to install
 */
export function findFirefox(): string {
  const find = () => installed(['firefox-esr', 'firefox'], process.env['FIREFOX']);
  const found = find() ?? installDebian(['firefox-esr'], find);
  if (found) return found;
  throw new Error('The tests of the copy from disk need Firefox: install firefox-esr or firefox, or set FIREFOX to the path of one.');
}

/**
 * Installs a program with Debian's packages, where this is Debian and its administrator.
 *
 * @param find looks for the program afterwards
 * @returns what it found; nothing where it may not install or could not
 */
export function installDebian(packages: string[], find: () => string | undefined): string | undefined {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return undefined;
  return attempt(['apt-get update -qq', `apt-get install -y -qq --no-install-recommends ${packages.join(' ')}`], find);
}

function installPlaywright(find: () => string | undefined): string | undefined {
  return attempt(['npx playwright install chromium'], find);
}

function attempt(commands: string[], find: () => string | undefined): string | undefined {
  try {
    for (const line of commands) {
      const [command = '', ...parameters] = line.split(' ');
      execFileSync(command, parameters, { stdio: 'inherit' });
    }
  } catch {
    // What could not be installed is told by whoever needs it, together with the remedy.
  }
  return find();
}

/** The first that exists of the paths, or of the names on the path. */
export function installed(names: string[], ...paths: (string | undefined)[]): string | undefined {
  const onPath = (process.env['PATH'] ?? '').split(delimiter).flatMap((folder) => names.map((name) => join(folder, name)));
  return [...paths, ...onPath].find((path) => path && existsSync(path));
}
