/** A colour as Word writes it: six digits in capitals, with no sign before them. */
export function colourDigits(colour: `#${string}`): string {
  const digits = colour.slice(1).toUpperCase();
  return digits.length === 3 ? digits.replace(/./g, '$&$&') : digits;
}
