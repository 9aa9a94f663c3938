import { describe, expect, test } from 'vitest';
import { figureInChinese, formatDate, formatFigure, formatNumber, type Figure } from '../../src/atlas/figures.ts';

describe('figures in words', () => {
  const cases: [Figure, number: string, whole: string][] = [
    [{ value: 300, unit: 'companies', qualifier: 'more than' }, '300', 'more than 300 companies'],
    [{ value: 50, scale: 'billion', unit: 'yuan' }, '50 billion', '50 billion yuan'],
    [{ value: 3, to: 5, unit: 'unicorn companies' }, 'three to five', 'three to five unicorn companies'],
    [{ value: 8, to: 12, unit: 'firms' }, '8 to 12', '8 to 12 firms'],
    [{ value: 400000, unit: 'square metres' }, '400,000', '400,000 square metres'],
    [{ value: 6, unit: 'yuan' }, '6', '6 yuan'],
    [{ value: 2.8, unit: 'per cent' }, '2.8 per cent', '2.8 per cent'],
    [{ value: 18, unit: 'per cent', qualifier: 'about' }, '18 per cent', 'about 18 per cent'],
    [{ value: 5, unit: 'rank' }, 'fifth', 'fifth'],
    [{ value: 21, unit: 'rank' }, '21st', '21st'],
    [{ value: 3, unit: 'rank', qualifier: 'top' }, 'top three', 'top three'],
    [{ value: 2, unit: 'alliances' }, 'two', 'two alliances'],
    [{ value: 1.5, unit: 'hectares' }, '1.5', '1.5 hectares'],
  ];
  test.each(cases)('%j', (figure, number, whole) => {
    expect(formatNumber(figure)).toBe(number);
    expect(formatFigure(figure)).toBe(whole);
  });
});

test.each([
  ['2020-04-20', '20 April 2020'],
  ['2020-07', 'July 2020'],
  ['2017', '2017'],
])('date %s reads %s', (date, words) => expect(formatDate(date)).toBe(words));

test.each<[Figure, string]>([
  [{ value: 50, scale: 'billion', unit: 'yuan' }, '500亿元'],
  [{ value: 900, scale: 'million', unit: 'yuan' }, '9亿元'],
  [{ value: 38.9, scale: 'billion', unit: 'yuan' }, '389亿元'],
  [{ value: 400_000, unit: 'square metres' }, '40万平方米'],
  [{ value: 3, to: 5, unit: 'unicorn companies' }, '3至5家'],
  [{ value: 2.8, unit: 'per cent' }, '2.8%'],
  [{ value: 5, unit: 'rank' }, '第五'],
  [{ value: 31, unit: 'rank' }, '第31'],
])('%j is %s in Chinese', (figure, expected) => expect(figureInChinese(figure).at(-1)).toBe(expected));
