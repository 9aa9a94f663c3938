import { addressOf } from '../atlas/addresses.ts';
import { FOLDERS } from '../atlas/link-atlas.ts';
import type { ContentFile } from '../collections/read-content.ts';
import { rows } from './content-index.ts';
import { shown, type Problem } from './problem.ts';
import { TOPICS } from './references.ts';

/** What a link or a tag is worded with is no other entry's title or name: "Hangzhou" does not lead to Shenzhen. */
export function checkNamedLinks(files: readonly ContentFile[]): Problem[] {
  const named = new Map<string, Set<string>>();
  const name = (text: unknown, address: string) => {
    if (typeof text !== 'string') return;
    const key = plain(text);
    named.set(key, (named.get(key) ?? new Set()).add(address));
  };
  for (const { collection, id, data } of files) {
    for (const list of ['organisations', 'terms'] as const)
      for (const entry of rows(collection === list && data, list)) name(entry['name'], addressOf(`${list}/${String(entry['id'])}`));
    if (TOPICS.includes(collection)) name((data as { title?: unknown } | null)?.title, addressOf(`${collection}/${id}`));
  }
  return files.flatMap(({ path, prose }) => {
    const tags = (prose?.components ?? []).flatMap(({ name, attributes: { id }, text, line }) => {
      const list = FOLDERS[name];
      return list && id ? [{ url: addressOf(`${list}/${id}`), text, line }] : [];
    });
    return [...(prose?.links ?? []), ...tags].flatMap(({ url, text, line }): Problem[] => {
      // A newspaper may well lead to its article, and a term to a page.
      const owners = [...(named.get(plain(text)) ?? [])].filter((owner) => owner.split('/')[1] === url.split('/')[1]);
      if (!owners.length || owners.some((owner) => url === owner || url.split('#')[0] === owner)) return [];
      const message = `found ${shown(text)} with a link to ${url}; allowed: ${owners.join(' or ')}, which is called so. Correct the words or the link.`;
      return [{ file: path, line, message }];
    });
  });
}

const plain = (text: string) => text.trim().replace(/\s+/g, ' ').toLowerCase();
