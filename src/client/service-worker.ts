import { cleanupOutdatedCaches, precacheAndRoute, type PrecacheEntry } from 'workbox-precaching';

/** The files to keep, which the build puts here once all are written (publish/service-worker.ts). */
declare const FILES: PrecacheEntry[];

/**
 * Keeps the whole atlas for reading offline. A new edition is saved beside the old one and takes over once no page of the atlas
 * is open: a page never meets the index of another edition.
 */
cleanupOutdatedCaches();
// A query chooses within a page: ?q=, the filters.
precacheAndRoute(FILES, { ignoreURLParametersMatching: [/./] });
