/** What a source outside of the catalogue lists: an offer of a provider, a repository of the Hub. */
export interface Listing {
  readonly source: string;
  /** Its name there: `openrouter/openai/gpt-4o`, `meta-llama/Llama-3.1-405B`. */
  readonly key: string;
  /** What it is called for people, or null. */
  readonly title: string | null;
  /** ISO day, or month, as the source gives it; null for none or an unreadable one. */
  readonly listed: string | null;
  readonly parameters: number | null;
  /** Formats of the weights whose number that is: `BF16`. */
  readonly parameterFormats: readonly string[];
  /** Keys of what it was made from. */
  readonly bases: readonly string[];
  /** As the source says: `quantized`, `finetune`, `merge`, `adapter`. */
  readonly baseRelation: string | null;
}

/** What a match needs of a model in the catalogue. */
export interface KnownModel {
  readonly id: string;
  readonly name: string;
  readonly otherNames: readonly string[];
  readonly organizations: readonly string[];
  readonly published: string | null;
  readonly parameters: number | null;
}
