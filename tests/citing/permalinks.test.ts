import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { readAtlas } from '../../src/atlas/read-atlas.ts';
import { digestOf } from '../../src/citing/digest.ts';
import type { BuiltPage } from '../../src/publish/built-pages.ts';
import { checkHistory, checkPromises, checkUpToDate, everListed } from '../../src/permalinks/check-permalinks.ts';
import { holdPermalinks } from '../../src/permalinks/hold-permalinks.ts';
import { movedPages } from '../../src/permalinks/moved-pages.ts';
import { formatPermalinks, lastChange, parsePermalinks, readPermalinks, updatePermalinks } from '../../src/permalinks/permalinks.ts';
import { placesOf, tableId } from '../../src/permalinks/places.ts';
import { elementsOf } from '../../src/publish/built-pages.ts';
import { findPublished } from '../../src/permalinks/published.ts';

const LIST = '/a/ aaaaaaaa 2026-01-01\n/a/#x bbbbbbbb 2026-02-01\n/a/#y\n';
const SITE = new Map([
  ['/a/', 'aaaaaaaa'],
  ['/a/#x', 'bbbbbbbb'],
  ['/a/#y', undefined],
]);
const without = (address: string) => new Map([...SITE].filter(([key]) => key !== address));

describe('the check', () => {
  const checked = (list: string, site: ReadonlyMap<string, string | undefined>) => [
    ...checkPromises(parsePermalinks(list), site),
    ...checkUpToDate(parsePermalinks(list), site),
  ];

  test('is content with a site that has everything', () => expect(checked(LIST, SITE)).toEqual([]));

  test.each<[string, string, ReadonlyMap<string, string | undefined>, number, RegExp]>([
    [
      'a heading was renamed',
      LIST,
      new Map([...without('/a/#x'), ['/a/#xx', 'bbbbbbbb']]),
      2,
      /^\/a\/#x was published.*moved \/a\/#x -> .*Did you mean "\/a\/#xx"/,
    ],
    ['a page was removed', LIST, without('/a/'), 1, /^\/a\/ was published, and the site no longer has it/],
    ['something new', LIST, new Map([...SITE, ['/b/', undefined]]), 1, /^Not listed yet: \/b\/\. Run "npm run permalinks"/],
    [
      'a text has changed',
      LIST,
      new Map([...SITE, ['/a/#x', 'cccccccc']]),
      2,
      /^The text of \/a\/#x has changed since the list was made\. Run/,
    ],
    ['it moved to nowhere', `${LIST}moved /old/ -> /aa/\n`, SITE, 4, /^found no \/aa\/ to move to\. Did you mean "\/a\/"/],
    ['it moved and is still there', '/a/ aaaaaaaa 2026-01-01\n/a/#y\nmoved /a/#x -> /a/#y\n', SITE, 3, /still has it/],
  ])('%s', (_, list, site, line, message) => {
    const problems = checked(list, site);
    expect(problems).toContainEqual({ file: 'content/permalinks', line, message: expect.stringMatching(message) as string });
  });

  test('is content once what went is declared moved', () => {
    const list = '/a/ aaaaaaaa 2026-01-01\n/a/#y\nmoved /a/#x -> /a/#y\n';
    expect(checked(list, without('/a/#x'))).toEqual([]);
  });
});

