import { expect, test } from '@playwright/test';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const DIST = join(import.meta.dirname, '../../dist');
const pages = readdirSync(DIST, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.html'));
const html = new Map(pages.map((name) => [`/${name.replace(/index\.html$/, '')}`, readFileSync(join(DIST, name), 'utf8')]));

test('every internal link of the built site leads to a page and to an element of it', () => {
  expect(pages.length).toBeGreaterThan(100);
  const dead: string[] = [];
  for (const [from, text] of html) {
    for (const [, href = ''] of text.matchAll(/<a [^>]*?href="([^"]*)"/g)) {
      if (/^https?:/.test(href)) continue;
      const [path = '', id] = href.replaceAll('&amp;', '&').split('#');
      const address = path.split('?')[0] || from;
      const target = html.get(address);
      if (target === undefined && !existsSync(join(DIST, address))) dead.push(`${from} → ${href}`);
      else if (id && target && !target.includes(` id="${id}"`)) dead.push(`${from} → ${href}`);
    }
  }
  expect(dead).toEqual([]);
});

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
    for (const [, href = ''] of (html.get(from) ?? '').matchAll(/<a [^>]*?href="(\/[^"#?]*)/g)) {
      if (html.has(href) && !distance.has(href)) distance.set(href, steps + 1);
    }
  }
  expect([...html.keys()].filter((address) => (distance.get(address) ?? Infinity) > 3 && address !== '/404.html')).toEqual([]);
});
