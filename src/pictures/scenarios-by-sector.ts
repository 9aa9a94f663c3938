import type { Atlas } from '../atlas/model.ts';
import { statedIn } from '../atlas/stated.ts';
import { VERDICTS } from '../atlas/verdict.ts';
import { escaped } from '../atlas/typography.ts';
import { toCsv } from '../data/csv.ts';
import { place, verdictIn, type Chart } from './chart.ts';
import { drawing, element, words } from './svg.ts';

/** A mark and the room around it: what a finger needs. */
const STEP = 25;
const SIDE = 15;

/** Every scenario as a mark that leads to it, sector by sector, the longest list first. */
export function scenariosBySector(atlas: Atlas): Chart {
  const sectors = atlas
    .section('sectors')
    .map(({ address, data }) => ({ address, title: data.title, fact: atlas.fact(data.sector!.listed), scenarios: data.sector!.scenarios }))
    .sort((a, b) => b.scenarios.length - a.scenarios.length);
  const all = sectors.reduce((sum, { scenarios }) => sum + scenarios.length, 0);
  const description = `One square for each scenario that the article lists, in rows by sector, from ${sectors[0]?.title} to ${sectors.at(-1)?.title}. The number is that of the scenarios listed and says nothing of their use.`;
  const named = { ...place('scenarios-by-sector'), title: `${all} scenarios in ${sectors.length} sectors`, description };
  const verdicts = [...new Set(sectors.map(({ fact }) => verdictIn(fact)))];

  const draw = (width: number) => {
    const beside = width > 400;
    const row = beside ? STEP + 7 : STEP + 24;
    const body = sectors.map(({ address, title, fact, scenarios }, index) => {
      const y = index * row;
      const [left, top] = beside ? [210, y] : [0, y + 20];
      const count = element('tspan', { fill: 'var(--ink-soft)' }, words(`${scenarios.length} ${VERDICTS[fact.verdict].shape}`));
      const marks = scenarios.map((scenario, place) => {
        const x = left + place * STEP;
        return element(
          'a',
          { href: `${address}#${scenario.id}` },
          element('title', {}, escaped(`${title}: ${scenario.title}`)),
          // The room around it belongs to the link.
          element('rect', { x, y: top, width: STEP, height: STEP, fill: 'transparent' }),
          element('rect', { x: x + 1, y: top + 4, width: SIDE, height: SIDE, fill: 'var(--ink)', stroke: 'var(--ink)' }),
        );
      });
      return element('g', {}, element('text', { x: 0, y: y + 16 }, `${escaped(title)} `, count), ...marks);
    });
    return drawing(named, { width, height: sectors.length * row }, body.join(''), { links: true });
  };
  return {
    ...named,
    caption: `Each square is a scenario. ${verdicts.join(', ')}: the lists themselves.`,
    facts: sectors.map(({ fact }) => fact),
    svg: draw(560),
    narrow: draw(300),
    table: {
      head: ['Sector', 'Scenarios', 'Which', 'Verdict', 'Source'],
      rows: sectors.map(({ address, title, fact, scenarios }) => [
        { text: title, address },
        { text: String(scenarios.length) },
        { text: scenarios.map((scenario) => scenario.title).join(', ') },
        { text: verdictIn(fact), address: fact.address },
        statedIn(fact, atlas),
      ]),
    },
    csv: toCsv([
      ['sector', 'scenario', 'chinese', 'id', 'verdict', 'fact'],
      ...sectors.flatMap(({ title: sector, fact, scenarios }) =>
        scenarios.map(({ title, chinese, id }) => [sector, title, chinese, id, fact.verdict, fact.id]),
      ),
    ]),
    text: sectors.map(({ title, scenarios }) => `${title}: ${scenarios.map((scenario) => scenario.title).join(', ')}.`).join(' '),
  };
}
