import { idsOf } from '../atlas/facets.ts';
import type { Atlas, Fact, Page } from '../atlas/model.ts';
import { shortTitle } from '../atlas/short-title.ts';
import type { Box } from '../diagrams/in-page.ts';
import { toCsv } from '../data/csv.ts';
import { place, verdictIn, type Chart } from './chart.ts';
import { drawing, element, hatchOf, LINES, SIZES, words, wrap } from './svg.ts';

const GAP = 4;
const HEIGHT = 80;
const KEY = SIZES.note;
const PATTERNS = {
  eastern: { word: 'east', meaning: 'leans towards basic research' },
  'central-western': { word: 'centre–west', meaning: 'leans towards industry led by blockchain' },
} as const;

/** The regions as equal tiles, roughly where they lie: no borders, no areas. Each tile leads to its region. */
export function tileMap(atlas: Atlas): Chart {
  const leading = atlas.fact('three-leading-cities');
  const regions = atlas
    .section('regions')
    .flatMap((page) => (page.data.region?.tile ? [regionOf(page, page.data.region.tile, leading, atlas)] : []));
  const description =
    'A tile for each region, roughly where it lies. Each says whether the article counts it to the east or to the centre and west, whether it is a hub, whether it is part of a pilot, and whether its proposal is disputed.';
  const named = { ...place('tile-map'), title: 'The regions and how the article places them', description };
  const key = [
    ...Object.entries(PATTERNS).map(([pattern, { word, meaning }]) => ({ pattern, text: `${word}: ${meaning}` })),
    { pattern: undefined, text: 'placed in neither by the article' },
    { mark: '□', text: 'heavy frame: the subject of the article' },
    { mark: '◆', text: 'hub: a leading city, says the article' },
    { mark: '▲', text: 'pilot: part of a pilot or pilot zone that the article names' },
    { mark: '✕', text: 'disputed by another page: the region’s proposal, or its standing as a hub' },
  ];

  const draw = (id: string, width: number, merge: boolean) => {
    const columns = columnsOf(regions, merge);
    const side = (width + GAP) / columns.length - GAP;
    const stand = (row: number) => (row - 1) * (HEIGHT + GAP);
    const tiles = regions.map((region) => {
      const x = columns.findIndex((column) => column.includes(region.column)) * (side + GAP);
      return tile(region, { x, y: stand(region.row), width: side, height: HEIGHT }, id);
    });
    // The key takes the empty corner in the south-west, or stands below.
    const keyed = keyOf(key, merge ? { y: stand(9) + 6, width } : { y: stand(6) + 8, width: 3 * side }, id);
    const body = hatchOf(`${id}-hatch`) + tiles.join('') + keyed.markup;
    return drawing(named, { width, height: Math.max(stand(9), keyed.bottom) }, body, { links: true });
  };
  return {
    ...named,
    caption: 'Equal tiles, roughly where the regions lie.',
    leads: 'Each leads to its page.',
    facts: [leading, ...new Set(regions.flatMap(({ pilots, proposals }) => [...pilots, ...proposals]))],
    svg: draw(named.id, 480, false),
    narrow: draw(`${named.id}-narrow`, 312, true),
    table: {
      head: ['Region', 'Pattern', 'Hub', 'Pilots', 'Proposal'],
      rows: regions.map(({ title, chinese, address, word, hub, pilots, proposals }) => [
        { text: `${title} ${chinese}`, address },
        { text: word },
        hub ? { text: `◆ hub; ${verdictIn(leading)}`, address: leading.address } : { text: '–' },
        pilots.length ? pilotsIn(pilots, atlas) : { text: '–' },
        proposals.length ? proposals.map((fact) => ({ text: proposedIn(fact, proposals), address: fact.address })) : { text: 'none' },
      ]),
    },
    csv: toCsv([
      ['region', 'chinese', 'pattern', 'hub', 'pilots', 'proposal'],
      ...regions.map(({ title, chinese, word, hub, pilots, proposals }) => {
        const [pilotIds, verdicts] = [pilots.map(({ id }) => id), proposals.map(({ verdict }) => verdict)];
        return [title, chinese, word, hub ? 'hub' : '', pilotIds.join(' '), verdicts.join('; ')];
      }),
    ]),
    text: regions.map(({ name }) => `${name}.`).join(' '),
  };
}

