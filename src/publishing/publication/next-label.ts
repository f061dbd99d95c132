/** The label that would follow: the last number of the latest one, and one more. `0.1` where nothing is published. */
export function nextLabel(published: readonly string[]): string {
  const latest = published.at(-1);
  return latest === undefined ? '0.1' : latest.replace(/\d+$/, (number) => String(Number(number) + 1));
}
