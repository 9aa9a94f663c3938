import { expect, test } from 'vitest';
import { verdictOf, type Relation, type Verdict } from '../../src/atlas/verdict.ts';

test.each<[Relation[], Verdict]>([
  [['states'], 'only in this source'],
  [['states', 'outcome', 'context'], 'only in this source'],
  [['states', 'corroborates'], 'corroborated'],
  [['states', 'corroborates', 'refines'], 'refined'],
  [['states', 'corroborates', 'corroborates', 'refines', 'disputes'], 'disputed'],
])('%j is %s', (relations, verdict) => expect(verdictOf(relations.map((relation) => ({ relation })))).toBe(verdict));
