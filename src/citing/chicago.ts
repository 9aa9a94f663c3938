import { americanDate, describedIn, siteOf, stopped, withinQuotes, type Author, type Reference, type Run } from './reference.ts';

const MOST_AUTHORS = 6;

/** Chicago Manual of Style, 18th edition, notes and bibliography: the entry of the bibliography. */
export function chicago(reference: Reference): Run[] {
  const { title, translatedTitle, medium, version, authors, issued, accessed, url, note } = reference;
  const site = siteOf(reference) ?? medium;
  // A paper's or an agency's date follows its name; a page under a version says when it was last changed.
  const published = issued && `${version ? 'Last modified ' : ''}${americanDate(issued)}`;
  const day = published ?? (accessed && `Accessed ${americanDate(accessed)}`);
  const whole = [site, version && `version ${version}`].filter(Boolean).join(', ');
  const dated = !version && site && issued ? [`${site}, ${day}`] : [whole, day];
  const text = [
    authorList(authors),
    titled(title, translatedTitle),
    ...dated.map((part) => part && stopped(capitalised(part))),
    note && stopped(note),
    url && `${url}.`,
  ];
  return [{ text: text.filter(Boolean).join(' ') }];
}

/** A title in quotation marks, those within it single, and what it means in brackets; a description in the place of one has neither. */
function titled(title: string, translated: string | undefined): string {
  const description = describedIn(title);
  if (description) return stopped(description);
  const quoted = (text: string) => `“${withinQuotes(text)}”`;
  return translated ? `${quoted(title)} [${translated}]${/[.?!]$/.test(translated) ? '' : '.'}` : quoted(stopped(title));
}

const capitalised = (text: string) => text.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());

function authorList(authors: readonly Author[]): string {
  const shown = authors.length > MOST_AUTHORS ? authors.slice(0, 3) : authors;
  const names = shown.map((author, place) => {
    if ('literal' in author) return author.literal;
    const name = author.pinyin || place === 0 ? [author.family, author.given] : [author.given, author.family];
    return name.join(place === 0 && !author.pinyin ? ', ' : ' ') + (author.chinese ? ` ${author.chinese}` : '');
  });
  if (authors.length > MOST_AUTHORS) return stopped(`${names.join(', ')}, et al`);
  const last = names.pop() ?? '';
  return names.length ? stopped(`${names.join(', ')}, and ${last}`) : last && stopped(last);
}
