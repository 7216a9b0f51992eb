/** Nothing is handed to it: `<Island client:needed />`. */
export type Needed = boolean;

declare module 'astro' {
  interface AstroClientDirectives {
    /** See `needed.ts`. */
    'client:needed'?: Needed;
  }
}
