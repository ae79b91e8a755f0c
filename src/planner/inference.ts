/** What does answering take? Compute a token, the bound that memory sets, and when serving has taken as much as training. */

/** Forward only; prompt and answer alike (Kaplan et al. 2020, arXiv 2001.08361, section 2.1). */
export const FLOP_PER_PARAMETER_AND_SERVED_TOKEN = 2;

export function servingFlop(activeParameters: number, tokens: number): number {
  return FLOP_PER_PARAMETER_AND_SERVED_TOKEN * activeParameters * tokens;
}

/** 6 · N · D = 2 · N · T: after T = 3 · D served tokens serving has taken as much compute as training. */
export function servedTokensOfTraining(trainingTokens: number): number {
  return 3 * trainingTokens;
}

/** Each token of one answer reads all active weights: chips · bandwidth · share / (bytes · N). */
export function mostTokensPerSecondOfOneAnswer(
  activeParameters: number,
  bytesPerParameter: number,
  chips: number,
  bytesPerSecond: number,
  bandwidthShare: number,
): number {
  return (chips * bytesPerSecond * bandwidthShare) / (bytesPerParameter * activeParameters);
}
