import { escaped } from '../atlas/typography.ts';
import { editionName, titleWithin, type Citation } from './place-reference.ts';

/** A citation as it is pasted into a text: the title as a link, then which edition of what. */

export function markdownCopy(citation: Citation): string {
  return `[${titleWithin(citation).replace(/[[\]\\]/g, '\\$&')}](${citation.url}), ${editionName(citation.edition)}`;
}

/** For a word processor: the same, with the address written out, as paper has no links. */
export function richCopy(citation: Citation): { html: string; text: string } {
  const [title, url, edition] = [titleWithin(citation), citation.url, editionName(citation.edition)];
  return {
    html: `<p><a href="${escaped(url)}">${escaped(title)}</a>, ${escaped(edition)}. ${escaped(url)}</p>`,
    text: `${title}, ${edition}. ${url}`,
  };
}
