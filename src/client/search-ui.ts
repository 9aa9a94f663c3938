import type { SearchFacet } from '../search/record.ts';
import { startEngine } from './engine.ts';
import { resultsIn } from './results.ts';
import type { Choice, Outcome } from './search.ts';

export { showOpened } from './opened.ts';

/** The dialog is for going somewhere; who wants to look through results goes to the search page. */
const MOST_IN_DIALOG = 8;
const MOST_ON_PAGE = 25;

const within = <Type extends HTMLElement>(root: ParentNode, part: string) => root.querySelector<Type>(`[data-search-${part}]`)!;
const viewIn = (root: ParentNode) => ({
  status: within(root, 'status'),
  list: root.querySelector('ol')!,
  correction: within(root, 'correction'),
  ways: within(root, 'ways'),
});

/** Makes the dialog search while the reader types, and be used by keyboard: the arrows go through field and results. */
export function connectDialog(dialog: HTMLDialogElement): void {
  const field = dialog.querySelector('input')!;
  const all = within<HTMLAnchorElement>(dialog, 'page');
  const show = resultsIn(viewIn(dialog));
  const run = () => {
    const query = field.value.trim();
    // Not encodeURIComponent, which throws at half a character.
    all.search = query && String(new URLSearchParams({ q: query }));
    void show(query, MOST_IN_DIALOG);
  };
  field.addEventListener('input', run);
  if (field.value) run();
  void startEngine().catch(() => undefined);

  dialog.addEventListener('keydown', (event) => {
    // In a search field browsers would take the key to empty it.
    if (event.key === 'Escape') return dialog.close();
    const stops = [field, ...dialog.querySelectorAll<HTMLAnchorElement>('li a'), all];
    const at = stops.indexOf(document.activeElement as HTMLInputElement);
    if (at < 0) return;
    const inField = at === 0;
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, ...(!inField && { Home: 1, End: stops.length - 2 }) }[event.key];
    if (to !== undefined) {
      stops[(to + stops.length) % stops.length]!.focus();
      event.preventDefault();
      // What is typed on a result goes on with the query.
    } else if (!inField && event.key.length === 1 && event.key !== ' ' && !event.ctrlKey && !event.metaKey && !event.altKey) field.focus();
  });
  // A result on the same page opens beneath the dialog.
  dialog.addEventListener('click', ({ target }) => {
    if (target === dialog || (target as Element).closest('li a, [data-search-close]')) dialog.close();
  });
}

/** Makes the search page answer its address, and keep it in step with what is typed and chosen. */
export function connectPage(page: HTMLElement): void {
  const field = page.querySelector<HTMLInputElement>('input[type=search]')!;
  const selects = [...page.querySelectorAll('select')];
  const more = within(page, 'more');
  const show = resultsIn(viewIn(page));
  const asked = new URLSearchParams(location.search);
  let most = MOST_ON_PAGE;
  let choice: Choice = {};

  const run = async () => {
    const query = field.value.trim();
    const address = new URLSearchParams([...(query ? [['q', query]] : []), ...Object.entries(choice)] as [string, string][]);
    history.replaceState(history.state, '', address.size ? `?${address}` : location.pathname);
    const outcome = await show(query, most, choice);
    more.hidden = !outcome || (!query && !address.size) || outcome.hits.length <= most;
    if (outcome) void fillChoices(selects, outcome.counts, choice);
  };
  const choose = () => {
    choice = Object.fromEntries(selects.filter(({ value }) => value).map(({ name, value }) => [name, value]));
    most = MOST_ON_PAGE;
    void run();
  };
  field.addEventListener('input', choose);
  field.form!.addEventListener('submit', (event) => event.preventDefault());
  for (const select of selects) select.addEventListener('change', choose);
  more.querySelector('button')!.addEventListener('click', () => {
    const next = most;
    most += MOST_ON_PAGE;
    void run().then(() => page.querySelector<HTMLAnchorElement>(`li:nth-child(${next + 1}) a`)?.focus());
  });

  within(page, 'choices').hidden = false;
  field.value ||= asked.get('q') ?? '';
  choice = Object.fromEntries(selects.flatMap(({ name }) => (asked.get(name) ? [[name, asked.get(name)!]] : [])));
  void run();
}

/** Offers the values that lead to results, with their number, the most frequent first. */
async function fillChoices(selects: HTMLSelectElement[], counts: Outcome['counts'], choice: Choice): Promise<void> {
  const { names } = await (await startEngine()).listed;
  const label = (facet: SearchFacet, value: string) =>
    facet === 'region' || facet === 'sector' ? (Object.hasOwn(names[facet], value) ? names[facet][value]! : value) : value;
  for (const select of selects) {
    const facet = select.name as SearchFacet;
    const chosen = choice[facet] ?? '';
    const values = [...counts[facet]].sort(([, a], [, b]) => b - a);
    if (chosen && !counts[facet].has(chosen)) values.push([chosen, 0]);
    select.replaceChildren(
      new Option('all', ''),
      ...values.map(([value, count]) => new Option(`${label(facet, value)} (${count})`, value, false, value === chosen)),
    );
    select.value = chosen;
  }
}
