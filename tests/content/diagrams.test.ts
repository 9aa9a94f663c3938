import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { draw } from '../../src/diagrams/draw.ts';
import { pathOf, readSources, stamped, staleSources } from '../../src/diagrams/sources.ts';
import { findBrowser } from '../browser.ts';

const ROOT = join(import.meta.dirname, '../..');
const sources = readSources(ROOT);

test('every committed drawing is of its source as it stands', () => {
  expect(sources.length).toBeGreaterThanOrEqual(6);
  expect(staleSources(ROOT, sources).map(({ id }) => id)).toEqual([]);
});

test('a changed source makes its drawing stale', () => {
  const [first] = sources;
  expect(staleSources(ROOT, [{ ...first!, stamp: '0' }])).toHaveLength(1);
});

test('drawn again, every diagram has the same bytes', async () => {
  for (const { source, layout, svg, tooWide } of await draw(sources, findBrowser())) {
    expect(tooWide, source.id).toBeUndefined();
    expect(stamped(svg, source.stamp), `${source.id} ${layout}`).toBe(readFileSync(join(ROOT, pathOf(source.id, layout)), 'utf8'));
  }
});

test('a drawing brings no style and no script of its own', () => {
  for (const { id } of sources)
    for (const layout of ['wide', 'narrow'] as const)
      expect(readFileSync(join(ROOT, pathOf(id, layout)), 'utf8')).not.toMatch(/ style=|<style|<script|foreignObject|xlink|#[0-9a-f]{3,6}"/);
});
