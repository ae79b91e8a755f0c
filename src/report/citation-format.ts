/** In which forms is a citation asked for? */
export const CITATION_FORMATS = ['bibtex', 'csl', 'text'] as const;
export type CitationFormat = (typeof CITATION_FORMATS)[number];
