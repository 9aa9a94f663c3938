import { decodeBriefing, encodeBriefing, moved, type Briefing } from '../briefing/briefing.ts';
import { MISSING, resolveBriefing, standingOf, type Block, type BriefingDocument, type BriefingPart } from '../briefing/resolve.ts';
import { isStyle, STYLES, type Style } from '../citing/styles.ts';
import { loadBriefing, saveBriefing } from './briefing-store.ts';
import { exportAs, FORMATS, whyNot } from './briefing-export.ts';
import { copy } from './clipboard.ts';
import { dragToMove } from './drag-to-move.ts';
import { button, element, select } from './element.ts';
import { clockFault, here, publicAddress, root, today } from './here.ts';
import { recall, remember } from './memory.ts';

const STYLE = 'briefing-style';

/** Shows the briefing and lets the reader work on it: order, notes, style of the references, exports, an address to share. */
export async function showBriefing(frame: HTMLElement): Promise<void> {
  const shared = decodeBriefing(location.hash.replace(/^#b=/, ''));
  let briefing: Briefing = shared ?? loadBriefing();
  // One without places needs none of their texts, and here nothing but notes can be added.
  const texts = briefing.items.some((item) => 'address' in item) && Promise.all([import('virtual:places'), import('virtual:sources')]);
  const [{ default: places }, { default: sources }] = (await texts) || [{ default: [] }, { default: [] }];
  const known = new Map(places.map((place) => [place.address, place]));
  const remembered = recall(STYLE) ?? '';
  let style: Style = isStyle(remembered) && !STYLES[remembered].record ? remembered : 'gbt7714';

  const status = element('p', { className: 'label screen-only', role: 'status' });
  const above = element('div');
  const below = element('div');
  // The status stays where it is: taken out and put back it would not be read out.
  frame.replaceChildren(above, status, below);
  const say = (words: string) => (status.textContent = words);
  const resolved = (): BriefingDocument =>
    resolveBriefing(briefing, { places: known, sources, edition: here.edition, today: today(), style, address: publicAddress });

  /** Keeps a change. What is typed stays as it stands: a field that is left must not take the button from under the pointer. */
  const keep = (next: Briefing, words: string) => {
    briefing = next;
    say(saveBriefing(briefing) ? words : NOT_KEPT);
  };
  /** Keeps a change and shows it; the focus goes to the control that made it, where it is now. */
  const change = (next: Briefing, words: string, focus = '.title') => {
    briefing = next;
    draw();
    (frame.querySelector<HTMLElement>(focus) ?? frame.querySelector<HTMLElement>('.title'))?.focus();
    keep(next, words);
  };
  const move = (from: number, by: number, control: string) => {
    const to = Math.max(0, Math.min(briefing.items.length - 1, from + by));
    change(moved(briefing, from, by), `Moved to place ${to + 1} of ${briefing.items.length}.`, `[data-place="${to}"] ${control}`);
  };
  const addNote = (place: number) => {
    const items = briefing.items.toSpliced(place, 0, { note: '' });
    change({ ...briefing, items }, 'Note added.', `[data-place="${place}"] textarea`);
  };

  function draw(): void {
    const view = resolved();
    const properties = { className: 'title', placeholder: 'Briefing', id: 'briefing-title' };
    const title = element('input', { ...properties, value: briefing.title });
    title.addEventListener('change', () => keep({ ...briefing, title: title.value }, 'Title saved.'));
    const list = element('ol', { className: 'items' }, ...view.parts.map(itemOf));
    const references = element('ol', { className: 'references' }, ...view.references.map((text) => element('li', {}, text)));
    const label = element('label', { className: 'label screen-only', htmlFor: title.id }, 'Title of the briefing');
    above.replaceChildren(label, title, element('p', { className: 'label' }, view.imprint), ...controls());
    below.replaceChildren(
      briefing.items.length ? list : element('p', {}, EMPTY),
      ...(view.references.length ? [element('h2', { className: 'references' }, 'References'), references] : []),
    );
    dragToMove(list, (from, to) => move(from, to - from, '.grip'));
  }

  function itemOf(part: BriefingPart, place: number): HTMLLIElement {
    const item = element('li');
    item.dataset['place'] = String(place);
    if ('note' in part) {
      const note = element('textarea', { value: part.note, ariaLabel: `Note at place ${place + 1}` });
      note.addEventListener('change', () => keep({ ...briefing, items: briefing.items.with(place, { note: note.value }) }, 'Note saved.'));
      item.append(note);
    } else if ('missing' in part) {
      item.append(element('p', {}, `${part.missing} ${MISSING}`));
    } else {
      const href = root + part.address.slice(1);
      item.append(
        element('h2', {}, element('a', { href }, part.title)),
        ...part.blocks.map((block) => blockOf(block, part.title)),
        element('p', { className: 'label' }, standingOf(part)),
        element('p', { className: 'label address' }, `${part.page}, ${part.url}`),
      );
    }
    const name = 'title' in part ? part.title : `place ${place + 1}`;
    const act = (label: string, className: string, run: () => void) => button(label, run, { className, ariaLabel: `${label}: ${name}` });
    const properties = { type: 'button', className: 'grip', ariaLabel: `Drag, or move with the arrow keys: ${name}` };
    const grip = element('button', properties, '⠿');
    grip.addEventListener('keydown', (event) => {
      const by = { ArrowUp: -1, ArrowDown: 1 }[event.key];
      if (!by) return;
      event.preventDefault();
      move(place, by, '.grip');
    });
    const row = element(
      'div',
      { className: 'row screen-only' },
      grip,
      act('Up', 'up', () => move(place, -1, '.up')),
      act('Down', 'down', () => move(place, 1, '.down')),
      act('Add note below', 'add', () => addNote(place + 1)),
      act('Remove', 'remove', () => {
        const items = briefing.items.toSpliced(place, 1);
        change({ ...briefing, items }, 'Removed.', `[data-place="${Math.max(0, place - 1)}"] .remove`);
      }),
    );
    item.append(row);
    return item;
  }

  function controls(): HTMLElement[] {
    const sentences = Object.entries(STYLES).filter(([, { record }]) => !record);
    const chosen = select('Style of the references', sentences);
    chosen.value = style;
    chosen.addEventListener('change', () => {
      style = chosen.value as Style;
      remember(STYLE, style);
      draw();
      frame.querySelector<HTMLElement>('select')?.focus();
    });
    const row = (...controls: HTMLElement[]) => element('div', { className: 'row screen-only' }, ...controls);
    const editing = row(
      button('Add note', () => addNote(briefing.items.length)),
      chosen,
    );
    const takingAway = row(
      button('Print or PDF', () => print()),
      ...(briefing.items.length ? FORMATS : []).map(({ label, format }) =>
        button(label, () => {
          say('Making the file …');
          exportAs(format, resolved()).then(
            (name) => say(`Saved as ${name}.`),
            () => say(whyNot(format)),
          );
        }),
      ),
      button('Copy link to share', () => {
        const address = `${location.href.split('#')[0]}#b=${encodeBriefing(briefing)}`;
        void copy({ text: address }).then((done) => say(done ? 'Address copied. It holds the selection and your notes.' : address));
      }),
      ...(briefing.items.length
        ? [button('Clear briefing', () => change({ title: '', items: [] }, 'Briefing cleared.'), { className: 'clear' })]
        : []),
    );
    return [editing, takingAway];
  }

  const came = shared && 'This briefing came with its address. It replaces your own only once you change it.';
  const broken =
    !shared &&
    location.hash.startsWith('#b=') &&
    'The briefing in this address is cut off or mistyped. Your own briefing is shown instead.';
  say([came, broken, clockFault()].filter(Boolean).join(' '));
  draw();
  addEventListener('hashchange', () => location.reload());
}

const NOT_KEPT =
  'Your browser does not let the atlas save anything, so the briefing will be lost when you leave. Export it or copy its link.';
const EMPTY = 'Your briefing is empty. To fill it, choose “cite” beside any heading, table or fact, then “Add to briefing”.';

function blockOf(block: Block, title: string): HTMLElement {
  if (typeof block === 'string') return element('p', {}, block);
  const cell = (text: string, row: number, column: number) =>
    row && column ? element('td', {}, text) : element('th', { scope: row ? 'row' : 'col' }, text);
  const rows = block.map((cells, row) => element('tr', {}, ...cells.map((text, column) => cell(text, row, column))));
  return element(
    'section',
    { className: 'scroll', tabIndex: 0, ariaLabel: `${title}: table` },
    element('table', {}, element('tbody', {}, ...rows)),
  );
}
