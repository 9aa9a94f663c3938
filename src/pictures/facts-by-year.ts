import type { Atlas } from '../atlas/model.ts';
import { statedIn } from '../atlas/stated.ts';
import { timelineOf, type Entry } from '../atlas/timeline.ts';
import { escaped } from '../atlas/typography.ts';
import { toCsv } from '../data/csv.ts';
import { place, type Chart } from './chart.ts';
import { drawing, element, LINES, SIZES } from './svg.ts';

const [FIRST, LAST] = [2017, 2026];

/** What a fact is to its year, by shape: it was reported, it was judged, or it was still ahead. */
const GROUPS = {
  reported: { plural: 'reported', kinds: ['reported'] },
  judged: { plural: 'rankings and assessments', kinds: ['ranking', 'assessment'] },
  ahead: { plural: 'plans, targets and forecasts', kinds: ['plan', 'target', 'forecast'] },
} as const;
type Group = keyof typeof GROUPS;
const NAMES = Object.keys(GROUPS) as Group[];

const groupOf = ({ fact }: Entry) => NAMES.find((group) => GROUPS[group].kinds.some((kind) => kind === fact.kind))!;

/** The timeline at a glance: a mark for every entry of the years shown, in the column of its year. Each column leads to its year. */
export function factsByYear(atlas: Atlas): Chart {
  const all = timelineOf(atlas);
  const entries = all.filter(({ year }) => year >= FIRST && year <= LAST);
  const beyond = all.length - entries.length;
  const years = Array.from({ length: LAST - FIRST + 1 }, (_, index) => {
    const year = FIRST + index;
    const own = entries.filter((entry) => entry.year === year);
    const groups = NAMES.map((group) => ({ group, count: own.filter((entry) => groupOf(entry) === group).length }));
    const parts = groups.filter(({ count }) => count > 0).map(({ group, count }) => `${GROUPS[group].plural}: ${count}`);
    const said = `${year}: ${own.length} ${own.length === 1 ? 'entry' : 'entries'}; ${parts.join(', ')}`;
    return { year, count: own.length, groups, said };
  });
  const busiest = years.reduce((most, year) => (year.count > most.count ? year : most));
  const description = `A mark for every entry of the timeline, ${FIRST} to ${LAST}, in columns by year. The most, ${busiest.count}, belong to ${busiest.year}. The number is that of entries in this atlas and says nothing of how much happened.`;
  const named = { ...place('facts-by-year'), title: `Dated facts by year, ${FIRST} to ${LAST}`, description };

  const draw = (width: number, across: number) => {
    const column = width / (years.length - 0.08);
    const band = 0.92 * column;
    const step = Math.floor(band / across);
    const height = Math.ceil(busiest.count / across) * step + 20;
    const columns = years.map(({ year, count, groups, said }, place) => {
      const left = place * column;
      const top = height - Math.ceil(count / across) * step;
      const marks = groups
        .flatMap(({ group, count }) => Array<Group>(count).fill(group))
        .map((group, index) => shape(group, left + (index % across) * step, height - (Math.floor(index / across) + 1) * step, step - 2));
      return element(
        'a',
        { href: `${named.page}#year-${year}`, 'aria-label': said },
        element('rect', { x: left, y: 0, width: band, height: height + 20, fill: 'transparent' }),
        ...marks,
        // The blank is for voices, which read the two as one text.
        element('text', { x: left, y: height + 16, 'font-size': SIZES.note }, String(year)),
        ' ',
        element('text', { x: left, y: top - 5, 'font-size': SIZES.note, fill: 'var(--ink-soft)' }, String(count)),
      );
    });
    const below = height + 44;
    const key = NAMES.map((group, index) => {
      const y = below + index * 19;
      return shape(group, 0, y - 9, 9) + element('text', { x: 16, y, 'font-size': SIZES.note }, escaped(GROUPS[group].plural));
    });
    const ground = element('line', { x1: 0, x2: width, y1: height + 1, y2: height + 1, ...LINES.plain });
    return drawing(named, { width, height: below + key.length * 19 - 12 }, ground + columns.join('') + key.join(''), { links: true });
  };
  return {
    ...named,
    caption: `${entries.length} of the timeline’s ${all.length} entries; the other ${beyond} belong to years before or after.`,
    leads: 'Each column leads to its year.',
    facts: [],
    svg: draw(560, 5),
    narrow: draw(300, 3),
    table: {
      head: ['Year', 'Entries', ...Object.values(GROUPS).map(({ plural }) => plural)],
      rows: years.map(({ year, count, groups }) => [
        { text: String(year), address: count ? `${named.page}#year-${year}` : undefined },
        ...[count, ...groups.map(({ count }) => count)].map((text) => ({ text: String(text) })),
      ]),
    },
    csv: toCsv([
      ['year', 'when', 'kind', 'verdict', 'statement', 'source', 'fact'],
      ...entries.map(({ year, label, fact }) => {
        const sources = statedIn(fact, atlas).map(({ text }) => text);
        return [year, label, fact.kind, fact.verdict, fact.statement, sources.join('; '), fact.id];
      }),
    ]),
    text: years.map(({ said }) => `${said}.`).join(' '),
  };
}

/** A full square, a diamond, an empty square. */
function shape(group: Group, x: number, y: number, size: number): string {
  if (group === 'reported') return element('rect', { x, y, width: size, height: size, fill: 'var(--ink)' });
  const half = size / 2;
  const diamond = `M${x + half} ${y}l${half} ${half}l${-half} ${half}l${-half} ${-half}z`;
  if (group === 'judged') return element('path', { d: diamond, fill: 'var(--ink-soft)' });
  return element('rect', { x: x + 0.75, y: y + 0.75, width: size - 1.5, height: size - 1.5, fill: 'none', ...LINES.strong });
}
