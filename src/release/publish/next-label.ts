/** The next label: the latest one with its last number increased by one, or `0.1` if nothing is published. */
export function nextLabel(published: readonly string[]): string {
  const latest = published.at(-1);
  return latest === undefined ? '0.1' : latest.replace(/\d+$/, (number) => String(Number(number) + 1));
}
