import type { ChangedEdition } from '../citing/changelog.ts';
import { escaped } from '../atlas/typography.ts';
import { uuidOf } from '../citing/digest.ts';
import { ATLAS } from '../citing/place-reference.ts';

const PAGE = 'about/changes/';

/**
 * The editions as an Atom feed (RFC 4287). Ids are drawn from the names of the editions, so that they stay the same wherever the
 * feed is published; links are relative to the feed where that is not known.
 *
 * @param today day of the edition being built, ISO 8601: what is not released yet is dated by it
 */
export function atomFeed(editions: readonly ChangedEdition[], today: string, site?: URL): string {
  const link = (id = '') => (site ? new URL(`${PAGE}${id}`, site).href : `./${id}`);
  const entries = editions.map(({ version, title, id, date, introduction, entries: changes }) => {
    const list = changes.map((change) => `<li>${escaped(change)}</li>`).join('');
    const html = `${introduction && `<p>${escaped(introduction)}</p>`}<ul>${list}</ul>`;
    return `  <entry>
    <id>${idOf(version)}</id>
    <title>${escaped(title)}</title>
    <updated>${date ?? today}T00:00:00Z</updated>
    <link href="${link(`#${id}`)}"/>
    <content type="html">${escaped(html)}</content>
  </entry>`;
  });
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">
  <id>${idOf('feed')}</id>
  <title>${ATLAS}: changes</title>
  <updated>${today}T00:00:00Z</updated>
  <author><name>${ATLAS} contributors</name></author>
  <link href="${link()}"/>
  <link rel="self" type="application/atom+xml" href="${link('feed.atom')}"/>
${entries.join('\n')}
</feed>
`;
}

const idOf = (name: string): string => `urn:uuid:${uuidOf(`${ATLAS} ${name}`)}`;
