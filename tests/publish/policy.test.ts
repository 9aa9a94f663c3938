import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ownFiles } from '../../src/publish/own-files.ts';
import { policyText, securityPolicy } from '../../src/publish/policy.ts';

const HEAD = '<!DOCTYPE html><html><head>';
const HEADER = `Content-Security-Policy: ${policyText([])}; frame-ancestors 'none'`;

test.each([
  ['a handler', '<p onclick="x()">', /^<p> has onclick="…".*Add a listener/],
  ['a style attribute', '<p style="color:red">', /^<p> has style="color:red".*Write a class/],
  ['a style element', '<style>p{}</style>', /^<style> stands in the page/],
  [
    'a script from elsewhere',
    '<script src="https://cdn.org/x.js"></script>',
    /loads https:\/\/cdn\.org\/x\.js; allowed: files of the site itself/,
  ],
  ['a picture from elsewhere', '<img src="//cdn.org/x.png">', /loads \/\/cdn\.org/],
])('%s breaks the policy', (_, body, message) => {
  const { dist, root } = bench(HEAD + body);
  expect(securityPolicy(dist, root)).toEqual([{ file: 'dist/index.html', line: 1, message: expect.stringMatching(message) as string }]);
});

test('the policy stands first in the head, and a script in the page has its hash in it', () => {
  const { dist, root } = bench(`${HEAD}<title>x</title></head><script>x</script><script type="application/ld+json">{}</script>`);
  const [problem] = securityPolicy(dist, root);
  const html = readFileSync(`${dist}index.html`, 'utf8');
  const hash = "'sha256-LXEWQrcmsEQBYnyp+6wy9chTD7GQPMTbAiWHF5IaSIE='";
  expect(html).toContain(
    `<head><meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'self' 'wasm-unsafe-eval' ${hash};`,
  );
  expect(problem!.message).toContain(hash);
});

test('a server that tells another policy is named, with the policy to write', () => {
  const { dist, root } = bench(HEAD, 'X: y\nContent-Security-Policy: none\n');
  const message = expect.stringContaining(
    `Content-Security-Policy with the value\n    ${policyText([])}; frame-ancestors 'none'`,
  ) as string;
  expect(securityPolicy(dist, root)).toEqual([
    { file: 'public/_headers', line: 2, message },
    { file: 'hosting/nginx.conf', line: 2, message },
  ]);
});

test('styles and scripts in a page move to files; those of a picture join them, data stays', () => {
  const { dist } = bench(
    `${HEAD}<style>a{}</style><link rel="stylesheet" href="/b.css"><style>c{}</style><style>d{}</style><script>run()</script></head>` +
      '<body><svg><style>e{}</style></svg><script type="application/ld+json">{}</script></body>',
  );
  expect(ownFiles(dist)).toBe(3);
  const html = readFileSync(`${dist}index.html`, 'utf8');
  const shape =
    /<head><link rel="stylesheet" href="(.*?)"><link rel="stylesheet" href="\/b\.css"><link rel="stylesheet" href="(.*?)"><script src="(.*?)"><\/script><\/head><body><svg><\/svg><script type="application\/ld\+json">\{\}<\/script>/;
  const files = shape
    .exec(html)!
    .slice(1)
    .map((address) => readFileSync(dist + address.slice(1), 'utf8'));
  expect(files).toEqual(['a{}', 'c{}\nd{}\ne{}', 'run()']);
});

function bench(html: string, served = HEADER): { root: string; dist: string } {
  const root = `${mkdtempSync(join(tmpdir(), 'atlas-policy-'))}/`;
  for (const folder of ['dist/_astro', 'public', 'hosting']) mkdirSync(root + folder, { recursive: true });
  writeFileSync(`${root}dist/index.html`, html);
  writeFileSync(`${root}public/_headers`, served);
  writeFileSync(`${root}hosting/nginx.conf`, served);
  return { root, dist: `${root}dist/` };
}
