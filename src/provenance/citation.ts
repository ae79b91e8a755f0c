/** Who made a data set, where it is, and on which terms it may be used. */
export interface Licence {
  /** SPDX identifier, or `public-domain` or `facts`. */
  readonly id: string;
  readonly name: string;
  readonly url: string | null;
}

export interface Citation {
  readonly producer: string;
  readonly title: string;
  /** One sentence to cite it by. */
  readonly text: string;
  readonly pageUrl: string;
  readonly licence: Licence;
}
