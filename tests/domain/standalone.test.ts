import { expect, test } from 'vitest';
import { escaped } from '../../src/atlas/typography.ts';
import { standalone } from '../../src/pictures/standalone.ts';
import { drawing, element, wrap } from '../../src/pictures/svg.ts';

const TOKENS: Record<string, string> = {
  '--ink': 'light-dark(#211f1b, #e8e2d6)',
  '--ink-soft': 'light-dark(#57524a, #b0a899)',
  '--font-serif': 'var(--font-source-serif), "Songti SC", serif',
};
const svg = drawing(
  { title: 'Firms & “more”', description: 'Two < three.' },
  { width: 300, height: 40 },
  element('a', { href: '/facts/#x' }, element('text', { x: 1 / 3, y: 20, fill: 'var(--ink)' }, escaped('a < b'))),
  { links: true },
);
const file = standalone(svg, 'Firms & “more”', ['Source: Luo Lin 2020, p31.'], (name) => TOKENS[name] ?? '');

test('a drawing names and describes itself, and is a group where it holds links', () => {
  expect(svg).toMatch(/^<svg [^>]*role="group"[^>]*><title>Firms &amp; “more”<\/title><desc>Two &lt; three\.<\/desc>/);
  expect(svg).toContain('x="0.33"');
  expect(drawing({ title: 't', description: 'd' }, { width: 1, height: 1 }, '')).toContain('role="img"');
});

test('a file of its own has light colours and faces by name, its source, its size, and no link', () => {
  expect(file.markup).not.toMatch(/var\(|light-dark|href|<a\b|style/);
  expect(file.markup).toContain('fill="#211f1b"');
  expect(file.markup).toContain(
    "font-family=\"'Source Serif 4', Georgia, 'Times New Roman', 'Liberation Serif', 'DejaVu Serif', 'Songti SC', serif\"",
  );
  expect(file.markup).toContain('>Source: Luo Lin 2020, p31.</text>');
  expect(file.markup).toContain(`width="${file.width}" height="${file.height}"`);
  expect(file.markup).toContain('viewBox="0 0 300 40"');
});

test.each([
  ['one line of words', 60, ['one line', 'of words']],
  ['unbreakable', 10, ['unbreakable']],
  ['中文 中文', 30, ['中文', '中文']],
  ['short', 500, ['short']],
])('"%s" in %i units stands as %j', (text, width, lines) => expect(wrap(text, 13, width)).toEqual(lines));
