import { expect, test } from '@playwright/test';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const DIST = join(import.meta.dirname, '../../dist');
const pages = readdirSync(DIST, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.html'));
const html = new Map(pages.map((name) => [`/${name.replace(/index\.html$/, '')}`, readFileSync(join(DIST, name), 'utf8')]));

// That every link leads somewhere is held by the build: tests/publish/links.test.ts.

test('no id stands twice on a page', () => {
  const doubled: string[] = [];
  for (const [from, text] of html) {
    const ids = [...text.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id!);
    doubled.push(...ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `${from}#${id}`));
  }
  expect(doubled).toEqual([]);
});

test('every page is reached from the opening page within three clicks', () => {
  const distance = new Map([['/', 0]]);
  for (const [from, steps] of distance) {
    for (const [, href = ''] of (html.get(from) ?? '').matchAll(/<a [^>]*?href="([^"#?]*)/g)) {
      const address = new URL(href, `https://atlas.invalid${from}`).pathname;
      if (html.has(address) && !distance.has(address)) distance.set(address, steps + 1);
    }
  }
  expect([...html.keys()].filter((address) => (distance.get(address) ?? Infinity) > 3 && address !== '/404.html')).toEqual([]);
});
