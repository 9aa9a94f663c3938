import { addressOf } from '../atlas/addresses.ts';
import { FOLDERS } from '../atlas/link-atlas.ts';
import type { ContentFile } from '../collections/read-content.ts';
import { keysOf, rows } from './content-index.ts';
import { shown, type Problem } from './problem.ts';
import { TOPICS } from './references.ts';

/** What a link or a tag is worded with is no other entry's title or name: "Hangzhou" does not lead to Shenzhen. */
export function checkNamedLinks(files: readonly ContentFile[]): Problem[] {
  const names = files.flatMap(({ collection, id, data }) => {
    if (TOPICS.includes(collection)) return [{ text: keysOf(data).title, address: addressOf(`${collection}/${id}`) }];
    const list = Object.values(FOLDERS).includes(collection) ? rows(data, collection) : [];
    return list.map((entry) => ({ text: entry.name, address: addressOf(`${collection}/${String(entry.id)}`) }));
  });
  const named = Map.groupBy(names, ({ text }) => (typeof text === 'string' ? plain(text) : undefined));
  return files.flatMap(({ path, prose }) => {
    const tags = (prose?.components ?? []).flatMap(({ name, attributes: { id }, text, line }) => {
      const list = FOLDERS[name];
      return list && id ? [{ url: addressOf(`${list}/${id}`), text, line }] : [];
    });
    return [...(prose?.links ?? []), ...tags].flatMap(({ url, text, line }): Problem[] => {
      // A newspaper may well lead to its article, and a term to a page.
      const addresses = new Set(named.get(plain(text))?.map(({ address }) => address));
      const owners = [...addresses].filter((owner) => owner.split('/')[1] === url.split('/')[1]);
      if (!owners.length || owners.some((owner) => url === owner || url.split('#')[0] === owner)) return [];
      const message = `found ${shown(text)} with a link to ${url}; allowed: ${owners.join(' or ')}, which is called so. Correct the words or the link.`;
      return [{ file: path, line, message }];
    });
  });
}

const plain = (text: string) => text.trim().replace(/\s+/g, ' ').toLowerCase();
