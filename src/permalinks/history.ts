import { git } from '../citing/edition.ts';
import { suggestion, type Problem } from '../checks/problem.ts';
import { parsePermalinks, PERMALINKS, type Permalinks } from './permalinks.ts';

/**
 * Every address that any commit has listed or moved: what the list alone cannot tell, as whoever takes an id away can take its
 * line away as well.
 *
 * @returns nothing where there is no history to read: without git, in somebody else's repository, in a clone of the last commits only
 */
export function everListed(root: string): string[] | undefined {
  if (git(root, 'rev-parse', '--is-shallow-repository') !== 'false') return undefined;
  // With -m, so that what came with a merge alone is there too.
  const patches = git(root, 'log', '-p', '-m', '-U0', '--format=', '--no-color', '--no-ext-diff', '--no-textconv', '--', PERMALINKS);
  if (!patches) return undefined;
  const added = patches.split('\n').flatMap((line) => (line.startsWith('+') ? line.slice(1) : []));
  const { listed, moved } = parsePermalinks(added.join('\n'));
  return [...new Set([...listed.keys(), ...moved.keys()])];
}

/** Holds the list to its own past: what was ever on it is on it still, in its place or as moved. */
export function checkHistory({ listed, moved }: Permalinks, ever: readonly string[]): Problem[] {
  const lost = ever.filter((address) => !listed.has(address) && !moved.has(address));
  return lost.map((address) => ({
    file: PERMALINKS,
    line: 1,
    message:
      `${address} was listed once, and no line has it now. People have it in their papers: bring its line and its id back, or add ` +
      `"moved ${address} -> /its/new/#place". The commit that took it away: git log -S"${address}" -- ${PERMALINKS}. ` +
      suggestion(address, [...listed.keys()]),
  }));
}
