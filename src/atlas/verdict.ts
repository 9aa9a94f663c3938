import type { RELATIONS } from '../collections/fact-schema.ts';

export type Relation = (typeof RELATIONS)[number];

/**
 * What the record as a whole makes of a claim. Computed, never typed: one row that disputes outweighs any
 * number that agree, and a row that refines outweighs one that merely repeats.
 */
export function verdictOf(evidence: readonly { relation: Relation }[]): Verdict {
  const has = (relation: Relation) => evidence.some((row) => row.relation === relation);
  if (has('disputes')) return 'disputed';
  if (has('refines')) return 'refined';
  if (has('corroborates')) return 'corroborated';
  return 'only in this source';
}

/** Each verdict with the shape that stands for it beside its word, in the order the register lists them. */
export const VERDICTS = {
  'only in this source': { shape: '◌', meaning: 'No other page that was looked at says this.' },
  corroborated: { shape: '●', meaning: 'At least one other page says the same.' },
  refined: { shape: '≈', meaning: 'Another page says it more exactly, or a little differently.' },
  disputed: { shape: '✕', meaning: 'Another page says something that does not fit.' },
} as const;

export type Verdict = keyof typeof VERDICTS;
