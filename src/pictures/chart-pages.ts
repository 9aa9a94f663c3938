/** The charts, each with the page it stands on: its address is a promise, so it stands there and nowhere else. */
export const CHART_PAGES = {
  'tile-map': '/regions/',
  'circles-and-west': '/regions/economic-circles/',
  'planned-projects': '/model/investment/',
  'goals-and-record': '/model/outcomes/',
  'scenarios-by-sector': '/sectors/',
  'facts-by-year': '/timeline/',
} as const;

export type ChartId = keyof typeof CHART_PAGES;

export const isChart = (id: string): id is ChartId => Object.hasOwn(CHART_PAGES, id);
