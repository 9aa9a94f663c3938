import { allPlaces } from '../pictures/places.ts';
import type { Place } from '../permalinks/place.ts';
import type { Atlas } from './model.ts';
import { readAtlas } from './read-atlas.ts';

let linked: { atlas: Atlas; places: Map<string, Place>; at: number } | undefined;
/** While the atlas is being edited, how long it is taken for unchanged, in milliseconds: every part of a page asks for it. */
const FRESH = 100;

/** The atlas, linked once a build; while it is being edited, anew whenever a content file has changed. */
export const getAtlas = (): Promise<Atlas> => Promise.try(() => load().atlas);

/** The places of the atlas that can be cited, by their address. */
export const getPlaces = (): Promise<ReadonlyMap<string, Place>> => Promise.try(() => load().places);

function load(): NonNullable<typeof linked> {
  if (linked && (!import.meta.env.DEV || Date.now() - linked.at < FRESH)) return linked;
  const atlas = readAtlas(process.cwd());
  // Parts of a page know each other's facts by what they are, not by name: what has not changed is the same.
  if (linked?.atlas === atlas) return Object.assign(linked, { at: Date.now() });
  return (linked = { atlas, places: new Map(allPlaces(atlas).map((place) => [place.address, place])), at: Date.now() });
}
