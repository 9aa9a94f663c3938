import type { Section } from '../atlas/model.ts';

/** What each section is called in breadcrumbs and lists. */
export const SECTION_TITLES: Record<Section, string> = {
  regions: 'Regions',
  measures: 'Measures',
  sectors: 'Sectors',
  model: 'The Chongqing model',
  about: 'About',
};

/** Pages that say nothing to cite. */
export const UNCITED: readonly string[] = ['/404/', '/404', '/search/', '/briefing/'];
