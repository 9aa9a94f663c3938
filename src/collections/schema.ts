/** The shape of each collection, a file a topic. */
export * from './fact-schema.ts';
export * from './source-schema.ts';
export * from './name-schema.ts';
export * from './page-schema.ts';
export * from './diagram-schema.ts';
export * from './digits-schema.ts';
