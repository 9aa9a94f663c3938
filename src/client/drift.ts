import { formatDate } from '../atlas/figures.ts';
import { editionOf, parseChangelog } from '../citing/changelog.ts';
import styles from './drift.css?inline';
import { adoptStyles, element } from './element.ts';
import { here, kindOf } from './here.ts';

adoptStyles(styles);

/**
 * Tells a reader who follows a citation that what it cites has changed since: when, and what the changelog says. The
 * citation's address carries the digest of the text it was made from; the page carries that of the text it shows.
 */
export async function tellDrift(): Promise<void> {
  const cited = new URLSearchParams(location.search).get('v');
  const id = location.hash.slice(1);
  const links = [...document.querySelectorAll<HTMLAnchorElement>('a.cite[data-v]')];
  const link = links.find((item) => (id ? item.getAttribute('href') === `#${id}` : !item.hash));
  if (!link || !cited || link.dataset['v'] === cited) return;

  const note = element('div', { className: 'drift', role: 'note' }, `This ${kindOf(link)} has changed since it was cited.`);
  (link.closest('.headed, article') ?? link).after(note);

  const [{ default: permalinks }, { default: changelog }] = await Promise.all([
    import('../../content/permalinks?raw'),
    import('../../CHANGELOG.md?raw'),
  ]);
  const address = here.path + (id ? `#${id}` : '');
  const listed = permalinks.split('\n').find((line) => line.startsWith(`${address} `));
  const changed = listed?.split(' ')[2];
  if (!changed) return;
  note.append(` Its last change was on ${formatDate(changed)}.`);
  const edition = editionOf(parseChangelog(changelog), changed);
  if (!edition) return;
  const list = element('ul', {}, ...edition.entries.map((entry) => element('li', {}, entry)));
  note.append(element('details', {}, element('summary', {}, `What changed: ${edition.title}`), list));
}
