/** The part of js-yaml that the catalogue uses; the package brings no types. */
declare module 'js-yaml' {
  // oxlint-disable-next-line typescript/no-extraneous-class -- the package exports it so
  export class Type {
    constructor(
      tag: string,
      options: {
        kind: 'scalar';
        resolve: (text: string | null) => boolean;
        construct: (text: string | null) => unknown;
      },
    );
  }
  export class Schema {
    extend(definition: { implicit: Type[] }): Schema;
  }
  export const FAILSAFE_SCHEMA: Schema;
  export class YAMLException extends Error {
    readonly reason: string;
    readonly mark?: { readonly line: number; readonly column: number };
  }
  export function load(text: string, options: { schema: Schema }): unknown;
}
