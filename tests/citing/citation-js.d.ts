declare module '@citation-js/core' {
  export class Cite {
    constructor(text: string);
    data: Record<string, unknown>[];
  }
  export const plugins: {
    input: { util: { clean: (items: object[], bestGuess: boolean) => object[] } };
  };
}
