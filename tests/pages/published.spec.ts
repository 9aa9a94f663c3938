import { expect, test } from '@playwright/test';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '../..');
const SITE = 'https://atlas.example/base/';

test('a build that is told where it will stand names that in all that must name a host', () => {
  test.setTimeout(120_000);
  const dist = mkdtempSync(join(tmpdir(), 'published-'));
  try {
    const env = { ...process.env, SITE };
    const { status, stderr } = spawnSync(join(ROOT, 'node_modules/.bin/astro'), ['build', '--outDir', dist], {
      cwd: ROOT,
      encoding: 'utf8',
      env,
    });
    expect(status, stderr).toBe(0);
    const read = (path: string) => readFileSync(join(dist, path), 'utf8');

    const goals = read('model/goals/index.html');
    // The four properties that ogp.me asks of every page; Google Scholar's guide asks for title, author and date.
    for (const [property, content] of Object.entries({
      'og:title': 'Goals for 2025',
      'og:type': 'article',
      'og:image': `${SITE}card.png`,
      'og:url': `${SITE}model/goals/`,
      citation_title: 'Goals for 2025',
      citation_author: 'Chongqing Blockchain Atlas contributors',
      citation_public_url: `${SITE}model/goals/`,
    })) {
      expect(goals).toMatch(new RegExp(`<meta (property|name)="${property}" content="${content}">`));
    }
    expect(goals).toContain(`<link rel="canonical" href="${SITE}model/goals/">`);
    expect(existsSync(join(dist, 'card.png'))).toBe(true);

    const listed = [...read('sitemap.xml').matchAll(/<loc>(.*?)<\/loc>/g)].map(([, address]) => address!);
    expect(listed).toContain(`${SITE}model/goals/`);
    for (const address of listed) expect(existsSync(join(dist, address.slice(SITE.length), 'index.html')), address).toBe(true);
    expect(read('robots.txt')).toContain(`Sitemap: ${SITE}sitemap.xml`);
    expect(read('opensearch.xml')).toContain(`template="${SITE}search/?q={searchTerms}"`);
    expect(read('about/changes/feed.atom')).toContain(
      `<link rel="self" type="application/atom+xml" href="${SITE}about/changes/feed.atom"/>`,
    );
  } finally {
    rmSync(dist, { recursive: true, force: true });
  }
});
