import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export const PERMALINKS = 'content/permalinks';

const HEAD = `# Every address that was ever published, with the digest of its text and the day it last changed. "npm run permalinks" keeps
# it. An address never goes: to move it, replace its line by "moved OLD -> NEW". Readers of the old one land at the new one.
`;
const LISTED = /^(\/\S*)(?: ([a-z2-7]{8}) (\d{4}-\d{2}-\d{2}))?$/;
const MOVED = /^moved (\/\S*) -> (\/\S*)$/;

/** Reads content/permalinks; a project without the file has published nothing yet. */
export function readPermalinks(root: string): Permalinks {
  const path = join(root, PERMALINKS);
  return parsePermalinks(existsSync(path) ? readFileSync(path, 'utf8') : '');
}

/** Reads the list, with the line of everything in it, of what cannot be read and of what was said before. */
export function parsePermalinks(text: string): Permalinks {
  const permalinks: Permalinks = { listed: new Map(), moved: new Map(), unread: [], repeated: [] };
  text.split(/\r?\n/).forEach((content, index) => {
    const line = index + 1;
    if (!content || content.startsWith('#')) return;
    const [, address, digest, changed] = LISTED.exec(content) ?? [];
    const [, old, target] = MOVED.exec(content) ?? [];
    const named = address ?? old ?? '';
    const first = permalinks.listed.get(named) ?? permalinks.moved.get(named);
    if (first) permalinks.repeated.push({ line, address: named, first: first.line });
    else if (address) permalinks.listed.set(address, { line, ...(digest && changed && { digest, changed }) });
    else if (old && target) permalinks.moved.set(old, { line, target });
    else permalinks.unread.push({ line, content });
  });
  return permalinks;
}

/** The list as it is committed: sorted, so that a change of one address changes one line. */
export function formatPermalinks({ listed, moved }: Pick<Permalinks, 'listed' | 'moved'>): string {
  const lines = [
    ...[...listed].map(([address, { digest, changed }]) => [address, digest, changed].filter(Boolean).join(' ')),
    ...[...moved].map(([old, { target }]) => `moved ${old} -> ${target}`),
  ];
  return `${HEAD}${lines.sort((a, b) => (a < b ? -1 : 1)).join('\n')}\n`;
}

/**
 * The list brought up to date with the built site. What is listed and no longer published stays: only an editor can say
 * where it went.
 *
 * @param published every address of the built site, with the digest of its text where it has one
 * @param today ISO 8601; the day on which a text that differs is said to have changed
 */
export function updatePermalinks(permalinks: Permalinks, published: Published, today: string): Permalinks {
  const listed: Permalinks['listed'] = new Map(permalinks.listed);
  for (const [address, digest] of published) {
    const before = listed.get(address);
    if (before?.digest === digest && before) continue;
    listed.set(address, { line: before?.line ?? 0, ...(digest && { digest, changed: today }) });
  }
  return { ...permalinks, listed };
}

/** The latest day on which anything listed changed. */
export function lastChange({ listed }: Permalinks): string | undefined {
  const days = [...listed.values()].flatMap(({ changed }) => changed ?? []);
  return days.sort().at(-1);
}

/** Every address of the built site, with the digest of its text where it can be cited. */
export type Published = ReadonlyMap<string, string | undefined>;

export interface Permalinks {
  listed: Map<string, { line: number; digest?: string; changed?: string }>;
  moved: Map<string, { line: number; target: string }>;
  unread: { line: number; content: string }[];
  /** Lines on an address that an earlier line has: the earlier one counts. */
  repeated: { line: number; address: string; first: number }[];
}
