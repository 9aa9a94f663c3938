import { readFileSync } from 'node:fs';
import { parse, type DefaultTreeAdapterTypes } from 'parse5';
import { expect, test } from 'vitest';
import { listFiles, textOf } from '../../src/publish/built-pages.ts';
import { DIST } from './dist.ts';

/** Where the folder is taken to stand: under a path, so that a link that would leave the folder is seen. */
const ROOT = 'https://atlas.example/under/a%20path/';
const files = new Set(listFiles(DIST));
const pages = [...files].filter((file) => file.endsWith('.html')).map(read);
const ids = new Map(pages.map(({ file, elements }) => [file, new Set(elements.flatMap(({ attrs }) => valueOf(attrs, 'id') ?? []))]));

/**
 * The build holds its links to pages and ids while it writes them (src/publish/check-links.ts). This takes the folder as it is
 * handed on, knows nothing of how it was made, and follows every address as a browser does.
 */
test('every address in every page leads to a file, and to an id in it', () => {
  const dead = pages.flatMap(({ file, elements }) =>
    elements.flatMap((element) => addressesOf(element).flatMap((address) => fault(address, file) ?? [])),
  );
  expect(dead).toEqual([]);
});

test('every address in the style of every page leads to a file', () => {
  const styles = pages.flatMap(({ file, elements }) =>
    elements.filter(({ tagName }) => tagName === 'style').map((style) => ({ file, css: textOf(style) })),
  );
  const urls = styles.flatMap(({ file, css }) => [...css.matchAll(/url\((["']?)(.*?)\1\)/g)].map(([, , url]) => ({ file, url: url! })));
  expect(urls.length).toBeGreaterThanOrEqual(pages.length);
  // The page that stands for any address names its fonts from the root.
  expect(urls.flatMap(({ file, url }) => (file === '404.html' ? [] : (fault(url, file) ?? [])))).toEqual([]);
});

test('no link calls a fact by its id where a reader would have it in words', () => {
  const { facts } = JSON.parse(readFileSync(`${DIST}data/facts.json`, 'utf8')) as { facts: { id: string }[] };
  const known = new Set(facts.map(({ id }) => id));
  const links = pages.flatMap(({ file, elements }) =>
    elements.flatMap((element) => (element.tagName === 'a' ? { file, text: textOf(element).replace(/^▲/, '').trim() } : [])),
  );
  expect(links.filter(({ text }) => known.has(text))).toEqual([]);
});

test.each([
  ['../no/such/page/', 'no file'],
  ['../model/goals/', undefined],
  ['../model/goals/#output', undefined],
  ['../model/goals/#%6Futput', undefined],
  ['../model/goals/#Output', 'no id'],
  ['../model/goals', 'no file'],
  ['../../model/goals/', 'leaves the folder'],
  ['/model/goals/', 'leaves the folder'],
  ['https://', 'no address'],
  ['https://example.org/', undefined],
])('%s would be told: %s', (url, told) => expect(fault(url, 'facts/index.html')).toEqual(told && expect.stringContaining(told)));

/** What is wrong with an address; undefined where nothing is. Other hosts are taken at their word. */
function fault(url: string, from: string): string | undefined {
  const at = (told: string) => `dist/${from}: ${told}: ${url}`;
  // The page for missing addresses may stand for any of them: it has addresses from the root of a host.
  const missing = from === '404.html' && !url.startsWith('#');
  const [root, place] = missing ? ['https://atlas.example/', 'missing/page/'] : [ROOT, from.replace(/(^|\/)index\.html$/, '$1')];
  if (!URL.canParse(url, root + place)) return at('no address');
  const { href, pathname, hash, origin, protocol } = new URL(url, root + place);
  if (protocol === 'data:' || protocol === 'mailto:' || origin !== new URL(root).origin) return undefined;
  if (!href.startsWith(root)) return at('leaves the folder');
  const path = decodeURIComponent(pathname.slice(new URL(root).pathname.length));
  const file = path === '' || path.endsWith('/') ? `${path}index.html` : path;
  if (!files.has(file)) return at('no file');
  const anchor = hash.slice(1).split(':~:')[0]!;
  const known = ids.get(file);
  return !anchor || !known || known.has(anchor) || known.has(decodeURIComponent(anchor)) ? undefined : at('no id');
}

function addressesOf({ attrs }: Element): string[] {
  const single = ['href', 'src', 'action', 'poster', 'data'].flatMap((name) => valueOf(attrs, name) ?? []);
  const several = (valueOf(attrs, 'srcset') ?? '').split(',').map((candidate) => candidate.trim().split(/\s+/)[0]!);
  const [, refresh = ''] = /^\d+;\s*url=(.*)$/i.exec(valueOf(attrs, 'content') ?? '') ?? [];
  return [...single, ...several, refresh].filter(Boolean);
}

function read(file: string) {
  const elements: Element[] = [];
  const walk = (node: DefaultTreeAdapterTypes.Node) => {
    if ('tagName' in node) elements.push(node);
    for (const child of [...('childNodes' in node ? node.childNodes : []), ...('content' in node ? node.content.childNodes : [])])
      walk(child);
  };
  walk(parse(readFileSync(DIST + file, 'utf8')));
  return { file, elements };
}

function valueOf(attrs: Element['attrs'], name: string): string | undefined {
  return attrs.find((attr) => attr.name === name)?.value;
}

type Element = DefaultTreeAdapterTypes.Element;
