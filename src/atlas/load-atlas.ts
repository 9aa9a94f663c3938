import { getCollection } from 'astro:content';
import { contentOf } from './content-of.ts';
import { linkAtlas } from './link-atlas.ts';
import { placesOf } from '../permalinks/places.ts';
import { placesOfPictures } from '../pictures/places.ts';
import type { Place } from '../permalinks/place.ts';
import type { Atlas } from './model.ts';

let linked: { atlas: Atlas; places: Map<string, Place>; signature: string } | undefined;

/** The atlas, linked once a build; while it is being edited, anew whenever a content file has changed. */
export async function getAtlas(): Promise<Atlas> {
  return (await load()).atlas;
}

/** The places of the atlas that can be cited, by their address. */
export async function getPlaces(): Promise<ReadonlyMap<string, Place>> {
  return (await load()).places;
}

async function load(): Promise<NonNullable<typeof linked>> {
  if (linked && !import.meta.env.DEV) return linked;
  const entries = await loadEntries();
  const signature = Object.values(entries)
    .flatMap((list) => list.map(({ id, digest }) => `${id} ${digest}`))
    .join('\n');
  if (linked?.signature !== signature) {
    const atlas = linkAtlas(contentOf(entries));
    const places = [...placesOf(atlas), ...placesOfPictures(atlas, entries.diagrams)];
    linked = { atlas, places: new Map(places.map((place) => [place.address, place])), signature };
  }
  return linked;
}

async function loadEntries() {
  const [facts, organisations, terms, sources] = await Promise.all([
    getCollection('facts'),
    getCollection('organisations'),
    getCollection('terms'),
    getCollection('sources'),
  ]);
  const [regions, measures, sectors, model, about, diagrams] = await Promise.all([
    getCollection('regions'),
    getCollection('measures'),
    getCollection('sectors'),
    getCollection('model'),
    getCollection('about'),
    getCollection('diagrams'),
  ]);
  return { facts, organisations, terms, sources, regions, measures, sectors, model, about, diagrams };
}
