declare namespace App {
  interface Locals {
    /** The page being rendered; set by the article layout, read by the components its prose uses. */
    page?: import('./atlas/model.ts').Page;
    /** Facts whose margin note already stands on the page. */
    noted?: Set<string>;
    /** How many tables of prose already stand on the page. */
    tables?: number;
  }
}
