/**
 * The numbers that follow on the first one of a series, itself included: `A`, `B` … `Z`, `AA`, or `16`, `17` …
 *
 * @throws where the first one is neither a letter nor a whole number
 */
export function numberSeries(first: string, count: number): readonly string[] {
  if (/^\d+$/.test(first)) return Array.from({ length: count }, (_, index) => String(Number(first) + index));
  if (!/^[A-Z]+$/.test(first))
    throw new Error(`\`${first}\` begins no series: it is neither a letter nor a whole number.`);
  return Array.from({ length: count }, (_, index) => letters(valueOf(first) + index));
}

function valueOf(word: string): number {
  return Array.from(word).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
}

function letters(value: number): string {
  const last = (value - 1) % 26;
  const rest = (value - 1 - last) / 26;
  return (rest === 0 ? '' : letters(rest)) + String.fromCharCode(65 + last);
}
