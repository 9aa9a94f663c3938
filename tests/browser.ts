import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from '@playwright/test';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/**
 * Path of a Chromium or Chrome on this machine. Where there is none, installs Debian's as root, else Playwright's own.
 *
 * @throws with one line that says what to install
 */
export function findBrowser(): string {
  const found = installed();
  if (found) return found;
  const attempts: [string, string[]][] =
    process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')
      ? [
          ['apt-get', ['update', '-qq']],
          ['apt-get', ['install', '-y', '-qq', 'chromium', 'fonts-noto-cjk']],
        ]
      : [['npx', ['playwright', 'install', 'chromium']]];
  try {
    for (const [command, parameters] of attempts) execFileSync(command, parameters, { stdio: 'inherit' });
  } catch {
    // What could not be installed is told below, together with the remedy.
  }
  const now = installed();
  if (now) return now;
  throw new Error('The page tests need a browser: install Chromium or Chrome, or set CHROME to the path of one.');
}

function installed(): string | undefined {
  const { CHROME, PATH = '' } = process.env;
  const onPath = PATH.split(delimiter).flatMap((folder) => NAMES.map((name) => join(folder, name)));
  return [CHROME, ...onPath, chromium.executablePath()].find((path) => path && existsSync(path));
}
