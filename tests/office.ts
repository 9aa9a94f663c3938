import { spawnSync } from 'node:child_process';

const NAMES = ['soffice', 'libreoffice'];

/**
 * Name of LibreOffice on this machine. Where there is none, installs Debian's word processor as root, or with sudo where
 * that asks for no password.
 *
 * @throws with one line that says what to install
 */
export function findOffice(): string {
  const here = NAMES.find(works);
  if (here) return here;
  const before = process.getuid?.() === 0 ? [] : ['sudo', '-n'];
  for (const rest of [
    ['apt-get', 'update', '-qq'],
    ['apt-get', 'install', '-y', '-qq', '--no-install-recommends', 'libreoffice-writer'],
  ]) {
    const [command = '', ...parameters] = [...before, ...rest];
    spawnSync(command, parameters, { stdio: 'inherit' });
  }
  const now = NAMES.find(works);
  if (now) return now;
  throw new Error('The test of exported documents needs LibreOffice: install libreoffice-writer.');
}

const works = (name: string) => spawnSync(name, ['--version']).status === 0;
