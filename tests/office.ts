import { execFileSync, spawnSync } from 'node:child_process';

/**
 * Path of LibreOffice on this machine. Where there is none, installs Debian's word processor as root.
 *
 * @throws with one line that says what to install
 */
export function findOffice(): string {
  const found = () => ['soffice', 'libreoffice'].find((name) => spawnSync('which', [name]).status === 0);
  const here = found();
  if (here) return here;
  if (process.getuid?.() === 0 && spawnSync('which', ['apt-get']).status === 0) {
    execFileSync('apt-get', ['update', '-qq'], { stdio: 'inherit' });
    execFileSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'libreoffice-writer'], { stdio: 'inherit' });
  }
  const now = found();
  if (now) return now;
  throw new Error('The test of exported documents needs LibreOffice: install libreoffice-writer.');
}
