import type { Section } from '../atlas/model.ts';

/** What each section is called in breadcrumbs and lists. */
export const SECTION_TITLES: Record<Section, string> = {
  regions: 'Regions',
  measures: 'Measures',
  sectors: 'Sectors',
  model: 'The Chongqing model',
  about: 'About',
};
