import { startEngine } from './engine.ts';
import { resultsIn } from './results.ts';

export { showOpened } from './opened.ts';

/** The dialog is for going somewhere; who wants to look through results goes to the search page. */
const MOST_IN_DIALOG = 8;

/** A part of a place to search from, by its name in the page. */
export const within = <Type extends HTMLElement>(root: ParentNode, part: string) => root.querySelector<Type>(`[data-search-${part}]`)!;
export const viewIn = (root: ParentNode) => ({
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
