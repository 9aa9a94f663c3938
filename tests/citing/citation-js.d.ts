declare module '@citation-js/core' {
  export class Cite {
    constructor(text: string);
    data: Record<string, unknown>[];
    format(output: 'bibliography', options: { format: 'text'; template: 'apa'; lang: 'en-US' }): string;
  }
  export const plugins: {
    input: { util: { clean: (items: object[], bestGuess: boolean) => object[] } };
  };
}
