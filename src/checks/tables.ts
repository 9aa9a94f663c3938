import type { ContentFile } from '../collections/read-content.ts';
import { repeats } from './content-index.ts';
import { shown, type Problem } from './problem.ts';

/**
 * Tables are whole. A browser shows a row with a cell too few as one whose last is empty, and hides a cell too many: either
 * way a figure could stand under a heading that is not its own.
 */
export function checkTables({ path, prose, text }: ContentFile): Problem[] {
  const lines = text.split('\n');
  return (prose?.tables ?? []).flatMap(({ line, rows: [header, ...rows] }): Problem[] => {
    const at = (place: number, message: string) => ({ file: path, line: place, message });
    if (!header) {
      const allowed = 'a header, below it a line of --- with as many cells, then rows';
      return [at(line, `found lines between | that make no table; allowed: ${allowed}. Mend the header or the line below it.`)];
    }
    if (header.blank)
      return [at(line, 'found a column without a heading; allowed: words in each cell of the header. Write what the column holds.')];
    if (!rows.length)
      return [at(line, 'found a table without a row; allowed: one row or more below the header. Add one, or delete the table.')];
    const uneven = rows.filter(({ cells }) => cells !== header.cells);
    if (uneven.length)
      return uneven.map((row) => {
        const found = row.cells === 1 ? '1 cell' : `${row.cells} cells`;
        const remedy = 'Add what is missing, or delete what is too much; a | that is text is written \\|.';
        return at(row.line, `found a row of ${found}; allowed: ${header.cells}, as in the header in line ${header.line}. ${remedy}`);
      });
    const labelled = rows.map((row) => ({ ...row, label: /^\|?\s*([^|<\s][^|]*)/.exec(lines[row.line - 1]!)?.[1]?.trim() }));
    return [
      ...rows
        .filter(({ blank }) => blank)
        .map((row) => at(row.line, 'found an empty cell; allowed: words in each. Write what is known, or that nothing is.')),
      ...repeats(labelled, ({ label }) => label).map(({ item, first }) =>
        at(
          item.line,
          `found a row for ${shown(item.label)}, as in line ${first.line}; allowed: one row for each. Correct the label, or delete the row.`,
        ),
      ),
    ];
  });
}
