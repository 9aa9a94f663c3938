import { americanDate, describedIn, initials, siteOf, stopped, type Author, type Reference, type Run } from './reference.ts';

/**
 * APA, 7th edition, web page on a website: Author. (Date). Title. Site. Address. An undated page gives the day it was read. What is
 * described and not named stands in square brackets: what it is after its title, or, upright, in the place of a title.
 */
export function apa(reference: Reference): Run[] {
  const { title, translatedTitle, medium, version, authors, issued, accessed, url, note } = reference;
  const date = `(${issued ? dateOf(issued) : 'n.d.'}).`;
  const titled: Run[] = [describedIn(title) ? { text: title } : { text: title, italic: true }];
  if (translatedTitle) titled.push({ text: ` [${translatedTitle}]` });
  if (version) titled.push({ text: ` (Version ${version})` });
  if (medium) titled.push({ text: ` [${medium}]` });
  const last = titled.at(-1)!;
  const ended = stopped(last.text);
  if (ended.endsWith('”')) last.text = ended;
  else if (ended !== last.text) titled.push({ text: '.' });
  const opening: Run[] = authors.length ? [{ text: `${authorList(authors)} ${date} ` }, ...titled] : [...titled, { text: ` ${date}` }];
  const site = siteOf(reference);
  const retrieved = !issued && accessed ? `Retrieved ${americanDate(accessed)}, from ` : '';
  // No full stop after an address, which it could seem to belong to.
  return [...opening, { text: `${site ? ` ${stopped(site)}` : ''}${note ? ` ${stopped(note)}` : ''}${url ? ` ${retrieved}${url}` : ''}` }];
}

function dateOf(date: string): string {
  const [year] = date.split('-');
  const words = americanDate(date);
  return words === year ? words : `${year}, ${words.replace(/,? \d{4}$/, '')}`;
}

function authorList(authors: readonly Author[]): string {
  const names = authors.map((author) => {
    if ('literal' in author) return author.literal;
    const given = initials(author.given).map((initial) => `${initial.replace('-', '.-')}.`);
    return `${author.family}, ${given.join(' ')}`;
  });
  // The comma is that of a name turned round; between two that stand as they are there is none.
  const and = names.length === 2 && authors.every((author) => 'literal' in author) ? ' & ' : ', & ';
  const list = names.length > 1 ? `${names.slice(0, -1).join(', ')}${and}${names.at(-1)}` : (names[0] ?? '');
  return stopped(list);
}
