/** Is a chip one of Google's tensor processing units? The published method treats these by rules of their own. */

export function isTpu(hardware: string): boolean {
  return hardware.includes('TPU');
}
