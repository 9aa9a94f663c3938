import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Problem } from '../checks/problem.ts';
import { attribute, textOf, type Element, type Fit } from './built-pages.ts';
import { styleOf } from './one-style.ts';

/** What a page may load: its own site's files; of what stands in the page itself, what is named by its hash. */
const POLICY = {
  'default-src': "'none'",
  // Pagefind's search is WebAssembly, and search opens on every page.
  'script-src': "'self' 'wasm-unsafe-eval'",
  'style-src': "'self'",
  'img-src': "'self' data: blob:",
  'font-src': "'self'",
  'connect-src': "'self'",
  'manifest-src': "'self'",
  'worker-src': "'self'",
  // From disk, Firefox does not count the folder of the page as the page's own.
  'form-action': "'self' file:",
  'base-uri': "'none'",
};

/** Files that give the policy as a header to whoever serves the site, with what a page cannot say of itself. */
const SERVED_BY = ['public/_headers', 'hosting/nginx.conf'];

/**
 * Writes the security policy into every page, and holds the pages and the servers' configuration to it. The servers name no
 * styles, of which each page has its own; what page and server say holds together.
 *
 * @param root the project's folder
 * @param base path of the site on its host, as far as it is known
 * @returns what fits a page; and, once all are, what breaks the policy or tells another one
 */
export function securityPolicy(root: string, base: string): { fit: Fit; problems: () => Problem[] } {
  const found: Problem[] = [];
  const scripts = new Set<string>();
  const fit: Fit = (page, elements) => {
    found.push(...breaches(page.file, elements));
    const own = elements.filter(runsInPlace).map((script) => hashOf(textOf(script)));
    own.forEach((hash) => scripts.add(hash));
    const style = styleOf(page, elements, base);
    const text = policyText({ 'script-src': own, 'style-src': style ? [hashOf(style)] : [] });
    const start = elements.find(({ tagName }) => tagName === 'head')!.sourceCodeLocation!.startTag!.endOffset;
    return [{ start, end: start, text: `<meta http-equiv="Content-Security-Policy" content="${text}">` }];
  };
  const problems = () => {
    const header = headerText([...scripts]);
    return [...found, ...SERVED_BY.flatMap((file) => checkHeader(file, readFileSync(root + file, 'utf8'), header))];
  };
  return { fit, problems };
}

/** @param hashes of what stands in the page, by directive */
export function policyText(hashes: Partial<Record<keyof typeof POLICY, readonly string[]>> = {}): string {
  return Object.entries(POLICY)
    .map(([name, sources]) => [name, sources, ...(hashes[name as keyof typeof POLICY] ?? [])].join(' '))
    .join('; ');
}

/** What a server says beside the pages: all but of styles, for which the default would stand in. */
export function headerText(scripts: readonly string[]): string {
  const lines = policyText({ 'script-src': scripts }).split('; ');
  return [...lines.filter((line) => !/^(default|style)-src/.test(line)), "frame-ancestors 'none'"].join('; ');
}

/** A script whose text the browser would run where it stands; data in JSON is not run, and modules become files. */
function runsInPlace(element: Element): boolean {
  const type = attribute(element, 'type') ?? '';
  const runs = /^$|javascript|^(importmap|speculationrules)$/.test(type);
  return element.tagName === 'script' && attribute(element, 'src') === undefined && runs;
}

/** What a browser would refuse to run or to apply. */
function breaches(file: string, elements: readonly Element[]): Problem[] {
  return elements.flatMap((element) => {
    const { startLine: line } = element.sourceCodeLocation!;
    const at = (message: string) => ({ file: `dist/${file}`, line, message });
    const shown = `<${element.tagName}>`;
    const handlers = element.attrs.filter(({ name }) => /^on[a-z]/.test(name)).map(({ name }) => name);
    const foreign = attribute(element, 'src');
    return [
      ...handlers.map((name) => at(`${shown} has ${name}="…", which the policy keeps from running. Add a listener in a <script>.`)),
      ...(attribute(element, 'style') !== undefined
        ? [at(`${shown} has style="${attribute(element, 'style')}", which the policy ignores. Write a class and a rule for it.`)]
        : []),
      ...(element.tagName === 'style' && attribute(element, 'media') !== undefined
        ? [at(`<style media="${attribute(element, 'media')}"> would lose it, as styles are joined. Write @media in it.`)]
        : []),
      ...(foreign && /^(https?:)?\/\//.test(foreign) ? [at(`${shown} loads ${foreign}; allowed: files of the site itself.`)] : []),
    ];
  });
}

function checkHeader(file: string, text: string, header: string): Problem[] {
  const lines = text.split('\n');
  const index = lines.findIndex((line) => line.includes('Content-Security-Policy'));
  if (lines[index]?.includes(header)) return [];
  return [
    { file, line: index + 1, message: `the policy is not that of the pages. Write Content-Security-Policy with the value\n    ${header}` },
  ];
}

const hashOf = (text: string): string => `'sha256-${hash('sha256', text, 'base64')}'`;
