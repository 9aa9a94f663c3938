import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { transform } from 'esbuild';
import { HtmlValidate } from 'html-validate';
import { expect, test } from 'vitest';
import { readPages } from '../../src/publish/built-pages.ts';
import { findJava } from '../java.ts';
import { DIST } from './dist.ts';
import { HTML_VALIDATE } from './html-validate.ts';

const NU = createRequire(import.meta.url).resolve('vnu-jar/build/dist/vnu.jar');
/**
 * What the checker says and is not asked. Errors only: its remarks are for the most part on the policy, which it holds against
 * addresses on this disk, where 'self' means nothing; a browser is the referee of that (policy.spec.ts).
 *
 * It is of November 2025, the last that brings no installer of a Java of its own, and does not know 'wasm-unsafe-eval' yet, which
 * the Content Security Policy of 2022 has (https://www.w3.org/TR/CSP3/#grammardef-keyword-source), nor that a link may hold painting back
 * until something is read (https://html.spec.whatwg.org/multipage/links.html#link-type-expect). Nor does it know of CSS what all
 * browsers have had since: size-adjust, container queries, nested rules (its "Parse Error"), ::details-content, field-sizing; another
 * reader of CSS goes through the styles below.
 */
const UNKNOWN_CSS = [
  "Property “(size-adjust|container-type|field-sizing)” doesn't exist",
  'Unrecognized at-rule “@container”',
  'Unknown pseudo-element or pseudo-class “::details-content”',
  'CSS: Parse Error',
];
const EXPECTING = 'A “link” element with a “blocking” attribute must have a “rel” attribute';
const UNKNOWN = `.*(found "'wasm-unsafe-eval'"|${EXPECTING}|${UNKNOWN_CSS.join('|')}).*`;
const SETTINGS = ['--errors-only', '--skip-non-html', '--filterpattern', UNKNOWN, '--format', 'json'];
/** The first time, Java may have to be installed. */
const TIME = 300_000;

test('the Nu HTML checker finds no error in any page', () => expect(nuErrors(DIST)).toEqual([]), TIME);

test(
  'the Nu HTML checker would find one',
  () => {
    const folder = mkdtempSync(join(tmpdir(), 'nu-'));
    try {
      writeFileSync(join(folder, 'page.html'), '<!doctype html><html lang="en"><title>x</title><p>x</p></html>\n<script></script>\n');
      expect(nuErrors(folder)).toContainEqual(expect.stringMatching(/page\.html:2: Stray start tag “script”/));
    } finally {
      rmSync(folder, { recursive: true });
    }
  },
  TIME,
);

test('the style of every page is CSS throughout', async () => {
  const styles = new Set(readPages(DIST).flatMap(({ html }) => /<style>[^]*?<\/style>/.exec(html)?.[0].slice(7, -8) ?? []));
  expect(styles.size).toBeGreaterThan(0);
  const faults = await Promise.all([...styles].map(async (css) => (await transform(css, { loader: 'css' })).warnings));
  expect(faults.flat().map(({ text, location }) => `${text}: ${location?.lineText.slice(location.column, location.column + 80)}`)).toEqual(
    [],
  );
  expect((await transform('a{color:red;;b{', { loader: 'css' })).warnings).not.toEqual([]);
});

test('html-validate finds nothing in any page', async () => {
  const validator = new HtmlValidate(HTML_VALIDATE);
  const found: Remark[] = [];
  for (const { file, html } of readPages(DIST)) {
    const { results } = await validator.validateString(html, file);
    for (const { line, ruleId, message, selector } of results.flatMap(({ messages }) => messages))
      found.push({ place: `dist/${file}:${line}`, said: `${ruleId}: ${message}: ${selector}` });
  }
  expect(told(found)).toEqual([]);
}, 120_000);

/** What is said of many pages is told once, with the first of them. */
function told(remarks: readonly Remark[]): string[] {
  return [...Map.groupBy(remarks, ({ said }) => said)].map(
    ([said, [first, ...more]]) => `${first!.place}: ${said}${more.length ? ` (and in ${more.length} other places)` : ''}`,
  );
}

interface Remark {
  place: string;
  said: string;
}

function nuErrors(folder: string): string[] {
  const { stderr, error } = spawnSync(findJava(), ['-jar', NU, ...SETTINGS, folder], { encoding: 'utf8', maxBuffer: 2 ** 28 });
  if (error) throw error;
  const { messages } = JSON.parse(stderr) as { messages: { url: string; lastLine: number; message: string }[] };
  return told(messages.map(({ url, lastLine, message }) => ({ place: `${url}:${lastLine}`, said: message })));
}
