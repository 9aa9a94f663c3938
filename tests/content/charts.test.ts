import { expect, test } from 'vitest';
import { formatFigure } from '../../src/atlas/figures.ts';
import type { Atlas, Fact } from '../../src/atlas/model.ts';
import { timelineOf } from '../../src/atlas/timeline.ts';
import { toCsv } from '../../src/data/csv.ts';
import { amountsOf, type Chart } from '../../src/pictures/chart.ts';
import { CHART_PAGES } from '../../src/pictures/chart-pages.ts';
import { CHARTS } from '../../src/pictures/charts.ts';
import { readAtlas } from '../../src/atlas/read-atlas.ts';

const atlas = readAtlas(process.cwd());
const charts = Object.fromEntries(Object.entries(CHARTS).map(([id, chart]) => [id, chart(atlas)])) as Record<keyof typeof CHARTS, Chart>;

/** The atlas with one fact changed, to see that pictures follow the facts. */
const changed = (id: string, change: Partial<Fact>): Atlas => ({
  ...atlas,
  fact: (wanted) => (wanted === id ? { ...atlas.fact(id), ...change } : atlas.fact(wanted)),
});
/** Lengths of the bars drawn from a fact. */
const bars = (svg: string, id: string) =>
  [...svg.matchAll(/<rect [^>]*?width="([\d.]+)"[^>]*data-fact="([^"]+)"/g)].flatMap(([, width, fact]) => (fact === id ? Number(width) : []));
const csvRows = (csv = '') => csv.trimEnd().split('\r\n').slice(1);

test('there is a drawing for every chart that has a page', () => expect(Object.keys(charts).sort()).toEqual(Object.keys(CHART_PAGES).sort()));

test.each(Object.entries(charts))('%s: drawn twice, the same bytes', (id, chart) =>
  expect(CHARTS[id as keyof typeof CHARTS](readAtlas(process.cwd()))).toEqual(chart),
);

