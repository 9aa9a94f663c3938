import { HAN } from '../search/name-key.ts';
import { startEngine, type Entry } from './engine.ts';
import { excerpt, marked, markPattern } from './marks.ts';
import { rememberOpened } from './opened.ts';
import styles from './results.css?inline';
import { search, type Choice, type Outcome } from './search.ts';

// By itself: a module shared with the menus would be one more request for the first search.
const sheet = new CSSStyleSheet();
sheet.replaceSync(styles);
document.adoptedStyleSheets.push(sheet);

/** Kinds of which the page is worth naming beside the title: the others are places of their own. */
const ON_PAGES = new Set(['scenario', 'picture', 'region', 'measure', 'sector', 'model', 'source', 'page']);

/** How many results were shown so far: each has an id for what it is. */
let shown = 0;

/** Where results are shown: in the dialog and on the search page. */
interface View {
  status: HTMLElement;
  list: HTMLOListElement;
  /** Says that the query was read otherwise, and offers it as typed. */
  correction: HTMLElement;
  /** Other ways to what is sought, shown where searching leads to nothing. */
  ways: HTMLElement;
}

/**
 * Searches and shows what is found; of several searches under way only the latest is shown.
 *
 * @param literally what is done where the reader wants the query as typed; else it is shown here
 * @returns a function that takes a query and a choice, and how many results to show, and gives what was found or undefined where nothing was shown
 */
export function resultsIn(view: View, literally?: () => void) {
  let latest = 0;
  return async function show(query: string, most: number, choice: Choice = {}, literal = false): Promise<Outcome | undefined> {
    const turn = ++latest;
    const asked = query || Object.values(choice).some(Boolean);
    view.status.textContent = asked ? 'Searching …' : '';
    let outcome: Outcome;
    let entries: Entry[];
    try {
      outcome = await search(query, choice, literal);
      const engine = await startEngine();
      entries = await Promise.all(outcome.hits.slice(0, asked ? most : 0).map(({ number }) => engine.entry(number)));
    } catch (error) {
      if (turn === latest) showFailure(view, error);
      return undefined;
    }
    if (turn !== latest) return undefined;
    const pattern = markPattern(outcome.words, outcome.alike);
    view.status.textContent = asked ? statusOf(query, outcome) : '';
    view.ways.hidden = !asked || entries.length > 0;
    showCorrection(view.correction, query, outcome, literally ?? (() => void show(query, most, choice, true)));
    view.list.replaceChildren(...entries.map((entry) => itemOf(entry, pattern, outcome)));
    return outcome;
  };
}

function showFailure(view: View, error: unknown): void {
  // A program that came in part is an error of WebAssembly's too; a refusal names the policy.
  const refused = typeof WebAssembly === 'undefined' || /unsafe-eval|security policy|\bCSP\b/i.test(String(error));
  view.status.textContent = refused
    ? 'This browser or its settings do not let the search program run (WebAssembly is refused).'
    : 'The search index could not be loaded. The connection may be gone, the copy incomplete, or the atlas renewed since this page was opened.';
  view.list.replaceChildren();
  view.correction.hidden = true;
  view.ways.hidden = false;
}

function statusOf(query: string, { hits, partial, missing, corrected }: Outcome): string {
  const asked = query ? ` for “${corrected ?? query}”${corrected === undefined ? '' : `, not “${query}”`}` : '';
  if (!hits.length) return `Nothing found${asked}. Try fewer or other words.`;
  const count = `${hits.length} ${hits.length === 1 ? 'result' : 'results'}${asked}`;
  const nowhere = missing.map((word) => `“${word}”`);
  if (nowhere.length) return `${count}. No page has ${nowhere.join(' or ')}.`;
  return partial ? `${count}. No result contains every word; these come closest.` : count;
}

function showCorrection(place: HTMLElement, query: string, { corrected }: Outcome, literally: () => void): void {
  place.hidden = corrected === undefined;
  if (corrected === undefined) return;
  const button = Object.assign(document.createElement('button'), { type: 'button', textContent: `Search instead for “${query}”` });
  button.addEventListener('click', literally);
  const word = Object.assign(document.createElement('strong'), { textContent: corrected });
  place.replaceChildren('Showing results for ', word, '. ', button);
}

function itemOf(entry: Entry, pattern: RegExp | undefined, { words, alike }: Outcome): HTMLLIElement {
  const item = document.createElement('li');
  const link = Object.assign(document.createElement('a'), { href: entry.address });
  link.append(...marked(entry.title, pattern));
  link.addEventListener('click', () => rememberOpened(link.href, words, alike));
  const label = Object.assign(document.createElement('span'), { className: 'label', id: `kind-${++shown}`, textContent: labelOf(entry) });
  const text = document.createElement('p');
  link.setAttribute('aria-describedby', label.id);
  item.append(label, link);
  // A fact is all in its title.
  if (entry.kind !== 'fact') item.append(text);
  void startEngine()
    .then((engine) => engine.textOf(entry))
    .then(({ text: whole, called }) => {
      const end = entry.brief ? whole.search(/\n|$/) : 0;
      if (end) link.replaceChildren(...marked(whole.slice(0, end), pattern));
      text.append(...marked(excerpt(whole.slice(end).trim(), pattern), pattern));
      // Found by a name that stands nowhere in what is shown, as those in Chinese do.
      const name = called.find((name) => pattern && name.search(pattern) >= 0);
      if (!name || (item.querySelector('mark') && !name.match(HAN)) || item.textContent.includes(name)) return;
      const also = Object.assign(document.createElement('span'), { className: 'also', ...(name.match(HAN) && { lang: 'zh-Hans' }) });
      also.append(...marked(name, pattern));
      link.after(' ', also);
    })
    // A result without its excerpt still leads where it should.
    .catch(() => undefined);
  return item;
}

const labelOf = ({ kind, page, verdict }: Entry): string => [kind, page && ON_PAGES.has(kind) && page, verdict].filter(Boolean).join(' · ');
