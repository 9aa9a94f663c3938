import { describe, expect, test } from 'vitest';
import { resolveBriefing } from '../../src/briefing/resolve.ts';
import { decodeBriefing, encodeBriefing, moved, type Briefing } from '../../src/briefing/briefing.ts';

const BRIEFING: Briefing = {
  title: 'Ziele für 2025 / 二〇二五',
  items: [{ address: '/model/goals/#output', digest: 'abcd2345' }, { note: 'Between “two” things' }, { address: '/facts/#goal-output' }],
};

test('a briefing survives its way through an address', () => {
  const word = encodeBriefing(BRIEFING);
  expect(word).toMatch(/^[A-Za-z0-9_-]+$/);
  expect(decodeBriefing(word)).toEqual(BRIEFING);
});

test.each(['', 'x', 'e30', encodeBriefing(BRIEFING).slice(0, -9), btoa('["t",[5]]'), btoa('["t",["https://elsewhere/"]]')])(
  '%s is no briefing',
  (word) => expect(decodeBriefing(word)).toBeUndefined(),
);

describe('moving', () => {
  test.each([
    [0, 1, [1, 0, 2]],
    [2, -1, [0, 2, 1]],
    [0, -1, [0, 1, 2]],
    [2, 1, [0, 1, 2]],
    [0, 2, [1, 2, 0]],
  ])('from %i by %i', (from, by, order) => {
    expect(moved(BRIEFING, from, by).items).toEqual(order.map((index) => BRIEFING.items[index]));
  });
});

test('every figure keeps its references and its verdict, the first time in words', () => {
  const fact = { kind: 'fact', page: 'Register', digest: 'aaaaaaaa', text: 'It is so.', verdict: 'disputed' } as const;
  const places = new Map([
    ['/facts/#sum', { ...fact, address: '/facts/#sum', title: 'It is so.', from: [{ source: 'article', locator: 'p31' }] }],
    [
      '/goals/#sum',
      {
        ...fact,
        kind: 'section' as const,
        address: '/goals/#sum',
        title: 'Sum',
        text: 'It was 50 billion yuan[[sum]], for 2025[[sum]].\nA\t3[[sum]]',
      },
    ],
  ]);
  const source = { id: 'article', title: 'The article', publisher: 'Blog', language: 'en', name: 'Article', kind: 'press' } as const;
  const { parts, references } = resolveBriefing(
    { title: '', items: [{ address: '/goals/#sum' }] },
    {
      ...{ places, sources: [source], edition: { version: '1.0.0', date: '2026-01-01', commit: undefined }, today: '2026-01-02' },
      ...{ style: 'gbt7714', address: (path: string) => path },
    },
  );
  expect(parts[0]).toMatchObject({
    blocks: ['It was 50 billion yuan [2, disputed], for 2025 [2].', [['A', '3 [2]']]],
    references: [1, 2],
  });
  expect(references[1]).toMatch(/The article.*Paragraph 31/);
});
