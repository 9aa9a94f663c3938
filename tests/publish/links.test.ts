import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { checkLinks } from '../../src/publish/check-links.ts';
import { fitPages } from '../../src/publish/built-pages.ts';
import { italicsAhead } from '../../src/publish/italics-ahead.ts';
import { relative, relativeLinks } from '../../src/publish/links.ts';
import { oneStyle } from '../../src/publish/one-style.ts';

const FROM_TO = [
  ['/', '/', './'],
  ['/', '/facts/', './facts/'],
  ['/', '/facts/#goal-output', './facts/#goal-output'],
  ['/model/goals/', '/', '../../'],
  ['/model/goals/', '/model/goals/', './'],
  ['/model/goals/', '/model/goals/#four', '#four'],
  ['/model/goals/', '/model/goals/?q=a#four', './?q=a#four'],
  ['/model/goals/', '/model/', '../'],
  ['/model/goals/', '/model/park/?a=1&b=2#area', '../park/?a=1&b=2#area'],
  ['/model/goals/', '/favicon.svg', '../../favicon.svg'],
  ['/_astro/style.css', '/_astro/fonts/a.woff2', './fonts/a.woff2'],
  ['/atlas.html', '/a b/重庆/', './a%20b/%E9%87%8D%E5%BA%86/'],
] as const;

test.each(FROM_TO)('from %s to %s is %s', (from, to, way) => {
  expect(relative(to, from)).toBe(way);
  expect(new URL(way, `https://host/some/base${from}`).href).toBe(new URL(`/some/base${to}`, 'https://host').href);
});

const HEAD = '<!DOCTYPE html><html><head><title>Page</title></head><body>';

describe('in built pages', () => {
  const REWRITTEN = [
    ['<a  class=x href="/b/">b</a>', '<a  class=x href="../b/">b</a>'],
    ["<a href='/b/?x=1&amp;y=2#i'>b</a>", '<a href="../b/?x=1&amp;y=2#i">b</a>'],
    ['<a href="https://other.org/b/">b</a>', '<a href="https://other.org/b/">b</a>'],
    ['<a href="//other.org/b/">b</a>', '<a href="//other.org/b/">b</a>'],
    ['<a href="mailto:a@b.org">b</a>', '<a href="mailto:a@b.org">b</a>'],
    ['<form action="/b/"></form>', '<form action="../b/"></form>'],
    ['<svg><use href="/i.svg#i"/></svg>', '<svg><use href="../i.svg#i"/></svg>'],
    ['<svg><a xlink:href="/b/">b</a></svg>', '<svg><a xlink:href="../b/">b</a></svg>'],
    ['<meta http-equiv="refresh" content="0; url=/b/">', '<meta http-equiv="refresh" content="0; url=../b/">'],
    ['<p title="/b/">/b/ <code>href="/b/"</code></p>', '<p title="/b/">/b/ <code>href="/b/"</code></p>'],
    ['<p data-href="/b/" data-id="/b/"></p>', '<p data-href="../b/" data-id="/b/"></p>'],
  ] as const;

  test.each(REWRITTEN)('%s becomes %s, and no other byte changes', async (before, after) => {
    const { dist } = bench({ 'dist/a/index.html': HEAD + before });
    await fitPages(dist, [relativeLinks('/').fit]);
    expect(readFileSync(`${dist}a/index.html`, 'utf8')).toBe(HEAD + after);
  });

  test('the page for missing addresses keeps links from the root, under the path that is known', async () => {
    const { dist } = bench({ 'dist/404.html': `${HEAD}<a href="/b/">b</a>` });
    await fitPages(dist, [relativeLinks('/atlas/v2/').fit]);
    expect(readFileSync(`${dist}404.html`, 'utf8')).toContain('<a href="/atlas/v2/b/">');
  });

  test('styles become one, and find their fonts', async () => {
    const font = '<style>@font-face{src:url("/_astro/fonts/a.woff2")}</style>';
    const { dist } = bench({ 'dist/a/index.html': `${font}<p><svg><style>i{background:url(data:x)}</style></svg>` });
    await fitPages(dist, [oneStyle('/')]);
    expect(readFileSync(`${dist}a/index.html`, 'utf8')).toBe(
      '<style>@font-face{src:url("../_astro/fonts/a.woff2")}\ni{background:url(data:x)}</style><p><svg></svg>',
    );
  });
});

test('a page brings no styles for components that do not stand on it, those of its templates among them', async () => {
  const styles = [
    'p{margin:0}',
    '.a[data-astro-cid-onpage01]{color:red}',
    '.a[data-astro-cid-absent01],.a[data-astro-cid-absent01]:hover{color:red}',
    '.a[data-astro-cid-absent01],.b[data-astro-cid-moulded1]{color:blue}',
    '@media print{.a[data-astro-cid-absent01]{color:black}}',
    '@media print{p{margin:1px}.a[data-astro-cid-absent01]{color:black}}',
    '@font-face{font-family:A}',
  ];
  const body = '<p data-astro-cid-onpage01></p><template><i data-astro-cid-moulded1></i></template>';
  const { dist } = bench({ 'dist/a/index.html': `<style>${styles.join('')}</style>${body}` });
  await fitPages(dist, [oneStyle('/')]);
  const left = [styles[0], styles[1], styles[3], '@media print{p{margin:1px}}', styles[6]];
  expect(readFileSync(`${dist}a/index.html`, 'utf8')).toBe(`<style>${left.join('')}</style>${body}`);
});

