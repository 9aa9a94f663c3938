import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { fitPages } from '../../src/publish/built-pages.ts';
import { oneStyle } from '../../src/publish/one-style.ts';
import { headerText, policyText, securityPolicy } from '../../src/publish/policy.ts';

const HEAD = '<!DOCTYPE html><html><head>';
const HEADER = `Content-Security-Policy: ${headerText([])}`;

test.each([
  ['a handler', '<p onclick="x()">', /^<p> has onclick="…".*Add a listener/],
  ['a style attribute', '<p style="color:red">', /^<p> has style="color:red".*Write a class/],
  ['a style for some media', '<style media="print">p{}</style>', /^<style media="print"> would lose it/],
  [
    'a script from elsewhere',
    '<script src="https://cdn.org/x.js"></script>',
    /loads https:\/\/cdn\.org\/x\.js; allowed: files of the site itself/,
  ],
  ['a picture from elsewhere', '<img src="//cdn.org/x.png">', /loads \/\/cdn\.org/],
])('%s breaks the policy', async (_, body, message) => {
  const { dist, root } = bench(HEAD + body);
  expect(await problemsOf(dist, root)).toEqual([{ file: 'dist/index.html', line: 1, message: expect.stringMatching(message) as string }]);
});

test('the policy stands first in the head, with the hash of the script in the page and of the one style that the browser finds there', async () => {
  const { dist, root } = bench(
    `${HEAD}<style>a{}</style><title>x</title></head><script>x</script><script type="application/ld+json">{}</script><style>b{}</style>`,
  );
  const [problem] = await problemsOf(dist, root);
  const html = readFileSync(`${dist}index.html`, 'utf8');
  const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
  expect(html).toContain(
    `<head><meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'self' 'wasm-unsafe-eval' ${hash('x')}; style-src 'self' ${hash('a{}\nb{}')};`,
  );
  expect(html.match(/<style>[^<]*<\/style>/g)).toEqual(['<style>a{}\nb{}</style>']);
  expect(problem!.message).toContain(hash('x'));
});

test('a server that tells another policy is named, with the policy to write', async () => {
  const { dist, root } = bench(HEAD, 'X: y\nContent-Security-Policy: none\n');
  const message = expect.stringContaining(`Content-Security-Policy with the value\n    ${headerText([])}`) as string;
  expect(await problemsOf(dist, root)).toEqual([
    { file: 'public/_headers', line: 2, message },
    { file: 'hosting/nginx.conf', line: 2, message },
  ]);
});

test('what a server says holds for pages with styles of their own, and adds who may frame them', () => {
  const [page, server] = [policyText(), headerText([])].map((text) => text.split('; '));
  expect(server!.filter((line) => !page!.includes(line))).toEqual(["frame-ancestors 'none'"]);
  expect(page!.filter((line) => !server!.includes(line))).toEqual(["default-src 'none'", "style-src 'self'"]);
});

async function problemsOf(dist: string, root: string) {
  const { fit, problems } = securityPolicy(root, '/');
  await fitPages(dist, [oneStyle('/'), fit]);
  return problems();
}

function bench(html: string, served = HEADER): { root: string; dist: string } {
  const root = `${mkdtempSync(join(tmpdir(), 'atlas-policy-'))}/`;
  onTestFinished(() => rmSync(root, { recursive: true }));
  for (const folder of ['dist/_astro', 'public', 'hosting']) mkdirSync(root + folder, { recursive: true });
  writeFileSync(`${root}dist/index.html`, html);
  writeFileSync(`${root}public/_headers`, served);
  writeFileSync(`${root}hosting/nginx.conf`, served);
  return { root, dist: `${root}dist/` };
}
