import { apa } from './apa.ts';
import { bibtex } from './bibtex.ts';
import { chicago } from './chicago.ts';
import { cslJson } from './csl-json.ts';
import { gbt7714 } from './gbt7714.ts';
import type { Reference, Run } from './reference.ts';
import { ris } from './ris.ts';

const verbatim =
  (format: (reference: Reference) => string) =>
  (reference: Reference): Run[] => [{ text: format(reference) }];

/** Every way a citation can be written, in the order they are offered. Sentences are read by people, records by programs. */
export const STYLES = {
  gbt7714: { label: 'GB/T 7714—2025', format: gbt7714, record: false },
  apa: { label: 'APA, 7th edition', format: apa, record: false },
  chicago: { label: 'Chicago, 18th edition', format: chicago, record: false },
  bibtex: { label: 'BibTeX', format: verbatim(bibtex), record: true },
  ris: { label: 'RIS', format: verbatim(ris), record: true },
  csl: { label: 'CSL-JSON', format: verbatim(cslJson), record: true },
} as const satisfies Record<string, { label: string; format: (reference: Reference) => Run[]; record: boolean }>;

export type Style = keyof typeof STYLES;

export const isStyle = (name: string): name is Style => Object.hasOwn(STYLES, name);
