/** In which sizes is a chart drawn? For a wide page, and for a phone, on which a smaller copy of the wide one could not be read. */
export const CHART_SIZES = {
  wide: { width: 760, height: 320, labelCharacters: 72, mostFigures: 14, labelWidth: 190, mostPowers: 12 },
  narrow: { width: 360, height: 280, labelCharacters: 36, mostFigures: 9, labelWidth: 0, mostPowers: 6 },
} as const;
export type ChartSize = keyof typeof CHART_SIZES;
