import { mkdtempSync, cpSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { drawStale } from '../../src/diagrams/draw-stale.ts';
import { rowsOf, stacked } from '../../src/diagrams/grid.ts';
import { outlineOf, wordsOf } from '../../src/diagrams/outline.ts';
import { breakLabels, fillLabels, readDiagram } from '../../src/diagrams/read-diagram.ts';

vi.mock('../../src/browser.ts', () => ({ installedBrowser: () => undefined }));

const SOURCE = `flowchart LR
  one["One<br>thing"]:::part
  subgraph many["Many"]
    a["A"]:::plan
    b["B"]
    c["C (likely)"]:::likely
  end
  one -- "holds" --> many
  one --> two["Two"]
  click two "/two/"
`;
const { diagram } = readDiagram(SOURCE);

test('a diagram is told in words, each thing once, with what borders and arrows say', () => {
  expect(wordsOf(outlineOf(diagram, 'leads to'))).toBe('One thing holds Many A planned or aimed at; B; C (likely); leads to Two');
  expect(outlineOf(diagram, 'leads to')[0]?.items[1]).toMatchObject({ label: 'Two', link: '/two/', via: 'leads to' });
});

test('boxes without arrows stand in rows of nearly the same length, in the order of the source', () => {
  expect(rowsOf(diagram, 2)).toEqual([{ group: 'many', rows: [['a', 'b'], ['c']] }]);
  expect(rowsOf(diagram, 3)[0]?.rows).toEqual([['a', 'b', 'c']]);
});

test('placeholders are filled in labels, not in addresses, and a figure at the beginning gets a capital', () => {
  const filled = fillLabels('a["{x} of it\'s"]\nclick a "/{x}/"', (label) => label.replace('{x}', 'two'));
  expect(filled).toBe('a["Two of it’s"]\nclick a "/{x}/"');
});

test('labels are broken between words', () =>
  expect(breakLabels('a["A national pilot zone"]', () => 80)).toBe('a["A national<br>pilot zone"]'));

test('stacked, a box stands over a frame of what its arrows lead to', () => {
  const source = 'flowchart LR\n  x["X"] --> z["Z"]\n  y["Y"] --> z\n  click z "/z/"\n';
  const { diagram } = readDiagram(stacked(readDiagram(source).diagram, 'feeds'));
  expect(diagram.groups).toMatchObject([
    { label: 'feeds', members: ['x-z'] },
    { label: 'feeds', members: ['y-z'] },
  ]);
  expect(diagram.nodes.filter(({ link }) => link === '/z/')).toHaveLength(2);
});

test('where a drawing is missing and no browser is at hand, the file and the remedy are named', async () => {
  const root = mkdtempSync(join(tmpdir(), 'atlas-'));
  try {
    cpSync(join(import.meta.dirname, '../fixtures/good'), root, { recursive: true });
    const { drawn, problems } = await drawStale(root);
    expect(drawn).toEqual([]);
    expect(problems).toMatchObject([
      { file: 'content/diagrams/way.mmd', line: 1, message: expect.stringMatching(/npm run diagrams/) as string },
    ]);
  } finally {
    rmSync(root, { recursive: true });
  }
});
