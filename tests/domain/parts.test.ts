import { expect, test } from 'vitest';
import { partOf, partsOf } from '../../src/atlas/parts.ts';

const single = { figures: [{ value: 50, scale: 'billion' as const, unit: 'yuan' }], by: 2025 };
const several = {
  figures: [
    { name: 'projects', value: 7, unit: 'projects' },
    { name: 'money', value: 900, scale: 'million' as const, unit: 'yuan', qualifier: 'about' as const },
  ],
  date: '2020-06-18',
};

test('a fact with one figure prints it unasked', () => expect(partOf(single)).toBe('50 billion yuan'));
test('a fact with several figures is asked for one by name', () => {
  expect(partOf(several)).toBeUndefined();
  expect(partOf(several, 'projects')).toBe('seven projects');
  expect(partOf(several, 'money')).toBe('about 900 million yuan');
});
test('dates are parts', () => {
  expect(partOf(single, 'by')).toBe('2025');
  expect(partOf(several, 'date')).toBe('18 June 2020');
  expect(partOf(several, 'until')).toBeUndefined();
});
test('a part it does not have is not invented', () => expect(partOf(several, 'weight')).toBeUndefined());
test('the parts are listed for error messages', () => expect(partsOf(several)).toEqual(['projects', 'money', 'date']));
