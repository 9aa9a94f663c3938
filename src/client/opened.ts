import { marked, markPattern } from './marks.ts';

const KEY = 'search-opened';

/** Notes which words led to an address, for the page that opens there. The address itself stays clean, to be pasted. */
export function rememberOpened(address: string, words: readonly string[], alike: readonly string[]): void {
  try {
    sessionStorage.setItem(KEY, JSON.stringify({ address, words, alike }));
  } catch {
    // Storage may be refused; the result then opens without its marks.
  }
  // A result on this very page opens without a new page.
  addEventListener('hashchange', showOpened, { once: true });
  if (address === location.href) setTimeout(showOpened);
}

/** Where this page was opened from a result: marks the words in the part that the address names, and shows the first. */
export function showOpened(): void {
  const noted = takeNoted();
  if (noted?.address !== location.href) return;
  for (const mark of document.querySelectorAll('mark[data-found]')) mark.replaceWith(...mark.childNodes);
  const pattern = markPattern(noted.words, noted.alike);
  const marks = pattern ? partOf(location.hash.slice(1)).flatMap((element) => markIn(element, pattern)) : [];
  const shown = marks.find((mark) => mark.checkVisibility());
  if (!shown) return;
  const { top, bottom } = shown.getBoundingClientRect();
  if (top < 0 || bottom > innerHeight) shown.scrollIntoView({ block: 'center' });
}

function takeNoted(): { address: string; words: string[]; alike: string[] } | undefined {
  try {
    const noted = sessionStorage.getItem(KEY);
    sessionStorage.removeItem(KEY);
    return noted ? (JSON.parse(noted) as ReturnType<typeof takeNoted>) : undefined;
  } catch {
    return undefined;
  }
}

/** What belongs to an id: a heading with all up to the next one of its rank, anything else as it is; without id, the text. */
function partOf(id: string): Element[] {
  const target = document.getElementById(id) ?? document.querySelector('main')!;
  if (!isHeading(target)) return [target];
  const part: Element[] = [];
  // A heading stands in a frame with the way to cite it.
  for (let next: Element | null = target.closest('.headed') ?? target; next; next = next.nextElementSibling) {
    const heading = [next, ...next.children].find(isHeading);
    if (part.length && heading && heading.tagName <= target.tagName) break;
    part.push(next);
  }
  return part;
}

const isHeading = ({ tagName }: Element) => /^H[1-6]$/.test(tagName);

function markIn(element: Element, pattern: RegExp): HTMLElement[] {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT, (node) =>
    node.parentElement!.closest('script, style, nav, .note, .mark') ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
  );
  const texts: Text[] = [];
  while (walker.nextNode()) texts.push(walker.currentNode as Text);
  return texts.flatMap((text) => {
    const nodes = marked(text.data, pattern);
    const marks = nodes.filter((node) => node instanceof HTMLElement);
    for (const mark of marks) mark.dataset['found'] = '';
    if (marks.length) text.replaceWith(...nodes);
    return marks;
  });
}
