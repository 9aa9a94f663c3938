import type { APIRoute } from 'astro';
import { getAtlas } from '../../atlas/load-atlas.ts';
import type { Picture } from '../../pictures/picture.ts';
import { fileOf, getPictures } from '../../pictures/pictures.ts';

/** Every picture as a file of its own, for documents and slides. */
export const getStaticPaths = async () => (await getPictures()).map((picture) => ({ params: { id: picture.id }, props: { picture } }));

export const GET: APIRoute<{ picture: Picture }> = async ({ props }) =>
  new Response(fileOf(props.picture, await getAtlas()), { headers: { 'content-type': 'image/svg+xml' } });
