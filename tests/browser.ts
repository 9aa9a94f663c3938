import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { installedBrowser } from '../src/browser.ts';

/**
 * Path of a Chromium or Chrome on this machine. Where there is none, installs Debian's as root, else Playwright's own.
 *
 * @throws with one line that says what to install
 */
export function findBrowser(): string {
  const found = installedBrowser() ?? installDebian(['chromium'], installedBrowser) ?? installPlaywright();
  if (found) return found;
  throw new Error('The page tests need a browser: install Chromium or Chrome, or set CHROME to the path of one.');
}

/**
 * Sees to a font with Chinese: without one a browser draws boxes, and what the page tests measure of Chinese is not what readers see.
 *
 * @throws with one line that says what to install
 */
export function ensureChineseFont(): void {
  if (chineseFont() ?? installDebian(['fonts-noto-cjk'], chineseFont)) return;
  throw new Error('The page tests need a font with Chinese: install Noto CJK or another one.');
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
 * Installs what is missing with Debian's packages, where this is Debian and its administrator.
 *
 * @param find looks for it afterwards
 * @returns what it found; nothing where it may not install or could not: whoever needs it tells the remedy
 */
export function installDebian(packages: string[], find: () => string | undefined): string | undefined {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return undefined;
  run('apt-get', ['update', '-qq']);
  run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages]);
  return find();
}

/** The first that exists of the paths, or of the names on the path. */
export function installed(names: string[], ...paths: (string | undefined)[]): string | undefined {
  const onPath = (process.env['PATH'] ?? '').split(delimiter).flatMap((folder) => names.map((name) => join(folder, name)));
  return [...paths, ...onPath].find((path) => path && existsSync(path));
}

function installPlaywright(): string | undefined {
  run('npx', ['playwright', 'install', 'chromium']);
  return installedBrowser();
}

/** A file with Chinese letters. Systems without fontconfig (macOS, Windows) bring such a font. */
function chineseFont(): string | undefined {
  const { stdout, error } = spawnSync('fc-list', [':lang=zh-cn', 'file'], { encoding: 'utf8' });
  return error ? 'of the system' : stdout.split('\n')[0] || undefined;
}

function run(command: string, parameters: string[]): void {
  spawnSync(command, parameters, { stdio: 'inherit' });
}
