import type { DataRecord } from './records.ts';

/** One row a fact, for spreadsheets: what has several values is joined by "; ". */
export const FACT_COLUMNS = {
  id: { type: 'string', description: 'Permanent id.' },
  address: { type: 'string', description: 'Permanent address, from the root of the site.' },
  statement: { type: 'string', description: 'The claim, in a sentence that can stand alone.' },
  kind: { type: 'string', description: 'reported, plan, target, forecast, ranking or assessment.' },
  verdict: { type: 'string', description: 'Computed from the evidence.' },
  attributedTo: { type: 'string', description: 'Who says it.' },
  date: { type: 'string', description: 'When it happened or was announced, as far as it is known.' },
  until: { type: 'string', description: 'End of the period.' },
  by: { type: 'integer', description: 'Year it is set for.' },
  figures: { type: 'string', description: 'Every figure, in words.' },
  sources: { type: 'string', description: 'Sources that state it, each with its place.' },
  heldAgainst: { type: 'string', description: 'Sources it was checked against, each with what it does.' },
  digest: { type: 'string', description: 'Stands for the words: it changes when they do.' },
} as const;

export function factsCsv(facts: readonly DataRecord<'facts'>[]): string {
  const columns = Object.keys(FACT_COLUMNS) as (keyof typeof FACT_COLUMNS)[];
  const rows = facts.map((fact) => {
    const stated = fact.evidence.filter(({ relation }) => relation === 'states');
    const others = fact.evidence.filter(({ relation }) => relation !== 'states');
    const joined = {
      figures: fact.figures.map(({ text }) => text).join('; '),
      sources: stated.map(({ source, locator }) => [source, locator].filter(Boolean).join(' ')).join('; '),
      heldAgainst: others.map(({ source, relation }) => `${source} ${relation}`).join('; '),
    };
    return columns.map((column) => ({ ...fact, ...joined })[column]);
  });
  return toCsv([columns, ...rows]);
}

/** Rows of cells as RFC 4180 has them. */
export function toCsv(rows: readonly (string | number | undefined)[][]): string {
  const cell = (value: string | number = '') =>
    /[",\r\n]/.test(String(value)) ? `"${String(value).replaceAll('"', '""')}"` : String(value);
  return rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('');
}
