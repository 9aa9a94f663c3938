import type { z } from 'astro/zod';
import type { saidInNumbers } from '../collections/fact-schema.ts';
import { formatDate, formatFigure } from './figures.ts';

/** The parts of a fact that are dates. */
export const DATES = ['date', 'until', 'by'] as const;

/** `{goal-output}` or `{goal-output.date}` in front matter and YAML prose. */
export const PLACEHOLDER = /\{([a-z0-9-]+)(?:\.([a-z0-9-]+))?\}/g;

/**
 * One part of a fact in words: its only figure, a figure by name, or one of its dates.
 *
 * @param part `date`, `until`, `by`, or the name of a figure; nothing for a fact's only figure
 * @returns the text, or undefined where the fact has no such part
 */
export function partOf(fact: Quotable, part?: string): string | undefined {
  if (part === undefined) return fact.figures?.length === 1 ? formatFigure(fact.figures[0]!) : undefined;
  const date = DATES.find((name) => name === part);
  if (date) return fact[date] === undefined ? undefined : formatDate(String(fact[date]));
  const figure = fact.figures?.find(({ name }) => name === part);
  return figure && formatFigure(figure);
}

/** What can be asked of a fact, for error messages. */
export function partsOf(fact: Quotable): string[] {
  const named = fact.figures?.flatMap(({ name }) => name ?? []) ?? [];
  return [...named, ...DATES.filter((part) => fact[part] !== undefined)];
}

export type Quotable = z.output<typeof saidInNumbers>;
