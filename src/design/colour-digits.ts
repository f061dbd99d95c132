/** A colour in Word's format: six capital hex digits without `#`. */
export function colourDigits(colour: `#${string}`): string {
  const digits = colour.slice(1).toUpperCase();
  return digits.length === 3 ? digits.replace(/./g, '$&$&') : digits;
}
