import { join } from 'node:path';

/** The built folder, with a slash at its end. */
export const DIST = `${join(import.meta.dirname, '../../dist')}/`;
