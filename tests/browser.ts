import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { installedBrowser } from '../src/diagrams/browser.ts';

/**
 * Path of a Chromium or Chrome on this machine. Where there is none, installs Debian's as root, else Playwright's own.
 *
 * @throws with one line that says what to install
 */
export function findBrowser(): string {
  const found = installedBrowser();
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
  const now = installedBrowser();
  if (now) return now;
  throw new Error('The page tests need a browser: install Chromium or Chrome, or set CHROME to the path of one.');
}
