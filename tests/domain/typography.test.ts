import { expect, test } from 'vitest';
import { curlQuotes } from '../../src/atlas/typography.ts';

test.each([
  ['the article\'s "three new" economy', 'the article’s “three new” economy'],
  ['("5G+") and \'chain\'', '(“5G+”) and ‘chain’'],
  ["companies' work", 'companies’ work'],
])('%s', (typed, set) => expect(curlQuotes(typed)).toBe(set));
