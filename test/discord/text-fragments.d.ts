/** What is used here of jsdom and of how browsers find the words of a text fragment; both ship without types. */
declare module 'jsdom' {
  export class JSDOM {
    constructor(html: string)
    readonly window: {
      readonly [name: string]: unknown
      readonly document: object
      readonly Element: { readonly prototype: { getBoundingClientRect: () => object } }
    }
  }
}

declare module 'text-fragments-polyfill/text-fragment-utils' {
  export function getFragmentDirectives(hash: string): object
  export function parseFragmentDirectives(directives: object): { readonly text: readonly object[] }
  /** Gives ranges of the page. */
  export function processTextFragmentDirective(directive: object, page: object): readonly object[]
}
