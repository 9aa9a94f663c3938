import { readEdition, type Edition } from './edition.ts';

/** The edition the pages are being made for: read once a build, from where the build was started. */
export const edition: Edition = readEdition(process.cwd());
