import { isDate } from '../collections/fields.ts';
import type { ContentFile } from '../collections/read-content.ts';
import { keysOf, repeats, rows, type ContentIndex } from './content-index.ts';
import { shown, type Problem } from './problem.ts';
import { paragraphsOf } from './sections.ts';
import { fieldsOf, problemAt } from './shape.ts';

/** Every source is there for something: the register of sources is what the atlas rests on, no reading list. */
export function checkSourcesUsed(files: readonly ContentFile[], { entries, unread }: ContentIndex): Problem[] {
  // What cannot be read may use any of them.
  if (unread.size) return [];
  const used = new Set<string>();
  for (const file of files) {
    for (const { shape, value } of fieldsOf(file)) if (shape.reference?.includes('sources')) used.add(String(value));
    for (const { url } of file.prose?.links ?? []) used.add(/^\/sources\/([^/]+)\//.exec(url)?.[1] ?? '');
  }
  used.delete('');
  // A misspelt reference is told as such; the source that it means is not without use.
  if ([...used].some((id) => !entries.sources.has(id))) return [];
  return [...entries.sources].flatMap(([id, { file, line }]): Problem[] => {
    if (used.has(id)) return [];
    const message = `no fact, name or page uses the source ${id}. Rest evidence or \`identifiedBy\` on it, or delete the file.`;
    return [{ file, line, message }];
  });
}

/** One page is one source: counted as two, it would corroborate itself. */
export function checkSourcesDiffer(files: readonly ContentFile[]): Problem[] {
  const pages = files.flatMap((file) => {
    const { url } = keysOf(file.data);
    return file.collection === 'sources' && typeof url === 'string' && URL.canParse(url) ? [{ file, url }] : [];
  });
  return repeats(pages, ({ url }) => pageOf(url)).map(({ item: { file, url }, first: { file: first } }) => {
    const message = `found ${shown(url)}, the page that ${first.path}:${first.lineOf(['url'])} has already; allowed: one source a page. Delete the file that is not used.`;
    return problemAt(file, ['url'], message);
  });
}

/** A paragraph that leads to one source tells what that source says: a fact in it rests on the source, or is held against it. */
export function checkSourcesTold({ prose, text, path }: ContentFile, { facts, entries, unread }: ContentIndex): Problem[] {
  if (!prose || unread.has('facts')) return [];
  return paragraphsOf(text).flatMap(({ text: paragraph, line }): Problem[] => {
    const places = [...paragraph.matchAll(/\]\(\/sources\/([^/)]+)\//g)];
    const [source = '', ...others] = new Set(places.map(([, id = '']) => id));
    const told = [...paragraph.matchAll(/<Fact id="([^"]+)"/g)].flatMap(([, id = '']) => facts.get(id) ?? []);
    if (others.length || !told.length || !entries.sources.has(source)) return [];
    if (told.some((fact) => rows(fact, 'evidence').some((row) => row.source === source))) return [];
    const message = `found a link to the source ${source} beside facts of which none has a row in it; allowed: the source that they rest on or are held against. Correct the link, or add the row.`;
    return [{ file: path, line: line + paragraph.slice(0, places[0]!.index).split('\n').length - 1, message }];
  });
}

/** A year at the end of a source's id is that of its date. */
export function checkYearOfId(file: ContentFile): Problem[] {
  const [, year] = (file.collection === 'sources' && /-((?:19|20)\d{2})$/.exec(file.id)) || [];
  const { date } = keysOf(file.data);
  if (!year || !isDate(String(date)) || String(date).startsWith(year)) return [];
  const message = `found "${String(date)}" in a file whose name ends in ${year}; allowed: one year. Correct the date, or the name with all that refers to it.`;
  return [problemAt(file, ['date'], message)];
}

/** What stays of an address without what leads to the same page: protocol, www., a slash at the end, a fragment, marks of who led there. */
function pageOf(url: string): string {
  const { host, pathname, searchParams } = new URL(url);
  for (const name of [...searchParams.keys()]) if (name.startsWith('utm_')) searchParams.delete(name);
  return `${host.replace(/^www\./, '')}${pathname.replace(/\/$/, '')}?${searchParams}`;
}
