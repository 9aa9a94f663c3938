import { attribute, classesOf, replaceElement, type Element, type Fit } from './built-pages.ts';

const SLANTED = new Set(['em', 'i', 'strong']);
/** What stands in these is not seen at first. */
const FOLDED = new Set(['details', 'dialog']);

/** Keeps the italics among what a page asks for ahead where it shows some at first, as few do; elsewhere they come when they are seen. */
export const italicsAhead: Fit = (_, elements) => {
  const ahead = elements.filter((element) => attribute(element, 'data-italics') !== undefined);
  const shown = elements.some((element) => isSlanted(element) && !isFolded(element));
  return shown ? [] : ahead.map((element) => replaceElement(element, ''));
};

const isSlanted = (element: Element) =>
  SLANTED.has(element.tagName) || classesOf(element).includes('slanted') || attribute(element, 'font-style') === 'italic';

function isFolded(element: Element): boolean {
  for (let within = element.parentNode; within && 'tagName' in within; within = within.parentNode)
    if (FOLDED.has(within.tagName)) return true;
  return false;
}
