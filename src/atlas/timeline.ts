import { formatPeriod } from './figures.ts';
import type { Atlas, Fact } from './model.ts';

/** A fact at one of its places in time. */
export interface Entry {
  /** Sorts as text; what is set for a year stands at its end. */
  when: string;
  year: number;
  /** "20 April 2020", "May 2018 to 2020", "target for 2025". */
  label: string;
  fact: Fact;
}

/** Every dated fact in order. One set for a year stands there as well, and says that it lies ahead of its date. */
export function timelineOf({ facts }: Pick<Atlas, 'facts'>): Entry[] {
  const entries = facts.flatMap((fact): Entry[] => {
    const { date, by, kind } = fact;
    return [
      ...(date ? [{ when: date, year: Number(date.slice(0, 4)), label: formatPeriod(fact), fact }] : []),
      ...(by ? [{ when: `${by}-99`, year: by, label: `${kind} for ${by}`, fact }] : []),
    ];
  });
  return entries.sort((a, b) => (a.when < b.when ? -1 : a.when > b.when ? 1 : 0));
}
