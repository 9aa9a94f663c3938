import type { Edition } from './edition.ts';
import { readEdition } from './read-edition.ts';

/** The edition the pages are being made for: read once a build, from where the build was started. */
export const edition: Edition = readEdition(process.cwd());
