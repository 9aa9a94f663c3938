import type { Atlas } from '../atlas/model.ts';
import type { ChartId } from './chart-pages.ts';
import type { Chart } from './chart.ts';
import { circlesAndWest } from './circles-and-west.ts';
import { factsByYear } from './facts-by-year.ts';
import { goalsAndRecord } from './goals-and-record.ts';
import { plannedProjects } from './planned-projects.ts';
import { scenariosBySector } from './scenarios-by-sector.ts';
import { tileMap } from './tile-map.ts';

/** How each chart is drawn from the atlas. */
export const CHARTS: Record<ChartId, (atlas: Atlas) => Chart> = {
  'tile-map': tileMap,
  'circles-and-west': circlesAndWest,
  'planned-projects': plannedProjects,
  'goals-and-record': goalsAndRecord,
  'scenarios-by-sector': scenariosBySector,
  'facts-by-year': factsByYear,
};

const drawn = new WeakMap<Atlas, Chart[]>();

/** Every chart of an atlas, drawn once: pages, files and permanent links have the same. */
export function chartsOf(atlas: Atlas): Chart[] {
  const charts = drawn.get(atlas) ?? Object.values(CHARTS).map((draw) => draw(atlas));
  drawn.set(atlas, charts);
  return charts;
}
