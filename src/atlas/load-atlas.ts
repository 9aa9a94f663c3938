import { placesOf } from '../permalinks/places.ts';
import { placesOfPictures } from '../pictures/places.ts';
import type { Place } from '../permalinks/place.ts';
import type { Atlas } from './model.ts';
import { readAtlas, readDiagramEntries } from './read-atlas.ts';

let linked: { atlas: Atlas; places: Map<string, Place>; at: number } | undefined;
/** While the atlas is being edited a page is made from one reading, in milliseconds. */
const FRESH = 1_000;

/** The atlas, linked once a build; while it is being edited, anew for every page. */
export const getAtlas = (): Promise<Atlas> => Promise.resolve(load().atlas);

/** The places of the atlas that can be cited, by their address. */
export const getPlaces = (): Promise<ReadonlyMap<string, Place>> => Promise.resolve(load().places);

function load(): NonNullable<typeof linked> {
  if (linked && (!import.meta.env.DEV || Date.now() - linked.at < FRESH)) return linked;
  const atlas = readAtlas(process.cwd());
  const places = [...placesOf(atlas), ...placesOfPictures(atlas, readDiagramEntries(process.cwd()))];
  return (linked = { atlas, places: new Map(places.map((place) => [place.address, place])), at: Date.now() });
}
