import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { PERMALINKS, readPermalinks } from '../permalinks/permalinks.ts';
import { LISTS } from '../atlas/addresses.ts';
import type { ContentFile } from '../collections/read-content.ts';
import { wayFrom, type ContentIndex } from './content-index.ts';
import { wrongDay } from './dates.ts';
import { shown, type Problem } from './problem.ts';

/**
 * The list of addresses can be read, says each thing once, and sends nobody on twice. Whether the addresses are there can only
 * be told from the built site, and a fault in the list would be told after minutes.
 *
 * @param root the folder that holds `content/`
 */
export function checkPermalinkList(root: string): Problem[] {
  const { listed, moved, unread, repeated } = readPermalinks(root);
  const at = (line: number, message: string): Problem => ({ file: PERMALINKS, line, message });
  if (!listed.size && !moved.size && !unread.length) {
    const what = existsSync(join(root, PERMALINKS)) ? 'the list is empty' : 'the file is missing';
    return [at(1, `${what}, and with it every address that was promised. Bring it back: git checkout HEAD -- ${PERMALINKS}`)];
  }
  return [
    ...unread.map(({ line, content }) =>
      at(line, `found ${shown(content)}; allowed: "/address/#id digest date", "/address/" or "moved /old/ -> /new/".`),
    ),
    ...repeated.map(({ line, address, first }) =>
      at(line, `${address} stands already in line ${first}; allowed: one line an address. Delete one of the two.`),
    ),
    ...[...listed].flatMap(([address, { line, changed }]) => {
      const message = changed && wrongDay(changed, `Write the day on which the text of ${address} last changed.`);
      return message ? [at(line, message)] : [];
    }),
    ...[...moved].flatMap(([old, { line, target }]) => {
      const next = moved.get(target);
      if (!next) return [];
      const way = wayFrom(old, (address) => moved.get(address)?.target);
      const last = way.at(-1)!;
      const end = moved.get(last);
      if (!end)
        return [at(line, `${old} is said to have moved to ${target}, which moved on itself (line ${next.line}). Write -> ${last}.`)];
      // A circle is one fault, told at the first of its lines.
      const first = Math.min(...way.map((address) => moved.get(address)!.line));
      const circle = [...way, old].join(' -> ');
      return end.target === old && line === first
        ? [at(line, `found a circle: ${circle}; allowed: a move to a place that the site has. Mend one of its lines.`)]
        : [];
    }),
  ];
}

/**
 * What was published is still in the content, or is said to have moved: pages, and the entries of lists. Of sections the built site tells.
 */
export function checkAddressesKept(root: string, files: readonly ContentFile[], { anchors, unread }: ContentIndex): Problem[] {
  const lists = new Map(Object.entries(LISTS).map(([collection, address]) => [address, collection]));
  // The head of each file's part of a list has an address as well.
  const heads = new Set(files.map(({ collection, id }) => `${collection} ${collection === 'facts' ? 'topic' : 'group'}-${id}`));
  return [...readPermalinks(root).listed].flatMap(([address, { line }]): Problem[] => {
    const [page = '', id] = address.split('#');
    const collection = lists.get(page);
    const isKept = collection
      ? !id || unread.has(page) || anchors.get(page)?.has(id) || heads.has(`${collection} ${id}`)
      : anchors.has(page) || unread.has(page) || id !== undefined;
    if (isKept) return [];
    const message = `${address} was published, and nothing in content/ has it now; allowed: an address never goes. Bring back what stood there, or write in place of this line: moved ${address} -> /where/it/is/`;
    return [{ file: PERMALINKS, line, message }];
  });
}
