import { expect, test } from '@playwright/test';
import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { request, type IncomingMessage } from 'node:http';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { installDebian, installed } from '../browser.ts';
import { DIST } from './settings.ts';

const ROOT = join(import.meta.dirname, '../..');
const LOAD_SECONDS = 6;
let prefix: string;
let port: number;
let nginx: ChildProcess;

test.beforeAll(async () => {
  test.setTimeout(180_000);
  const find = () => (brotliModule() ? installed(['nginx'], '/usr/sbin/nginx') : undefined);
  const program = find() ?? installDebian(['nginx-light', 'libnginx-mod-http-brotli-static'], find);
  if (!program)
    throw new Error(
      'The shipped configuration is tested with nginx: install nginx-light and libnginx-mod-http-brotli-static, or run the tests as root.',
    );

  prefix = mkdtempSync(join(tmpdir(), 'served-'));
  cpSync(DIST, join(prefix, 'dist'), { recursive: true });
  execFileSync('node', [join(ROOT, 'src/publish/compress.ts')], { cwd: prefix });
  // As root, nginx reads with another account.
  chmodSync(prefix, 0o755);
  mkdirSync(join(prefix, 'dist/empty'));
  writeFileSync(join(prefix, 'secret.txt'), 'not of the atlas');
  port = await freePort();
  const shipped = readFileSync(join(ROOT, 'hosting/nginx.conf'), 'utf8');
  const here = shipped
    .replace('listen 8080', `listen 127.0.0.1:${port}`)
    .replace('root /srv/atlas', `root ${prefix}/dist`)
    .replaceAll('/tmp/atlas-', `${prefix}/`)
    // Each request for a folder without a page is an error to it; under load they would be all that is printed.
    .replace('error_log stderr', 'error_log stderr crit');
  writeFileSync(join(prefix, 'nginx.conf'), here);
  nginx = spawn(program, ['-e', 'stderr', '-c', join(prefix, 'nginx.conf'), '-g', 'daemon off;'], { stdio: 'inherit' });
  await expect
    .poll(() =>
      ask('/').then(
        ({ status }) => status,
        () => 0,
      ),
    )
    .toBe(200);
});

test.afterAll(async () => {
  nginx.kill('SIGQUIT');
  await once(nginx, 'exit');
  rmSync(prefix, { recursive: true });
});

/** Read late: the site is built by then. */
function startOfIndex(): string {
  return `/pagefind/${readdirSync(`${DIST}pagefind`)[0]!}/start.pack`;
}

test('every answer carries the policy that the file for other hosts names', async () => {
  const policy = /Content-Security-Policy: (.*)/.exec(readFileSync(join(ROOT, 'public/_headers'), 'utf8'))![1];
  for (const path of ['/', '/facts/', '/favicon.svg', '/none/', startOfIndex()]) {
    const { headers } = await ask(path);
    expect(headers['content-security-policy'], path).toBe(policy);
    expect(headers['x-content-type-options'], path).toBe('nosniff');
    expect(headers['server'], path).toBe('nginx');
  }
});

const YEAR = 'public, max-age=31536000, immutable';
const oneOf = (folder: string) => `/${folder}/${readdirSync(DIST + folder).find((name) => /\.\w+$/.test(name))!}`;

for (const [path, type, kept] of [
  ['/', 'text/html; charset=utf-8', 'no-cache'],
  ['/facts/', 'text/html; charset=utf-8', 'no-cache'],
  ['/sw.js', 'application/javascript; charset=utf-8', 'no-cache'],
  ['/atlas.webmanifest', 'application/manifest+json; charset=utf-8', 'no-cache'],
  [() => oneOf('_astro'), 'application/javascript; charset=utf-8', YEAR],
  [() => oneOf('_astro/fonts'), 'font/woff2', YEAR],
  [startOfIndex, 'application/octet-stream', YEAR],
] as const) {
  test(`${typeof path === 'string' ? path : path === startOfIndex ? 'the index' : String(path).slice(6)} is sent as what it is, and kept as long as it may be`, async () => {
    const { status, headers } = await ask(typeof path === 'string' ? path : path());
    expect(status).toBe(200);
    expect(headers['content-type']).toEqual(typeof type === 'string' ? type : expect.stringMatching(type));
    expect(headers['cache-control']).toBe(kept);
  });
}

test('text comes compressed as the reader can take it, and asked again it is not sent again', async () => {
  const page = readFileSync(`${DIST}facts/index.html`, 'utf8');
  const brotli = await ask('/facts/', { 'accept-encoding': 'gzip, br' });
  expect([brotli.headers['content-encoding'], brotli.headers['vary']]).toEqual(['br', 'Accept-Encoding']);
  expect(brotliDecompressSync(brotli.body).toString()).toBe(page);
  const gzip = await ask('/facts/', { 'accept-encoding': 'gzip' });
  expect(gzip.headers['content-encoding']).toBe('gzip');
  expect(gunzipSync(gzip.body).toString()).toBe(page);
  const plain = await ask('/facts/');
  expect([plain.headers['content-encoding'], plain.body.toString()]).toEqual([undefined, page]);
  const again = await ask('/facts/', { 'if-none-match': plain.headers['etag']! });
  expect([again.status, again.body.length]).toEqual([304, 0]);
});

