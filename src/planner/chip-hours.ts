/** How long do chips work on a compute? C / (peak · utilisation · 3600) chip-hours, shared by the chips. */
const SECONDS_PER_HOUR = 3600;

export function chipHoursOf(flop: number, peakFlopPerSecond: number, utilization: number): number {
  return flop / (peakFlopPerSecond * utilization * SECONDS_PER_HOUR);
}
