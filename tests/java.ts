import { installDebian, installed } from './browser.ts';

/**
 * Path of Java on this machine. Where there is none, installs Debian's as root.
 *
 * @throws with one line that says what to install
 */
export function findJava(): string {
  const find = () => installed(['java']);
  const found = find() ?? installDebian(['default-jre-headless'], find);
  if (found) return found;
  throw new Error('The Nu HTML checker needs Java 11 or newer: install default-jre-headless or another one.');
}
