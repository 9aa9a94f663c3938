import type { Atlas } from '../atlas/model.ts';
import { barChart } from './bars.ts';
import { figureOf, place, type Chart, type Panel } from './chart.ts';

const PROGRAMMES = {
  'invest-security-services': 'Security services',
  'invest-monitoring': 'Monitoring and early warning',
  'invest-applications': 'Application facilities',
};

/** Projects and money of the three programmes that the article takes from the infrastructure plan. */
export function plannedProjects(atlas: Atlas): Chart {
  const panel = (title: string, name: string): Panel => ({
    title,
    rows: Object.entries(PROGRAMMES).map(([id, label]) => {
      const fact = atlas.fact(id);
      return { label, fact, figure: figureOf(fact, name), mark: 'solid' };
    }),
  });
  const panels = [panel('Planned investment', 'money'), panel('Planned projects', 'projects')];
  return barChart(
    {
      ...place('planned-projects'),
      title: 'Three programmes of the infrastructure plan: money and projects',
      description:
        'Bars for the planned investment and the number of planned projects of three programmes, each set on one scale from zero. The application facilities stand far above the other two in money and in projects. All are planned figures that were found in the article alone.',
      caption: 'Plans, not results. Each panel has one scale, from zero.',
    },
    panels,
    atlas,
  );
}