test.each([
  ['<p>a</p><details><i>b</i></details><dialog><em>c</em></dialog>', false],
  ['<h3>a</h3>', false],
  ['<p>a <em>b</em></p>', true],
  ['<h3 class="slanted">a</h3>', true],
  ['<svg><text font-style="italic">a</text></svg>', true],
])('italics are asked for ahead only where some are seen at first: %s', async (body, ahead) => {
  const [upright, italic] = ['<link rel="preload" href="/a.woff2">', '<link rel="preload" href="/b.woff2" data-italics>'];
  const { dist } = bench({ 'dist/a/index.html': `<template>${upright}${italic}</template>${body}` });
  await fitPages(dist, [italicsAhead]);
  expect(readFileSync(`${dist}a/index.html`, 'utf8')).toBe(`<template>${upright}${ahead ? italic : ''}</template>${body}`);
});

describe('a broken link fails the build, where it was written', () => {
  const page = (body: string) => ({ 'dist/index.html': HEAD, 'dist/model/goals/index.html': `${HEAD}<h2 id="four">Four</h2>\n${body}` });
  const CASES = [
    {
      name: 'a missing page, in the content file of the page',
      files: {
        ...page('<a href="/model/gaols/">x</a>'),
        'content/model/goals.mdx': '---\ntitle: Goals\n---\n\nSee [x](/model/gaols/).\n',
        'content/model/a.mdx': '---\ntitle: A\n---\n\nSee [x](/model/gaols/).\n',
      },
      problem: {
        file: 'content/model/goals.mdx',
        line: 5,
        message:
          /^the link "\/model\/gaols\/" leads to no page or file\. Did you mean "\/model\/goals\/"\? .* It stands on \/model\/goals\/\.$/,
      },
    },
    {
      name: 'a missing anchor, in a component',
      files: {
        ...page('<a href="/model/goals/#five">x</a>'),
        'src/components/Way.astro': '---\n---\n\n<a href="/model/goals/#five">x</a>\n',
      },
      problem: {
        file: 'src/components/Way.astro',
        line: 4,
        message: /^the link "\/model\/goals\/#five" leads to no element of \/model\/goals\/\. .*Allowed: four\./,
      },
    },
    {
      name: 'a missing picture that a script made up, in the built page',
      files: page('<img src="/model/none.svg">'),
      problem: { file: 'dist/model/goals/index.html', line: 2, message: /^the link "\/model\/none\.svg" leads to no page or file/ },
    },
    {
      name: 'a link relative to the page, in a longer address no other',
      files: {
        ...page('<a href="../park/">x</a>'),
        'content/model/goals.mdx': '---\ntitle: Goals\n---\n\n[longer](../park/more/)\n[x](../park/)\n',
      },
      problem: { file: 'content/model/goals.mdx', line: 6, message: /^the link "\.\.\/park\/" leads to no page or file/ },
    },
  ];

  test.each(CASES)('$name', async ({ files, problem }) => {
    const { dist, root } = bench(files);
    const problems = await problemsOf(dist, root);
    expect(problems).toEqual([{ ...problem, message: expect.stringMatching(problem.message) as string }]);
  });

  test('what leads somewhere passes: pages, ids, text fragments, files, other hosts', async () => {
    const links = ['/', '/model/goals/#four', '#four', '/model/goals/#four:~:text=a', '/?q=x', '/f.json', 'https://other.org/#x', '#'];
    const { dist, root } = bench({ ...page(links.map((url) => `<a href="${url}">x</a>`).join('')), 'dist/f.json': '{}' });
    expect(await problemsOf(dist, root)).toEqual([]);
  });

  test('all at once', async () => {
    const { dist, root } = bench(page('<a href="/a/">x</a><a href="/b/">x</a><img src="/c.png">'));
    expect(await problemsOf(dist, root)).toHaveLength(3);
  });
});

async function problemsOf(dist: string, root: string) {
  const { fit, linked } = relativeLinks('/');
  await fitPages(dist, [fit]);
  return checkLinks(dist, root, linked);
}

/** A project of the given files, with its built folder. */
function bench(files: Record<string, string>): { root: string; dist: string } {
  const root = `${mkdtempSync(join(tmpdir(), 'atlas-links-'))}/`;
  onTestFinished(() => rmSync(root, { recursive: true }));
  for (const folder of ['content', 'src', 'dist']) mkdirSync(root + folder);
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(root + path), { recursive: true });
    writeFileSync(root + path, text);
  }
  return { root, dist: `${root}dist/` };
}
