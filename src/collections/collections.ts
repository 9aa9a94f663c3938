import type { z } from 'astro/zod';
import * as schema from './schema.ts';

/**
 * The collections of `content/`: which folder holds which kind of file, in which shape.
 * `list` names the key under which a YAML file keeps its entries, where one file holds many.
 */
export const COLLECTIONS = {
  sources: { format: 'yaml', schema: schema.sources },
  facts: { format: 'yaml', schema: schema.facts, list: 'facts' },
  organisations: { format: 'yaml', schema: schema.organisations, list: 'organisations' },
  terms: { format: 'yaml', schema: schema.terms, list: 'terms' },
  diagrams: { format: 'mmd', schema: schema.diagrams },
  digits: { format: 'yaml', schema: schema.digits },
  regions: { format: 'mdx', schema: schema.regions },
  measures: { format: 'mdx', schema: schema.measures },
  sectors: { format: 'mdx', schema: schema.sectors },
  model: { format: 'mdx', schema: schema.model },
  about: { format: 'mdx', schema: schema.about },
} as const satisfies Record<string, { format: 'yaml' | 'mdx' | 'mmd'; schema: z.ZodType; list?: string }>;

export type CollectionName = keyof typeof COLLECTIONS;

export const isCollection = (name: string): name is CollectionName => Object.hasOwn(COLLECTIONS, name);
