import { writeFileSync } from 'node:fs';
import {
  applyEdits,
  attribute,
  elementsOf,
  readPages,
  replaceElement,
  textOf,
  writeHashed,
  type Edit,
  type Element,
} from './built-pages.ts';

/** The page that stands in for any missing address finds its files by a script of its own. */
const FINDS_ITS_FILES = '404.html';

/**
 * Moves the styles and scripts that stand in the pages to files, so that a policy can refuse all that do not. Styles
 * that follow one another become one file; those of a picture in the text join the last of the head.
 *
 * @returns how many files it wrote
 */
export function ownFiles(dist: string): number {
  const written = new Set<string>();
  for (const { file, html } of readPages(dist)) {
    const edits: Edit[] = [];
    const elements = elementsOf(html);
    for (const group of groupStyles(elements)) {
      const address = writeHashed(dist, 'style', 'css', group.map(textOf).join('\n'));
      const last = group.findLast(inHead) ?? group[0]!;
      edits.push(...group.map((style) => replaceElement(style, style === last ? `<link rel="stylesheet" href="${address}">` : '')));
      written.add(address);
    }
    for (const script of elements.filter(runsInPlace)) {
      if (file === FINDS_ITS_FILES && attribute(script, 'data-finds-files') !== undefined) continue;
      const address = writeHashed(dist, 'first', 'js', textOf(script));
      edits.push(replaceElement(script, `<script src="${address}"></script>`));
      written.add(address);
    }
    if (edits.length) writeFileSync(dist + file, applyEdits(html, edits));
  }
  return written.size;
}

/** A script whose text the browser would run where it stands; data in JSON is not run. */
export function runsInPlace(element: Element): boolean {
  const type = attribute(element, 'type') ?? '';
  return (
    element.tagName === 'script' &&
    attribute(element, 'src') === undefined &&
    /^$|javascript|^(module|importmap|speculationrules)$/.test(type)
  );
}

/** Runs of styles, in order: a sheet that is linked between two of them ends a run, for the later rule wins. */
function groupStyles(elements: readonly Element[]): Element[][] {
  const groups: Element[][] = [];
  let open = false;
  for (const element of elements) {
    if (element.tagName === 'link' && attribute(element, 'rel') === 'stylesheet') open = false;
    if (element.tagName !== 'style') continue;
    if (open || (groups.length && !inHead(element))) groups.at(-1)!.push(element);
    else groups.push([element]);
    open = true;
  }
  return groups;
}

function inHead({ parentNode }: Element): boolean {
  return parentNode !== null && 'tagName' in parentNode && parentNode.tagName === 'head';
}
