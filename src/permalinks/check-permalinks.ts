import { suggestion, type Problem } from '../checks/problem.ts';
import { git } from '../citing/edition.ts';
import { parsePermalinks, PERMALINKS, type Permalinks, type Published } from './permalinks.ts';

const RUN = 'Run "npm run permalinks" and commit the list.';

const problem = (line: number, message: string): Problem => ({ file: PERMALINKS, line, message });
const unlistedOf = ({ listed }: Pick<Permalinks, 'listed'>, published: Published) =>
  [...published.keys()].filter((address) => !listed.has(address));

/**
 * Holds the built site to what was promised: every address ever published still leads somewhere. That the list itself can be
 * read is certain by then: the checks of the content have seen to it.
 *
 * @param published every address of the built site, with the digest of its text where it has one
 */
export function checkPromises({ listed, moved }: Permalinks, published: Published): Problem[] {
  const addresses = [...published.keys()];
  const unlisted = unlistedOf({ listed }, published);
  const problems: Problem[] = [];
  for (const [address, { line }] of listed) {
    if (published.has(address)) continue;
    const message =
      `${address} was published, and the site no longer has it. People have it in their papers: bring the id back, or replace this line by ` +
      `"moved ${address} -> /its/new/#place". ${suggestion(address, unlisted.length ? unlisted : addresses)}`;
    problems.push(problem(line, message));
  }
  for (const [old, { line, target }] of moved) {
    if (!published.has(target)) problems.push(problem(line, `found no ${target} to move to. ${suggestion(target, addresses)}`));
    if (published.has(old))
      problems.push(problem(line, `${old} is said to have moved, and the site still has it: remove this line or the id.`));
  }
  return problems;
}

/** What the list does not say yet, and brings itself up to: new addresses, and texts that have changed. */
export function checkUpToDate({ listed }: Permalinks, published: Published): Problem[] {
  const unlisted = unlistedOf({ listed }, published);
  const stale = [...listed].filter(([address, { digest }]) => published.has(address) && published.get(address) !== digest);
  return [
    ...(unlisted.length ? [problem(1, `Not listed yet: ${few(unlisted)}. ${RUN}`)] : []),
    ...stale.map(([address, { line }]) => problem(line, `The text of ${address} has changed since the list was made. ${RUN}`)),
  ];
}

/** All of a short list; of a long one the beginning and the number. */
const few = (addresses: readonly string[]) =>
  addresses.length > 5 ? `${addresses.slice(0, 4).join(' ')} and ${addresses.length - 4} more` : addresses.join(' ');

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
  return lost.map((address) => {
    const message =
      `${address} was listed once, and no line has it now. People have it in their papers: bring its line and its id back, or add ` +
      `"moved ${address} -> /its/new/#place". The commit that took it away: git log -S"${address}" -- ${PERMALINKS}. `;
    return problem(1, message + suggestion(address, [...listed.keys()]));
  });
}
