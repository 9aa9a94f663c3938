declare namespace App {
  interface Locals {
    /** The page being rendered; set by the article layout, read by the components its prose uses. */
    page?: import('./atlas/model.ts').Page;
    /** Facts whose margin note already stands on the page. */
    noted?: Set<string>;
    /** How many tables of prose already stand on the page. */
    tables?: number;
    /** Id of the heading of prose that was last set, and how many tables stand under it. */
    under?: { id: string | undefined; tables: number };
  }
}

declare module 'virtual:sources' {
  const sources: (import('./citing/source-reference.ts').Citable & { name: string })[];
  export default sources;
}

declare module 'virtual:places' {
  const places: import('./permalinks/place.ts').Place[];
  export default places;
}

/** Its published types lag behind. */
declare module 'subset-font' {
  export default function subsetFont(
    font: Uint8Array,
    characters: string,
    options: { targetFormat: 'woff2'; keepFeatures: readonly string[]; dropTables: readonly string[] },
  ): Promise<Uint8Array>;
}