/** What is not there, cannot be, or is nobody's to have. */
const HOSTILE = [
  ...['/none', '/none/', '/model/none/', '/empty/', '/_astro/', '/pagefind/', '/_headers', '/index.html.br', '/.git/config'],
  ...['/../secret.txt', '/%2e%2e/secret.txt', '/model/../../secret.txt', '/..%2fsecret.txt', '/model/..%2f..%2f..%2fsecret.txt'],
  ...['//../secret.txt', '/\\..\\secret.txt', '/index.html%00.txt'],
];

for (const path of HOSTILE) {
  test(`${path} gives nothing away`, async () => {
    const { status, body, headers } = await ask(path);
    expect(status).toBe(404);
    expect(body.toString()).not.toMatch(/secret|Index of|not of the atlas/);
    expect(body.toString()).toContain('No page here');
    expect(headers['cache-control']).not.toBe(YEAR);
  });
}

test('a folder without its slash leads to the page, on whatever host and port', async () => {
  const { status, headers } = await ask('/model/goals');
  expect([status, headers['location']]).toEqual([301, '/model/goals/']);
});

test('nothing can be sent to it', async () => {
  for (const method of ['POST', 'PUT', 'DELETE']) expect((await ask('/', {}, method)).status).toBe(405);
});

/** What goes wrong on the way: cut, doubled, escaped twice, in another's encoding, far too long. */
const DAMAGED = [
  '/model/goal',
  '/facts/facts/',
  '/model%2Fgoals%2F',
  '/%25%32%65/',
  '/%E9%87',
  '/%FF%FE/',
  '/?q=%',
  `/${'a'.repeat(4_000)}/`,
];

test('under load, damaged and hostile requests among the others, it finds a page or says that there is none', async () => {
  test.setTimeout(180_000);
  const find = () => installed(['wrk']);
  const program = find() ?? installDebian(['wrk'], find);
  if (!program) throw new Error('Load is made with wrk: install it, or run the tests as root.');
  const pages = readdirSync(DIST, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('index.html'));
  const good = pages.map((name) => `/${name.slice(0, -'index.html'.length)}`);
  const { headers } = await ask('/facts/', { 'accept-encoding': 'gzip, br' });
  const lines = [...good, `/facts/\t${headers['etag']}`, oneOf('_astro'), startOfIndex(), ...HOSTILE, ...DAMAGED];
  writeFileSync(join(prefix, 'paths'), lines.join('\n'));
  const script = join(ROOT, 'tests/anywhere/load.lua');
  const run = ['-t2', '-c64', `-d${LOAD_SECONDS}s`, '-s', script, `http://127.0.0.1:${port}`, '--', join(prefix, 'paths')];
  const report = execFileSync(program, run, { encoding: 'utf8' }).trim().split('\n').at(-1)!;
  const { statuses, broken, seconds, bytes, slowest } = JSON.parse(report) as Load;
  const answers = Object.values(statuses).reduce((sum, count) => sum + count, 0);
  console.log(
    `nginx under load: ${Math.round(answers / seconds)} requests/s, ${(bytes / seconds / 1e6).toFixed(0)} MB/s, 99 % within ${slowest.toFixed(0)} ms; ` +
      `statuses ${JSON.stringify(statuses)}, ${broken} connections broken`,
  );
  expect(Object.keys(statuses).sort()).toEqual(['200', '304', '404']);
  expect(broken).toBe(0);
});

/** Asks with the path exactly as given: a browser or fetch would tidy it first. */
function ask(path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const asked = request({ host: '127.0.0.1', port, path, headers, method }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => resolve({ status: response.statusCode!, headers: response.headers, body: Buffer.concat(chunks) }));
    });
    asked.on('error', reject);
    asked.end();
  });
}

function brotliModule(): boolean {
  try {
    return readdirSync('/etc/nginx/modules-enabled').some((name) => name.includes('brotli-static'));
  } catch {
    return false;
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port: free } = server.address() as AddressInfo;
      server.close(() => resolve(free));
    });
  });
}

interface Load {
  statuses: Record<string, number>;
  /** Connections that could not be made, were cut or ran out of time. */
  broken: number;
  seconds: number;
  bytes: number;
  /** Milliseconds within which 99 of 100 answers came. */
  slowest: number;
}

interface Answer {
  status: number;
  headers: IncomingMessage['headers'];
  body: Buffer;
}