test.each(Object.entries(charts))('%s has a title, a description, a table, data and words, and no style of its own', (_, chart) => {
  expect(chart.title.length).toBeGreaterThan(10);
  expect(chart.description.length).toBeGreaterThan(80);
  expect(chart.table.rows.length).toBeGreaterThan(5);
  expect(chart.text.length).toBeGreaterThan(100);
  for (const svg of [chart.svg, chart.narrow!]) expect(svg).not.toMatch(/style|#[0-9a-f]{6}|undefined|NaN/);
});

test.each([
  ['planned-projects', 'invest-security-services', 'invest-applications', 0],
  ['planned-projects', 'invest-security-services', 'invest-applications', 1],
  ['circles-and-west', 'circles-land-share', 'western-land-share', 0],
  ['circles-and-west', 'western-gdp-share', 'circles-gdp-index', 0],
  ['goals-and-record', 'plan-2023-firms', 'goal-companies', 0],
] as const)('%s: the bars of %s and %s are as their figures (%i)', (chart, first, second, place) => {
  const figure = (id: string) => amountsOf(atlas.fact(id).figures!.filter(({ unit }) => chart !== 'planned-projects' || (unit === 'yuan') === !place)[0]!).from;
  for (const svg of [charts[chart].svg, charts[chart].narrow!]) {
    const [a = NaN, b = NaN] = [first, second].map((id) => bars(svg, id)[place]);
    expect(a / b).toBeCloseTo(figure(first) / figure(second), 2);
  }
});

test('every bar begins at zero, on the left edge, and none is longer than the drawing', () => {
  for (const id of ['circles-and-west', 'planned-projects', 'goals-and-record'] as const) {
    const rects = [...charts[id].svg.matchAll(/<rect x="([\d.-]+)" [^>]*?width="([\d.]+)"[^>]*data-fact="([^"]+)"/g)];
    expect(rects.length).toBeGreaterThan(4);
    for (const [, x, width, fact] of rects) {
      // The second part of a range follows the first.
      const start = fact === 'goal-unicorns' ? [0.5, 0.5 + bars(charts[id].svg, fact)[0]!] : [0.5];
      expect(start.some((edge) => Math.abs(edge - Number(x)) < 0.02), `${fact} at ${x}`).toBe(true);
      expect(Number(x) + Number(width)).toBeLessThanOrEqual(560);
    }
  }
});

test('a range is drawn to both its ends', () => {
  const [certain = NaN, open = NaN] = bars(charts['goals-and-record'].svg, 'goal-unicorns');
  expect(certain / (certain + open)).toBeCloseTo(3 / 5, 2);
});

test('the figures of the drawing, the table and the data are those of the facts', () => {
  for (const id of ['circles-and-west', 'planned-projects', 'goals-and-record'] as const) {
    const { facts, svg, table, csv } = charts[id];
    expect(facts.length).toBeGreaterThanOrEqual(3);
    for (const fact of facts) {
      expect(csvRows(csv).some((row) => row.endsWith(`,${fact.id}`))).toBe(true);
      const said = table.rows.filter((cells) => cells.flat().some(({ address }) => address === fact.address)).map((cells) => cells.flat()[2]!.text);
      expect(said.length).toBeGreaterThan(0);
      for (const text of said) expect([...(fact.figures ?? []).map(formatFigure), ...(fact.figures ? [] : [text])]).toContain(text);
      for (const text of said) expect(svg).toContain(`>${text}<`);
    }
  }
});

test('what changes in a fact changes in its picture: figure, verdict', () => {
  const figures = [{ value: 10, unit: 'per cent' }];
  const moved = CHARTS['circles-and-west'](changed('circles-land-share', { figures, verdict: 'refined' }));
  expect(moved.svg).toContain('>10 per cent<');
  expect(moved.svg).toMatch(/≈<\/tspan> refined · Luo Lin 2020, ¶9/);
  expect(moved.csv).toContain('Land,Three circles,10,');
  expect(() => CHARTS['circles-and-west'](changed('circles-land-share', { figures: undefined }))).toThrow(/"circles-land-share" has no figure/);
});

test('a dispute is shown by shape and word wherever the figure stands', () => {
  for (const id of ['circles-land-share', 'circles-population-share', 'goal-output']) expect(atlas.fact(id).verdict).toBe('disputed');
  expect(charts['circles-and-west'].svg.match(/✕<\/tspan> disputed/g)!.length).toBeGreaterThanOrEqual(2);
  expect(charts['goals-and-record'].svg.match(/✕<\/tspan> disputed/g)).toHaveLength(2);
});

test('what is not known is a frame of its own with words', () => {
  expect(charts['goals-and-record'].svg.match(/>none known</g)).toHaveLength(4);
  expect(charts['circles-and-west'].svg.match(/>not given</g)).toHaveLength(1);
  expect(charts['goals-and-record'].svg.match(/stroke-dasharray/g)).toHaveLength(4);
});

test('no goal but the pilot zone has an outcome, as the chart says', () => {
  const goals = atlas.facts.filter(({ id }) => id.startsWith('goal-'));
  const known = goals.filter(({ evidence }) => evidence.some(({ relation }) => relation === 'outcome'));
  expect(known.map(({ id }) => id)).toEqual(['goal-pilot-zone']);
});

test('the map has a tile for every region that has a place, and says of each its pattern, hub, pilots and dispute', () => {
  const regions = atlas.section('regions').filter(({ data }) => data.region?.tile);
  const names = [...charts['tile-map'].svg.matchAll(/<a href="([^"]+)" aria-label="([^"]+)"/g)].map(([, address, name]) => [address, name]);
  expect(names.map(([address]) => address)).toEqual(regions.map(({ address }) => address));
  expect(names).toContainEqual(['/regions/beijing/', '北京 Beijing east hub pilot; that it is a hub is disputed']);
  expect(names).toContainEqual(['/regions/shaanxi/', '陕西 Shaanxi centre–west disputed']);
  expect(names).toContainEqual(['/regions/sichuan/', '四川 Sichuan centre–west']);
});

test('the scenarios are all there, each leading to itself', () => {
  const links = [...charts['scenarios-by-sector'].svg.matchAll(/<a href="([^"]+)"/g)].map(([, address]) => address);
  const scenarios = atlas.section('sectors').flatMap(({ address, data }) => data.sector!.scenarios.map(({ id }) => `${address}#${id}`));
  expect([...links].sort()).toEqual([...scenarios].sort());
});

test('the timeline has every dated fact at its date, and those set for a year at that year', () => {
  const entries = timelineOf(atlas);
  expect(entries).toHaveLength(atlas.facts.filter(({ date }) => date).length + atlas.facts.filter(({ by }) => by).length);
  expect(entries.map(({ when }) => when)).toEqual(entries.map(({ when }) => when).sort());
  expect(entries.filter(({ fact }) => fact.id === 'goal-output').map(({ year, label }) => [year, label])).toEqual([[2025, 'target for 2025']]);
  const counted = charts['facts-by-year'].table.rows.map((cells) => cells.flat().map(({ text }) => Number(text)));
  for (const [year, all, ...groups] of counted) {
    expect(all).toBe(entries.filter((entry) => entry.year === year).length);
    expect(groups.reduce((sum, count) => sum + count, 0)).toBe(all);
  }
});

test.each([
  [{ value: 900, scale: 'million', unit: 'yuan' } as const, { from: 9e8, to: undefined }],
  [{ value: 20, scale: 'billion', unit: 'yuan' } as const, { from: 2e10, to: undefined }],
  [{ value: 3, to: 5, unit: 'clusters' }, { from: 3, to: 5 }],
])('%j in plain units', (figure, amounts) => expect(amountsOf(figure)).toEqual(amounts));

test('data fields are quoted where they must be', () => expect(toCsv([['a,b', 'say "x"', undefined, 3]])).toBe('"a,b","say ""x""",,3\r\n'));
