import { expect, test } from 'vitest';
import { facetsOf } from '../../src/atlas/facets.ts';
import type { Fact } from '../../src/atlas/model.ts';

test('a fact is found by its verdict, kind, regions, years and sources', () => {
  const fact: Fact = {
    ...{
      id: 'pilot',
      statement: 'A pilot ran.',
      kind: 'plan',
      attributedTo: 'csrc',
      topic: 'Pilots',
      address: '/facts/#pilot',
      citedBy: [],
    },
    ...{
      verdict: 'refined',
      about: ['regions/beijing', 'measures/new-infrastructure', 'regions/shanghai'],
      date: '2020-07',
      until: '2022',
      by: 2022,
    },
    evidence: [
      { source: 'article', relation: 'states' },
      { source: 'article', relation: 'context', note: 'The same page again.' },
      { source: 'letter', relation: 'refines', note: 'It gives the day.' },
    ],
  };
  expect(facetsOf(fact)).toEqual({
    ...{ verdict: ['refined'], kind: ['plan'], region: ['beijing', 'shanghai'] },
    ...{ year: ['2020', '2022'], source: ['article', 'letter'] },
  });
});
