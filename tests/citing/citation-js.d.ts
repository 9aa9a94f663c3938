declare module '@citation-js/core' {
  export class Cite {
    constructor(text: string);
    data: Record<string, unknown>[];
  }
}
