import { existsSync, readFileSync } from 'node:fs';
import { readContent } from '../collections/read-content.ts';
import { addressOf } from '../atlas/addresses.ts';
import { suggestion, type Problem } from '../checks/problem.ts';
import { listFiles } from './built-pages.ts';
import type { Link, Linked } from './links.ts';

/** Written after the pages, by the steps that follow. */
const WRITTEN_LATER = ['/downloads/', '/sw.js'];

/**
 * Holds every link of the built pages, whoever wrote it, to a page or file that exists and to an id in it, and every id to one
 * place on its page.
 *
 * @param root the project's folder: a broken link is reported at the line of the content file or component it comes from
 */
export function checkLinks(dist: string, root: string, { links, ids, repeated }: Linked): Problem[] {
  // Read only where a link is broken.
  let sources: Source[] | undefined;
  const twice = repeated.map(({ id, from }): Problem => {
    const message = `the id "${id}" stands twice on ${from}, which uses it itself or has it from elsewhere; one address cannot be two places. Give another id.`;
    return { ...definitionOf(id, from, (sources ??= sourcesOf(root))), message };
  });
  const broken = links.flatMap((link) => {
    const { path, anchor, url } = link;
    if (WRITTEN_LATER.some((folder) => path.startsWith(folder))) return [];
    const known = ids.get(path);
    const at = (message: string): Problem => ({
      ...originOf(link, (sources ??= sourcesOf(root))),
      message: `${message} It stands on ${link.from}.`,
    });
    if (!known && (path.endsWith('/') || !existsSync(dist + path.slice(1))))
      return [at(`the link "${url}" leads to no page or file. ${suggestion(path, [...ids.keys()])}`)];
    if (!anchor || !known || known.has(anchor)) return [];
    return [at(`the link "${url}" leads to no element of ${path}. ${suggestion(anchor, [...known])}`)];
  });
  return [...twice, ...broken];
}

/** Where content gives an id; else the built page. */
function definitionOf(id: string, from: string, sources: readonly Source[]): { file: string; line: number } {
  const given = new RegExp(
    `(\\{#${RegExp.escape(id)}\\}|^ *(- )?\\{? ?id: ["']?${RegExp.escape(id)}["']?\\b|id="${RegExp.escape(id)}")`,
    'm',
  );
  for (const { file, text } of sources.filter(({ address }) => address !== undefined)) {
    const place = given.exec(text)?.index;
    if (place !== undefined) return { file, line: text.slice(0, place).split('\n').length };
  }
  return { file: `dist${from.replace(/\/$/, '/index.html')}`, line: 1 };
}

/** Where a link was written: its page's own content file, another one, a component; else the built page. */
function originOf({ from, url, line }: Link, sources: readonly Source[]): { file: string; line: number } {
  const ordered = [...sources].sort((a, b) => Number(b.address === from) - Number(a.address === from));
  for (const { file, text } of ordered) {
    // The whole address, not the beginning of a longer one.
    const place = new RegExp(`${RegExp.escape(url)}(?![\\w#/?-])`).exec(text)?.index;
    if (place !== undefined) return { file, line: text.slice(0, place).split('\n').length };
  }
  const own = ordered[0];
  return own?.address === from ? { file: own.file, line: 1 } : { file: `dist${from.replace(/\/$/, '/index.html')}`, line };
}

function sourcesOf(root: string): Source[] {
  const content = readContent(root).files.map(({ path, collection, id, text }) => ({
    file: path,
    text,
    address: addressOf(`${collection}/${id}`),
  }));
  const code = listFiles(`${root}src/`)
    .filter((file) => /\.(astro|ts)$/.test(file))
    .map((file) => ({ file: `src/${file}`, text: readFileSync(`${root}src/${file}`, 'utf8') }));
  return [...content, ...code];
}

interface Source {
  file: string;
  text: string;
  /** The page it becomes. */
  address?: string;
}
