import { spawnSync } from 'node:child_process';
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
  if (mayInstall()) installPackages(['chromium']);
  else attempt('npx', ['playwright', 'install', 'chromium']);
  const now = installedBrowser();
  if (now) return now;
  throw new Error('The page tests need a browser: install Chromium or Chrome, or set CHROME to the path of one.');
}

/**
 * Sees to a font with Chinese: without one a browser draws boxes, and what the page tests measure of Chinese is not what readers see.
 *
 * @throws with one line that says what to install
 */
export function ensureChineseFont(): void {
  if (hasChineseFont()) return;
  if (mayInstall()) installPackages(['fonts-noto-cjk']);
  if (!hasChineseFont()) throw new Error('The page tests need a font with Chinese: install Noto CJK or another one.');
}

function hasChineseFont(): boolean {
  // Systems without fontconfig (macOS, Windows) bring such a font.
  const { stdout, error } = spawnSync('fc-list', [':lang=zh-cn'], { encoding: 'utf8' });
  return error !== undefined || stdout !== '';
}

const mayInstall = () => process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');

function installPackages(names: string[]): void {
  attempt('apt-get', ['update', '-qq']);
  attempt('apt-get', ['install', '-y', '-qq', ...names]);
}

/** Whoever asked for it looks whether it worked, and tells the remedy where it did not. */
function attempt(command: string, parameters: string[]): void {
  spawnSync(command, parameters, { stdio: 'inherit' });
}
