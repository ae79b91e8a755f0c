/** What a picture shows, before it is drawn: one description for page, report and terminal. */
export interface ChartPoint {
  /** Where it stands on the horizontal axis: a period or a day, in order. */
  readonly label: string;
  readonly value: number;
  /** The period was not over when it was counted: drawn lighter. */
  readonly partial: boolean;
}

export interface ChartDescription {
  /** In-year counts are bars, cumulative ones steps; never both on one axis. */
  readonly kind: 'bars' | 'steps';
  /** What is measured, unit, reading and vintage: the sentence under the title. */
  readonly subtitle: string;
  /** What the picture shows, for those who cannot see it. */
  readonly alt: string;
  readonly source: string;
  readonly points: readonly ChartPoint[];
}
