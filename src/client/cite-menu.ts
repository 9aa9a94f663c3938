import { locatorInText } from '../atlas/stated.ts';
import { escaped } from '../atlas/typography.ts';
import { markdownCopy, richCopy } from '../citing/copies.ts';
import { placeReference } from '../citing/place-reference.ts';
import { plain, type Reference, type Run } from '../citing/reference.ts';
import { sourceReference } from '../citing/source-reference.ts';
import { isStyle, STYLES, type Style } from '../citing/styles.ts';
import { encodeBriefing } from '../briefing/briefing.ts';
import { addToBriefing, loadBriefing } from './briefing-store.ts';
import styles from './cite-menu.css?inline';
import { copy } from './clipboard.ts';
import { adoptStyles, button, element, select } from './element.ts';
import { clockFault, kindOf, placeOf, publicAddress, root, today } from './here.ts';
import { recall, remember } from './memory.ts';
import { sourcesNear } from './sources-near.ts';

const REMEMBERED = 'cite-style';
const ADDED = 'Added to your briefing. ';
const NOT_COPIED = 'The browser did not allow it. Select the text and copy it by hand.';
const NOT_KEPT = 'Your browser does not let the atlas save anything, so there is no briefing here. The link can be copied.';

adoptStyles(styles);

/** Opens the one menu of the page beside the link that asks for it, for what that link offers to cite. */
export function openMenu(link: HTMLAnchorElement): void {
  document.querySelector('.cite-menu')?.remove();
  const menu = element('div', { className: 'cite-menu', popover: 'auto', role: 'dialog', ariaLabel: link.ariaLabel ?? 'Cite' });
  const { id, address, digest, citation } = placeOf(link);

  const status = element('span', { role: 'status' }, clockFault() ?? '');
  // Beside what is announced, not in it: voices would say the link before the words that it follows.
  const open = element('a', { hidden: true }, 'Open it');
  const say = (words: string) => {
    status.textContent = words;
    open.hidden = words !== ADDED;
  };
  const offer = (label: string, act: () => Promise<boolean>, words: string) =>
    button(label, () => void act().then((done) => say(done ? words : NOT_COPIED)));
  const collect = (digest: string) => {
    say(addToBriefing({ address, digest }) ? ADDED : NOT_KEPT);
    open.href = briefingAddress();
  };

  const what = select('What to cite', [['', { label: `This ${kindOf(link)}` }]]);
  const near = sourcesNear(link, id);
  what.hidden = !near.length;
  const style = select('In which style', Object.entries(STYLES));
  const remembered = recall(REMEMBERED) ?? '';
  if (isStyle(remembered)) style.value = remembered;
  const output = element('blockquote');
  let others: Reference[] = [];
  const chosen = () => {
    const { format, record } = STYLES[style.value as Style];
    const runs = format(others[Number(what.value) - 1] ?? placeReference(citation));
    return { record, text: plain(runs), html: htmlOf(runs) };
  };
  const show = () => {
    const { record, html } = chosen();
    output.innerHTML = html;
    output.classList.toggle('record', record);
    remember(REMEMBERED, style.value);
  };
  what.addEventListener('change', show);
  style.addEventListener('change', show);
  show();

  const copyCitation = () => {
    const { record, text, html } = chosen();
    return copy({ text, ...(!record && { html: `<p>${html}</p>` }) });
  };
  menu.append(
    element('p', { className: 'label' }, citation.title),
    element(
      'div',
      { className: 'row' },
      offer('Copy link', () => copy({ text: citation.url }), 'Link copied.'),
      offer('Copy as Markdown', () => copy({ text: markdownCopy(citation) }), 'Markdown copied.'),
      offer('Copy for Word', () => copy(richCopy(citation)), 'Copied with its title, edition and address.'),
      // A briefing holds texts, and each has its digest: a list that a page makes has none.
      ...(digest ? [button('Add to briefing', () => collect(digest))] : []),
    ),
    element('div', { className: 'row' }, what, style, offer('Copy citation', copyCitation, 'Citation copied.')),
    output,
    element('p', { className: 'label' }, status, open),
  );
  // As the link would do, so that the address bar shows what is being cited.
  if (id) history.replaceState(null, '', `#${id}`);
  document.body.append(menu);
  placeBeside(menu, link);
  // Without them, or once the page has been left, what is cited is the place itself.
  void offerSources(near, what)
    .then((references) => (others = references))
    .catch(() => undefined);
}

/** Adds the sources that what is cited rests on, once they are loaded. */
async function offerSources(near: ReturnType<typeof sourcesNear>, what: HTMLSelectElement): Promise<Reference[]> {
  if (!near.length) return [];
  const { default: sources } = await import('virtual:sources');
  return near.flatMap(({ source: sourceId, locator }) => {
    const source = sources.find((item) => item.id === sourceId);
    if (!source) return [];
    const label = [`Its source: ${source.name}`, locatorInText(locator)].filter(Boolean).join(', ');
    what.append(element('option', { value: String(what.options.length) }, label));
    const address = publicAddress(`/sources/${sourceId}/${locator ? `#${locator}` : ''}`);
    return { ...sourceReference(source, { locator, address }), accessed: today() };
  });
}

/** From disk the briefing travels in the address: browsers keep what pages there have stored apart from one another. */
function briefingAddress(): string {
  return `${root}briefing/${location.protocol === 'file:' ? `index.html#b=${encodeBriefing(loadBriefing())}` : ''}`;
}

function placeBeside(menu: HTMLElement, link: HTMLAnchorElement): void {
  const { left, bottom } = link.getBoundingClientRect();
  link.setAttribute('aria-expanded', 'true');
  // Beside it in the order of the keyboard too.
  menu.showPopover({ source: link });
  const room = document.documentElement.clientWidth - menu.offsetWidth - 16;
  menu.style.left = `${Math.max(16, Math.min(left, room)) + scrollX}px`;
  menu.style.top = `${bottom + scrollY + 6}px`;
  menu.querySelector('button')?.focus({ preventScroll: true });
  menu.scrollIntoView({ block: 'nearest' });
  menu.addEventListener('beforetoggle', ({ newState }) => newState === 'closed' && link.removeAttribute('aria-expanded'));
  menu.addEventListener('toggle', ({ newState }) => {
    if (newState !== 'closed') return;
    const inside = menu.contains(document.activeElement) || document.activeElement === document.body;
    menu.remove();
    if (inside) link.focus({ preventScroll: true });
  });
}

const htmlOf = (runs: readonly Run[]) => runs.map(({ text, italic }) => (italic ? `<i>${escaped(text)}</i>` : escaped(text))).join('');