function regionOf({ reference, address, data }: Page, tile: { row: number; column: number }, leading: Fact, atlas: Atlas) {
  const { pattern, pilots: ids = [], proposal, alsoProposed = [] } = data.region!;
  const hub = leading.about.includes(reference);
  const pilots = ids.map((id) => atlas.fact(id));
  const proposals = [...(proposal ? [proposal] : []), ...alsoProposed].map((id) => atlas.fact(id));
  const word = pattern ? PATTERNS[pattern].word : 'not placed';
  const marks = [
    hub && `◆ hub${isDisputed(leading) ? ' ✕' : ''}`,
    pilots.length > 0 && '▲ pilot',
    proposals.some(isDisputed) && '✕ disputed',
  ].filter((mark) => mark !== false);
  const chinese = data.chinese!.replace(/[省市区]$/, '');
  // What is seen comes first and unchanged, so that who speaks to the browser can name the tile by it.
  const seen = [chinese, data.title, word, ...marks.map((mark) => mark.replace(/[^a-z ]/g, '').trim())].join(' ');
  const name = hub && isDisputed(leading) ? `${seen}; that it is a hub is disputed` : seen;
  return {
    ...tile,
    subject: reference === 'regions/chongqing',
    title: data.title,
    chinese,
    address,
    pattern,
    word,
    marks,
    hub,
    pilots,
    proposals,
    name,
  };
}

/** What a region is a pilot of: a measure by its name, however many facts tell of it. */
const pilotsIn = (pilots: readonly Fact[], atlas: Atlas) =>
  [...Map.groupBy(pilots, (fact) => idsOf('measures', fact.about)[0])].flatMap(([measure, facts]) =>
    measure
      ? { text: `▲ ${atlas.page(`measures/${measure}`).data.title}`, address: facts[0]!.address }
      : facts.map((fact) => ({ text: `▲ ${shortTitle(fact)}`, address: fact.address })),
  );

/** The verdict alone, or with what it is on where the parts of a proposal stand differently. */
const proposedIn = (fact: Fact, { length }: readonly Fact[]) => (length > 1 ? `${verdictIn(fact)}: ${shortTitle(fact)}` : verdictIn(fact));

const isDisputed = ({ verdict }: Fact) => verdict === 'disputed';

type Region = ReturnType<typeof regionOf>;

/** The columns of the grid; where room is short, neighbours that never stand in one row become one. */
function columnsOf(regions: Region[], merge: boolean): number[][] {
  const rows = (columns: number[]) => regions.filter(({ column }) => columns.includes(column)).map(({ row }) => row);
  const columns: number[][] = [];
  for (const column of [...new Set(regions.map((region) => region.column))].sort()) {
    const last = columns.at(-1);
    if (merge && last && !rows([column]).some((row) => rows(last).includes(row))) last.push(column);
    else columns.push([column]);
  }
  return columns;
}

function tile({ address, name, chinese, title, pattern, word, marks, subject }: Region, box: Box, id: string): string {
  const middle = box.x + box.width / 2;
  const line = (text: string, y: number, size: number, more: Record<string, string> = {}) =>
    element('text', { x: middle, y: box.y + y, 'text-anchor': 'middle', 'font-size': size, ...more }, words(text));
  return element(
    'a',
    { href: address, 'aria-label': name },
    ground(pattern, box, id),
    subject
      ? element('rect', {
          x: box.x + 0.75,
          y: box.y + 0.75,
          width: box.width - 1.5,
          height: box.height - 1.5,
          fill: 'none',
          ...LINES.strong,
          'stroke-width': 2.5,
        })
      : '',
    // The blanks are for voices, which read the lines as one text.
    [
      line(chinese, 21, SIZES.heading, { lang: 'zh-Hans' }),
      line(title, 35, SIZES.note),
      ...[word, ...marks].map((text, index) => line(text, 48 + index * 12.5, 12, { fill: 'var(--ink-soft)' })),
    ].join(' '),
  );
}

/** East: a full band above. Centre and west: a hatched band below. Not placed: a broken line. */
function ground(pattern: string | undefined, { x, y, width, height }: Box, id: string): string {
  const frame = { x: x + 0.5, y: y + 0.5, width: width - 1, height: height - 1 };
  const band = Math.min(5, height / 3);
  if (pattern === undefined) return element('rect', { ...frame, fill: 'var(--paper)', ...LINES.missing });
  return [
    element('rect', { ...frame, fill: 'var(--leaf)', ...LINES.plain }),
    pattern === 'eastern'
      ? element('rect', { x, y, width, height: band, fill: 'var(--ink)' })
      : // Within the frame: what slants would seem to reach over it.
        element('rect', { x: x + 1, y: y + height - band, width: width - 2, height: band - 1, fill: `url(#${id}-hatch)` }),
  ].join('');
}

function keyOf(
  key: { pattern?: string | undefined; mark?: string; text: string }[],
  { y: top, width }: { y: number; width: number },
  id: string,
) {
  let y = top;
  const lines = key.map((entry) => {
    const swatch = entry.mark
      ? element('text', { x: 10, y: y + 13, 'text-anchor': 'middle', 'font-size': KEY }, words(entry.mark))
      : ground(entry.pattern, { x: 0, y: y + 1, width: 20, height: 15 }, id);
    const x = 27;
    const text = wrap(entry.text, KEY, width - x).map((line) => element('text', { x, y: (y += 18) - 5, 'font-size': KEY }, words(line)));
    y += 3;
    return element('g', { role: 'img', 'aria-label': entry.text }, swatch, ...text);
  });
  return { markup: lines.join(''), bottom: y };
}
