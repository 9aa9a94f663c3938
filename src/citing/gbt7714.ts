import { initials, type Author, type Reference, type Run } from './reference.ts';

const MOST_AUTHORS = 3;

/**
 * GB/T 7714—2025, numeric system, web page (8.11.3) or, with a version, the order of 8.14 and 8.15: author. title[EB/OL]. version.
 * （date）[day of reading]. address. The standard sets the point and the square brackets half width and all other signs
 * full width, whatever the language of the entry; 等 or et al. follows that language.
 */
export function gbt7714(reference: Reference): Run[] {
  const { title, version, issued, accessed, url, note } = reference;
  const dates = `${issued ? `（${issued}）` : ''}${accessed ? `[${accessed}]` : ''}`;
  const parts = [authorList(reference), `${title}[EB/OL]`, version && `V${version}`, dates, url, note];
  return [{ text: `${parts.filter(Boolean).join('. ')}.` }];
}

function authorList({ authors, language }: Reference): string {
  const chinese = language.startsWith('zh');
  const names = authors.slice(0, MOST_AUTHORS).map((author) => nameOf(author, chinese));
  if (authors.length > MOST_AUTHORS) names.push(chinese ? '等' : 'et al');
  return names.join('，');
}

/** Western given names are cut to initials without points; names in pinyin are not. */
function nameOf(author: Author, chinese: boolean): string {
  if ('literal' in author) return author.literal;
  if (chinese && author.chinese) return author.chinese;
  return `${author.family} ${author.pinyin ? author.given : initials(author.given).join(' ')}`;
}
