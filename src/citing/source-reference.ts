import type { Author, Reference } from './reference.ts';

/**
 * A source of the atlas as a reference.
 *
 * @param place where in the source: a paragraph the atlas numbers, with the address at which it tells what stands there
 */
export function sourceReference(source: Citable, place?: { locator: string; address: string }): Reference {
  const { title, titleOriginal, author, publisher, kind } = source;
  const named: Author[] = author ? [authorOf(author)] : BODIES.has(kind) ? [{ literal: publisher }] : [];
  return {
    id: source.id,
    title: titleOriginal ?? title,
    ...(titleOriginal && { translatedTitle: title }),
    authors: named,
    container: publisher,
    issued: source.date,
    url: source.url,
    language: titleOriginal || source.language === 'en' || source.language === 'de' ? source.language : 'en',
    ...(place && { note: noteOf(place) }),
  };
}

/** Publishers that speak for themselves; a newspaper or a collector of texts is where a text stands, not who says it. */
const BODIES: ReadonlySet<string> = new Set(['government', 'company', 'research']);

function noteOf({ locator, address }: { locator: string; address: string }): string {
  const paragraph = /^p(\d+)$/.exec(locator)?.[1];
  return paragraph ? `Paragraph ${paragraph}, as numbered at ${address}` : locator;
}

/** "Xing Meng (邢萌)": a name with its Chinese form stands family name first. Of any other the order is not known. */
function authorOf(text: string): Author {
  const [, family, given, chinese] = /^(\S+) (.+) \((\p{Script=Han}+)\)$/u.exec(text) ?? [];
  return family && given && chinese ? { family, given, chinese, pinyin: true } : { literal: text };
}

/** The fields of a source that a citation needs. */
export interface Citable {
  id: string;
  title: string;
  titleOriginal?: string | undefined;
  author?: string | undefined;
  publisher: string;
  date?: string | undefined;
  url?: string | undefined;
  kind: string;
  language: Reference['language'];
}
