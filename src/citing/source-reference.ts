import type { Source } from '../atlas/model.ts';
import { describedIn, type Author, type Reference } from './reference.ts';

/** The fields of a source that a citation needs. */
export type Citable = Pick<Source, 'id' | 'title' | 'titleOriginal' | 'author' | 'publisher' | 'date' | 'url' | 'language'> & {
  kind: string;
};

/** Where the atlas tells what stands in a source, and in which of the paragraphs that it numbers. */
interface Described {
  locator?: string | undefined;
  address: string;
}

/** A source of the atlas as a reference. */
export function sourceReference(source: Citable, place?: Described): Reference {
  const { title, titleOriginal, author, publisher, kind } = source;
  const medium = describedIn(publisher);
  const named: Author[] = author ? authorsOf(author) : BODIES.has(kind) ? [{ literal: publisher }] : [];
  return {
    id: source.id,
    title: titleOriginal ?? title,
    ...(titleOriginal && { translatedTitle: title }),
    authors: named,
    ...(medium ? { medium } : { container: publisher }),
    issued: source.date,
    url: source.url,
    language: titleOriginal || source.language === 'en' || source.language === 'de' ? source.language : 'en',
    note: place && noteOf(place, source.url),
  };
}

/** Publishers that speak for themselves; a newspaper or a collector of texts is where a text stands, not who says it. */
const BODIES = new Set<string>(['government', 'company', 'research']);

/** Of a source that has no address, the one where it is described is given, and not as its own. */
function noteOf({ locator, address }: Described, url: string | undefined): string | undefined {
  if (!locator) return url ? undefined : `As described at ${address}`;
  const paragraph = /^p(\d+)$/.exec(locator)?.[1];
  return paragraph ? `Paragraph ${paragraph}, as numbered at ${address}` : locator;
}

/** "Xing Meng (邢萌)": a name with its Chinese form stands family name first. Of any other the order is not known. */
function authorOf(text: string): Author {
  const [, family, given, chinese] = /^(\S+) (.+) \((\p{Script=Han}+)\)$/u.exec(text) ?? [];
  return family && given && chinese ? { family, given, chinese, pinyin: true } : { literal: text };
}

/** A person's name, with its Chinese where the page has that. */
const PERSON = /^\p{Lu}[\p{L}.’'-]*(?: \p{Lu}[\p{L}.’'-]*){1,3}(?: \([^()]+\))?$/u;

/** Two people are two authors; a body may have an "and" in its name. */
function authorsOf(author: string): Author[] {
  const people = author.split(' and ');
  return people.every((name) => PERSON.test(name)) ? people.map(authorOf) : [authorOf(author)];
}
