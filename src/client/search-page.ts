import type { SearchFacet } from '../search/record.ts';
import { startEngine } from './engine.ts';
import { resultsIn } from './results.ts';
import { viewIn, within } from './search-ui.ts';
import { countsOf, type Choice, type Outcome } from './search.ts';

const MOST_ON_PAGE = 25;

/** Makes the search page answer its address, and keep it in step with what is typed and chosen. */
export function connectPage(page: HTMLElement): void {
  const field = page.querySelector<HTMLInputElement>('input[type=search]')!;
  const selects = [...page.querySelectorAll('select')];
  const more = within(page, 'more');
  const show = resultsIn(viewIn(page), () => {
    literal = true;
    void run();
  });
  const asked = new URLSearchParams(location.search);
  let most = MOST_ON_PAGE;
  let choice: Choice = {};
  let literal = false;
  let latest = 0;

  const run = async () => {
    const turn = ++latest;
    const query = field.value.trim();
    const address = new URLSearchParams({ ...(query && { q: query }), ...choice });
    history.replaceState(history.state, '', address.size ? `?${address}` : location.pathname);
    const outcome = await show(query, most, choice, literal);
    // A later search has its own.
    if (turn !== latest) return;
    more.hidden = !outcome || (!query && !address.size) || outcome.hits.length <= most;
    // Without them one can still search.
    if (outcome) void fillChoices(selects, outcome, choice).catch(() => undefined);
  };
  const choose = () => {
    choice = Object.fromEntries(selects.filter(({ value }) => value).map(({ name, value }) => [name, value]));
    most = MOST_ON_PAGE;
    void run();
  };
  field.addEventListener('input', () => {
    literal = false;
    choose();
  });
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
async function fillChoices(selects: HTMLSelectElement[], outcome: Outcome, choice: Choice): Promise<void> {
  const places = await (await startEngine()).places();
  for (const select of selects) {
    const facet = select.name as SearchFacet;
    const names = facet === 'region' || facet === 'sector' ? places.names[facet] : {};
    const chosen = choice[facet] ?? '';
    const counts = countsOf(outcome, choice, facet, places);
    const values = [...counts].sort(([, a], [, b]) => b - a);
    // What is chosen may be anything that an address can say.
    if (chosen && !counts.has(chosen)) values.push([chosen, 0]);
    const label = (value: string) => (Object.hasOwn(names, value) ? names[value]! : value);
    select.replaceChildren(new Option('all', ''), ...values.map(([value, count]) => new Option(`${label(value)} (${count})`, value)));
    select.value = chosen;
  }
}