describe('bringing the list up to date', () => {
  const root = mkdtempSync(join(tmpdir(), 'hold-'));
  const path = join(root, 'content/permalinks');
  const held = (list: string, site: ReadonlyMap<string, string | undefined>) => {
    writeFileSync(path, list);
    return holdPermalinks(root, new Map(site));
  };
  beforeAll(() => {
    mkdirSync(join(root, 'content'));
    vi.stubEnv('PERMALINKS', '2026-03-01');
  });
  afterAll(() => {
    vi.unstubAllEnvs();
    rmSync(root, { recursive: true });
  });

  test('writes what is new and what has changed', () => {
    expect(held(LIST, new Map([...SITE, ['/a/#x', 'cccccccc'], ['/b/', undefined]]))).toEqual([]);
    expect(readFileSync(path, 'utf8')).toMatch(/\n\/a\/ aaaaaaaa 2026-01-01\n\/a\/#x cccccccc 2026-03-01\n\/a\/#y\n\/b\/\n$/);
  });
  test.each<[string, string, ReadonlyMap<string, string | undefined>, number, RegExp]>([
    ['an address was lost', LIST, new Map([...without('/a/#x'), ['/b/', undefined]]), 2, /^\/a\/#x was published/],
    ['a move is wrong', `${LIST}moved /old/ -> /aa/\n`, new Map([...SITE, ['/b/', undefined]]), 4, /^found no \/aa\//],
  ])('leaves the list as it was where %s', (_, list, site, line, message) => {
    expect(held(list, site)).toEqual([{ file: 'content/permalinks', line, message: expect.stringMatching(message) as string }]);
    expect(readFileSync(path, 'utf8')).toBe(list);
  });
});

describe('the history of the list', () => {
  const folder = mkdtempSync(join(tmpdir(), 'history-'));
  const root = join(folder, 'project');
  const git = (...list: string[]) =>
    execFileSync('git', ['-c', 'user.name=x', '-c', 'user.email=x', ...list], { cwd: folder, stdio: ['ignore', 'pipe', 'ignore'] });
  const commit = (list: string) => {
    writeFileSync(join(root, 'content/permalinks'), list);
    git('-C', root, 'add', '.');
    git('-C', root, 'commit', '-qm', 'x');
  };
  const gone = (list: string) => checkHistory(parsePermalinks(list), everListed(root) ?? []).map(({ message }) => message);

  beforeAll(() => {
    mkdirSync(join(root, 'content'), { recursive: true });
    git('init', '-q', root);
    commit(LIST);
    commit(`${LIST}/b/ cccccccc 2026-03-01\nmoved /old/ -> /b/\n`);
    commit(`${LIST}moved /b/ -> /a/\nmoved /old/ -> /a/\n`);
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  test('is content while everything ever listed is listed or moved', () => {
    expect(everListed(root)?.sort()).toEqual(['/a/', '/a/#x', '/a/#y', '/b/', '/old/']);
    expect(gone(`${LIST}moved /b/ -> /a/\nmoved /old/ -> /a/\n`)).toEqual([]);
  });
  test('tells of a line that was taken away, committed or not, and of what had moved', () => {
    expect(gone('/a/ aaaaaaaa 2026-01-01\n/a/#y\nmoved /b/ -> /a/\n')).toEqual([
      expect.stringMatching(/^\/a\/#x was listed once.*add "moved \/a\/#x -> \/its\/new\/#place"\. .* Did you mean "\/a\/#y"/),
      expect.stringMatching(/^\/old\/ was listed once, and no line has it now\./),
    ]);
  });
  test('is not to be had without git, and in a clone of the last commit alone', () => {
    git('clone', '-q', '--depth', '1', `file://${root}`, join(folder, 'clone'));
    expect(everListed(join(folder, 'clone'))).toBeUndefined();
    cpSync(join(root, 'content'), join(folder, 'archive/content'), { recursive: true });
    expect(everListed(join(folder, 'archive'))).toBeUndefined();
  });
  test('is read in less than 0.3 s, and the project keeps to its own', () => {
    // The best of five, for the machine may have other work.
    const times = Array.from({ length: 5 }, () => {
      const started = performance.now();
      everListed(process.cwd());
      return performance.now() - started;
    });
    expect(Math.min(...times)).toBeLessThan(300);
    expect(checkHistory(readPermalinks(process.cwd()), everListed(process.cwd()) ?? [])).toEqual([]);
  });
});

test('bringing the list up to date dates what changed, adds what is new and forgets nothing', () => {
  const site = new Map([...without('/a/'), ['/a/#x', 'cccccccc'], ['/b/', undefined]] as [string, string | undefined][]);
  const list = updatePermalinks(parsePermalinks(LIST), site, '2026-03-01');
  expect(
    formatPermalinks(list)
      .split('\n')
      .filter((line) => line.startsWith('/')),
  ).toEqual(['/a/ aaaaaaaa 2026-01-01', '/a/#x cccccccc 2026-03-01', '/a/#y', '/b/']);
  expect(lastChange(list)).toBe('2026-03-01');
});

test('the list is read back as it was written', () => {
  const list = parsePermalinks(`${LIST}moved /old/#z -> /a/\n`);
  expect(formatPermalinks(parsePermalinks(formatPermalinks(list)))).toBe(formatPermalinks(list));
});

const page = (address: string, html: string): BuiltPage => ({ address, html, file: '' });

test('headings, articles, figures and whatever a link offers to cite have permanent addresses', () => {
  const html =
    '<main><a class="cite" href="/a/" data-v="aaaaaaaa"></a><h2 id="x">X</h2><a class="cite" href="#x" data-v="bbbbbbbb"></a><p id="note-1"></p><figure id="f"></figure><div id="t"></div><a class="cite" href="#t"></a></main>';
  const { published, visit } = findPublished();
  visit(page('/a/', html), elementsOf(html));
  expect([...published]).toEqual([
    ['/a/', 'aaaaaaaa'],
    ['/a/#x', 'bbbbbbbb'],
    ['/a/#f', undefined],
    ['/a/#t', undefined],
  ]);
});

describe('what moved', () => {
  const a = page('/a/', '<main><h2 id="y" class="q">Y</h2></main>');
  const written = (list: string) => movedPages(parsePermalinks(list).moved, [a]);

  test('within a page leaves its id where it is now', () => {
    expect(written('moved /a/#x -> /a/#y').get('/a/index.html')).toBe('<main><h2 id="y" class="q"><a id="x"></a>Y</h2></main>');
  });
  test('to another page leaves its id and the way there', () => {
    expect(written('moved /a/#x -> /b/#z').get('/a/index.html')).toContain(
      '<p class="label" id="x" data-moved>Moved: <a href="/b/#z">/b/#z</a></p></main>',
    );
  });
  test('with its page leaves a page that leads on, by an address that works from disk', () => {
    const html = written('moved /old/deep/ -> /a/#y').get('/old/deep/index.html');
    expect(html).toContain('<meta http-equiv="refresh" content="0; url=/a/index.html#y">');
    expect(html).toContain('<a href="/a/index.html#y">');
    expect(html).not.toContain('<script');
  });
  test('with sections of its page leaves each of their ways, and a script that takes the one the address names', () => {
    const html = written('moved /old/ -> /a/\nmoved /old/#z -> /a/#y').get('/old/index.html');
    expect(html).toContain('<p id="z" data-moved>z: <a href="/a/index.html#y">');
    expect(html).toContain('<script src="/moved.js"></script>');
    expect(html).not.toContain('http-equiv="refresh"');
  });
});

describe('digests', () => {
  test.each([
    ['spaces and lines', 'a  b\n c', 'a b c', true],
    ['the shape of quotation marks', '“It’s”', '"It\'s"', true],
    ['a word', 'a target', 'a result', false],
    ['a figure', '50 billion yuan', '60 billion yuan', false],
  ])('%s', (_, one, other, same) => expect(digestOf(one) === digestOf(other)).toBe(same));
  test('are short and can be typed', () => expect(digestOf('x')).toMatch(/^[a-z2-7]{8}$/));
});

describe('places', () => {
  const places = new Map(placesOf(readAtlas(process.cwd())).map((place) => [place.address, place]));

  test('have an address each, and a section has its words with the figures filled in', () => {
    const output = places.get('/model/goals/#output')!;
    expect(output).toMatchObject({ kind: 'section', title: 'Output value', page: 'Goals for 2025' });
    expect(output.text).toMatch(/^Output value is the only goal in money\./);
    expect(output.text).toContain('The article sets the sum for 2025[[goal-output]].');
    expect(places.get('/model/goals/#table-1')!.text).toContain('more than 300 blockchain companies');
  });
  test('a fact says its verdict and where it comes from', () => {
    expect(places.get('/facts/#goal-output')).toMatchObject({
      kind: 'fact',
      verdict: expect.any(String) as string,
      from: [{ source: 'luo-lin-2020', locator: 'p31' }],
    });
  });
  test('a section ends where the next of its level begins', () => {
    expect(places.get('/model/goals/#whose')!.text).not.toContain('unicorn');
  });
  test.each([
    ['output', 1, 'output-table-1'],
    [undefined, 2, 'table-2'],
  ])('the table under %s is %3$s', (heading, number, id) => expect(tableId(heading, number)).toBe(id));
});
