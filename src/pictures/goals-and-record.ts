import type { Atlas, Fact } from '../atlas/model.ts';
import { barChart } from './bars.ts';
import { figureOf, place, when, type Chart, type Panel, type Row } from './chart.ts';

/**
 * The goals of the article against what is known. The goals count unlike things, so each has a panel and a scale of its own:
 * the goal, other targets for the same thing, what is on record of another kind (in words, for its length would mislead),
 * and the outcome, which is an empty frame where nobody is known to have published one.
 */
export function goalsAndRecord(atlas: Atlas): Chart {
  const dated = (label: string, fact: Fact) => ({ label: `${label}, ${when(fact)}`, fact });
  const row = (label: string, id: string, mark: Row['mark'], name?: string): Row => {
    const fact = atlas.fact(id);
    return { ...dated(label, fact), figure: figureOf(fact, name), mark };
  };
  const goal = (id: string) => row('Goal', id, 'solid');
  const words = (label: string, id: string, words: string): Row => ({ ...dated(label, atlas.fact(id)), words, mark: 'words' });
  const none: Row = { label: 'Outcome', words: 'none known', mark: 'missing' };
  const panels: Panel[] = [
    { title: 'Companies', rows: [goal('goal-companies'), row('The city’s own plan', 'plan-2023-firms', 'thin'), none] },
    {
      title: 'Application projects',
      rows: [goal('goal-projects'), row('Certified, not as progress', 'certified-scenarios', 'words'), none],
    },
    { title: 'Output value', rows: [goal('goal-output'), row('The district’s goal', 'output-goal-2023', 'thin'), none] },
    {
      title: 'Unicorns',
      rows: [goal('goal-unicorns'), row('The city, all digital industries', 'digital-industries-unicorns', 'words', 'companies'), none],
    },
    {
      title: 'National pilot zone',
      rows: [
        words('Goal', 'goal-pilot-zone', 'an effort to create one'),
        words('The city’s plan', 'plan-2023-pilot-area', 'a pilot area'),
        words('⚑ Reported', 'suzhou-pilot-zone', 'the first approval said to be Suzhou’s'),
        words('⚑ Reported', 'pilot-won-2022', 'another status, the comprehensive pilot'),
      ],
    },
  ];
  return barChart(
    {
      ...place('goals-and-record'),
      title: 'Goals for 2025 against what is known',
      description:
        'For each of the five goals: the goal, other targets on record, and the outcome. No outcome is known for companies, projects, output value and unicorns. The output value is disputed: the same sum is on record for another year. Of the pilot zone it is known that Suzhou is said to have been the first place approved to create one, and that Chongqing was named for a different status.',
      caption: 'Each goal has a scale of its own, from zero: bars compare within a goal only. An empty frame: nothing published was found.',
    },
    panels,
    atlas,
  );
}
