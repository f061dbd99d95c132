/**
 * A series of numbers, starting with the first one: `A`, `B` … `Z`, `AA`; `16`, `17` …; `1.1`, `1.2` …; `Article 5`,
 * `Article 6` …; `Section 3A`, `Section 3B` … The last figure or letters count.
 *
 * @throws if the first one ends in neither
 */
export function numberSeries(first: string, count: number): readonly string[] {
  const [, before = '', last = ''] = /^((?:.*[ .\d])?)([A-Z]+)$/.exec(first) ?? /^((?:.*\D)?)(\d+)$/.exec(first) ?? [];
  if (last === '')
    throw new Error(`\`${first}\` cannot start a series: it ends in neither a capital letter nor a whole number.`);
  const isFigure = /\d/.test(last);
  return Array.from(
    { length: count },
    (_, index) => before + (isFigure ? String(Number(last) + index) : letters(valueOf(last) + index)),
  );
}

function valueOf(word: string): number {
  return Array.from(word).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
}

function letters(value: number): string {
  const last = (value - 1) % 26;
  const rest = (value - 1 - last) / 26;
  return (rest === 0 ? '' : letters(rest)) + String.fromCharCode(65 + last);
}
