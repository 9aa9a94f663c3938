import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { readPages } from '../../src/publish/built-pages.ts';
import { KINDS } from '../pages/kinds.ts';
import { DIST } from './dist.ts';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

// One page of each kind is held in both themes by tests/pages/reading.spec.ts. A theme is a matter of styles, which the pages of a
// kind share; what is written on them they do not, so each of the others is held here, in one theme.
const held = new Set<string>(Object.values(KINDS));

for (const { address } of readPages(DIST).filter(({ address }) => !held.has(address))) {
  test(`axe finds nothing on ${address}`, async ({ page }) => {
    test.slow();
    await page.goto(address);
    const { violations } = await new AxeBuilder({ page }).withTags(TAGS).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
  });
}
