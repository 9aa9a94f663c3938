import { describe, expect, test } from 'vitest';
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
