import { suggestion, type Problem } from '../checks/problem.ts';
import { PERMALINKS, type Permalinks, type Published } from './permalinks.ts';

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
  const at = (line: number, message: string) => problems.push({ file: PERMALINKS, line, message });
  for (const [address, { line }] of listed) {
    if (published.has(address)) continue;
    at(
      line,
      `${address} was published, and the site no longer has it. People have it in their papers: bring the id back, or replace this line by ` +
        `"moved ${address} -> /its/new/#place". ${suggestion(address, unlisted.length ? unlisted : addresses)}`,
    );
  }
  for (const [old, { line, target }] of moved) {
    if (!published.has(target)) at(line, `found no ${target} to move to. ${suggestion(target, addresses)}`);
    if (published.has(old)) at(line, `${old} is said to have moved, and the site still has it: remove this line or the id.`);
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
