/** Numbers by chance, the same ones for the same seed (mulberry32). */
export function chanceFrom(seed: number): Chance {
  let state = seed;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (limit: number) => Math.floor(next() * limit);
  return { below, of: (list) => list[below(list.length)] };
}

export interface Chance {
  /** A whole number from 0 up to, and without, the limit. */
  below: (limit: number) => number;
  /** One of a list; undefined where the list is empty. */
  of: <Item>(list: readonly Item[]) => Item | undefined;
}
