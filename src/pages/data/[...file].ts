import type { APIRoute, GetStaticPaths } from 'astro';
import { FILES } from '../../data/files.ts';

/** The data files, for programs. */
export const getStaticPaths: GetStaticPaths = () => Object.keys(FILES).map((file) => ({ params: { file } }));

export const GET: APIRoute = async ({ params }) => new Response(await FILES[params['file'] ?? '']!());
