import type { APIRoute } from 'astro';
import changelog from '../../../../CHANGELOG.md?raw';
import { parseChangelog } from '../../../citing/changelog.ts';
import { edition } from '../../../citing/current-edition.ts';
import { atomFeed } from '../../../data/atom.ts';

export const GET: APIRoute = ({ site }) =>
  new Response(atomFeed(parseChangelog(changelog), edition.date ?? '1970-01-01', site), {
    headers: { 'content-type': 'application/atom+xml; charset=utf-8' },
  });
