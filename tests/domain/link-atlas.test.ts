import { expect, test } from 'vitest';
import { linkAtlas } from '../../src/atlas/link-atlas.ts';
import type { Content, Fact } from '../../src/atlas/model.ts';
import { claimsOf } from '../../src/atlas/stated.ts';
import { readProse } from '../../src/collections/read-prose.ts';

const fact = (id: string, about: string[]): Content['facts'][number]['data']['facts'][number] => ({
  id,
  statement: `A statement long enough to stand for ${id}.`,
  kind: 'reported',
  attributedTo: 'luo-lin',
  about,
  date: '2017',
  evidence: [{ source: 'article', locator: 'p1', relation: 'states' }],
});

const page = (id: string, body: string, order: number): Content['pages'][number] => ({
  ...{ section: 'model', id, prose: readProse(body) },
  data: { title: id, summary: `Founded in {b.date}, says ${id}.`, order },
});

const atlas = linkAtlas({
  facts: [
    {
      id: 'park',
      data: { title: 'The park', order: 1, facts: [fact('a', ['model/park']), fact('b', ['model/park', 'organisations/inspur'])] },
    },
  ],
  organisations: [
    {
      id: 'companies',
      data: { title: 'Companies', order: 1, organisations: [{ id: 'inspur', name: 'Inspur', kind: 'company', certainty: 'as-given' }] },
    },
  ],
  terms: [],
  sources: [
    {
      id: 'article',
      data: { title: 'Article', publisher: 'Blog', kind: 'press', language: 'en', translation: 'machine', reliability: 'One voice only.' },
    },
  ],
  pages: [
    page('goals', 'See [the park](/model/park/#space) and <Fact id="b">this</Fact>.', 2),
    page('park', '## Space {#space}\n\n<Fact id="b">second</Fact>, <Org id="inspur" />, <Fact id="b">again</Fact>.', 1),
  ],
  diagrams: [],
});

test('a page numbers the facts it cites in reading order, each once', () => {
  expect(atlas.page('model/park').cites.map(({ id }) => id)).toEqual(['b']);
  expect(atlas.page('model/park').alsoRecorded.map(({ id }) => id)).toEqual(['a']);
});
test('backlinks run from links, facts and names', () => {
  const titles = (mentions: { title: string }[]) => mentions.map(({ title }) => title);
  expect(titles(atlas.page('model/park').citedBy)).toEqual(['goals']);
  expect(titles(atlas.fact('b').citedBy)).toEqual(['goals', 'park']);
  expect(titles(atlas.named('organisations/inspur').citedBy)).toEqual(['park']);
  expect(atlas.page('model/goals').citedBy).toEqual([]);
});
test('an entry knows the facts about it, a source those that rest on it', () => {
  expect(atlas.named('organisations/inspur').facts.map(({ id }) => id)).toEqual(['b']);
  expect(atlas.source('article').facts.map(({ id }) => id)).toEqual(['a', 'b']);
});
test('what a source states and what it is held against are counted apart', () => {
  const [a, b] = atlas.facts as [Fact, Fact];
  const other: Fact = { ...b, evidence: [{ source: 'article', relation: 'context' }] };
  const { stated, heldAgainst } = claimsOf({ ...atlas.source('article'), facts: [a, other] });
  expect([stated, heldAgainst]).toEqual([[a], [other]]);
});
test('sections follow their order', () => expect(atlas.section('model').map(({ id }) => id)).toEqual(['park', 'goals']));
test('placeholders in prose are filled from facts', () => expect(atlas.text('In {b.date} it began.')).toBe('In 2017 it began.'));
test('a reference that leads nowhere is an error that says what to do', () =>
  expect(() => atlas.fact('missing')).toThrow(/facts\/missing does not exist.*check:content/));
