import { addressOf } from '../atlas/addresses.ts';
import { FOLDERS } from '../atlas/link-atlas.ts';
import type { ContentFile } from '../collections/read-content.ts';
import { keysOf, rows, type Row } from './content-index.ts';
import { shown, type Problem } from './problem.ts';
import { TOPICS } from './references.ts';

/** What a link or a tag is worded with is no other entry's title or name, in whatever language: "Hangzhou" does not lead to Shenzhen. */
export function checkNamedLinks(files: readonly ContentFile[]): Problem[] {
  const names = files.flatMap(({ collection, id, data }) => {
    const list = Object.values(FOLDERS).includes(collection) ? rows(data, collection) : [];
    const entries = TOPICS.includes(collection) ? [{ ...keysOf(data), id }] : list;
    return entries.flatMap(({ id: own, title, name, chinese, aliases }: Row) =>
      [title, name, chinese, aliases].flat().map((text) => ({ text, address: addressOf(`${collection}/${String(own)}`) })),
    );
  });
  const named = Map.groupBy(names, ({ text }) => (typeof text === 'string' ? plain(text) : undefined));
  return files.flatMap(({ path, prose }) => {
    const tags = (prose?.components ?? []).flatMap(({ name, attributes: { id }, text, line }) => {
      const list = FOLDERS[name];
      return list && id ? [{ url: addressOf(`${list}/${id}`), text, line }] : [];
    });
    return [...(prose?.links ?? []), ...tags].flatMap(({ url, text, line }): Problem[] => {
      // A newspaper may well lead to its article, and a term to a page; of two pages each has its own name.
      const addresses = new Set(named.get(plain(text))?.map(({ address }) => address));
      const owners = [...addresses].filter((owner) => kindOf(owner) === kindOf(url));
      if (!owners.length || owners.some((owner) => url === owner || url.split('#')[0] === owner)) return [];
      const message = `found ${shown(text)} with a link to ${url}; allowed: ${owners.join(' or ')}, which is called so. Correct the words or the link.`;
      return [{ file: path, line, message }];
    });
  });
}

function kindOf(address: string): string | undefined {
  const [, folder] = address.split('/');
  return TOPICS.some((topic) => topic === folder) ? 'page' : folder;
}

const plain = (text: string) => text.trim().replace(/\s+/g, ' ').toLowerCase();
