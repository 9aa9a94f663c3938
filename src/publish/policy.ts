import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import type { Problem } from '../checks/problem.ts';
import { applyEdits, attribute, elementsOf, readPages, textOf, type Element } from './built-pages.ts';
import { runsInPlace } from './own-files.ts';

/** What a page may load: its own site's files, and nothing that stands in the page itself. */
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
 * Writes the security policy into every page, and holds the pages and the servers' configuration to it.
 *
 * @param dist the built folder, and the project's folder
 * @returns what breaks the policy or tells another one; the pages are written all the same
 */
export function securityPolicy(dist: string, root: string): Problem[] {
  const problems: Problem[] = [];
  const hashes = new Set<string>();
  for (const { file, html } of readPages(dist)) {
    const elements = elementsOf(html);
    problems.push(...breaches(file, elements));
    const own = elements.filter(runsInPlace).map((script) => hashOf(textOf(script)));
    own.forEach((hash) => hashes.add(hash));
    const head = elements.find(({ tagName }) => tagName === 'head')!;
    const start = head.sourceCodeLocation!.startTag!.endOffset;
    const meta = `<meta http-equiv="Content-Security-Policy" content="${policyText(own)}">`;
    writeFileSync(dist + file, applyEdits(html, [{ start, end: start, text: meta }]));
  }
  const header = `${policyText([...hashes])}; frame-ancestors 'none'`;
  return [...problems, ...SERVED_BY.flatMap((file) => checkHeader(file, readFileSync(root + file, 'utf8'), header))];
}

export function policyText(hashes: readonly string[]): string {
  const allowed = { ...POLICY, 'script-src': [POLICY['script-src'], ...hashes].join(' ') };
  return Object.entries(allowed)
    .map(([name, sources]) => `${name} ${sources}`)
    .join('; ');
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
      ...(element.tagName === 'style' ? [at('<style> stands in the page; its rules belong in a file.')] : []),
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

function hashOf(script: string): string {
  return `'sha256-${createHash('sha256').update(script).digest('base64')}'`;
}
