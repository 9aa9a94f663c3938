import type { z } from 'astro/zod';
import { diagrams } from './diagram-schema.ts';
import { digits } from './digits-schema.ts';
import { facts } from './fact-schema.ts';
import { organisations, terms } from './name-schema.ts';
import { about, measures, model, regions, sectors } from './page-schema.ts';
import { sources } from './source-schema.ts';

/**
 * The collections of `content/`: which folder holds which kind of file, in which shape.
 * `list` names the key under which a YAML file keeps its entries, where one file holds many.
 */
export const COLLECTIONS = {
  sources: { format: 'yaml', schema: sources },
  facts: { format: 'yaml', schema: facts, list: 'facts' },
  organisations: { format: 'yaml', schema: organisations, list: 'organisations' },
  terms: { format: 'yaml', schema: terms, list: 'terms' },
  diagrams: { format: 'mmd', schema: diagrams },
  digits: { format: 'yaml', schema: digits },
  regions: { format: 'mdx', schema: regions },
  measures: { format: 'mdx', schema: measures },
  sectors: { format: 'mdx', schema: sectors },
  model: { format: 'mdx', schema: model },
  about: { format: 'mdx', schema: about },
} as const satisfies Record<string, { format: 'yaml' | 'mdx' | 'mmd'; schema: z.ZodType; list?: string }>;

export type CollectionName = keyof typeof COLLECTIONS;

export const isCollection = (name: string): name is CollectionName => Object.hasOwn(COLLECTIONS, name);
