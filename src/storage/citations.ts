/** The id of the article that a citation names. What is kept by citation goes when that is purged. */
export const articleIdIn = (citation: string): string => citation.slice(0, citation.indexOf('@'))
