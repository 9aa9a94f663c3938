declare module 'datapackage' {
  export class Package {
    static load(descriptor: object, options: { basePath: string; strict: boolean }): Promise<Package>;
    errors: Error[];
    getResource(name: string): { read(options: { keyed: true }): Promise<Record<string, unknown>[]> };
  }
}
