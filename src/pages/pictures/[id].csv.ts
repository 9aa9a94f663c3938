import type { APIRoute } from 'astro';
import { getPictures } from '../../pictures/pictures.ts';

/** The data of every picture that is drawn from data. */
export const getStaticPaths = async () => (await getPictures()).flatMap(({ id, csv }) => (csv ? [{ params: { id }, props: { csv } }] : []));

export const GET: APIRoute<{ csv: string }> = ({ props }) =>
  new Response(props.csv, { headers: { 'content-type': 'text/csv; charset=utf-8' } });
