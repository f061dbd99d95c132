/** Names of the C0 control characters, as in the Unicode standard's code chart, by code. */
const names = [
  'null',
  'start of heading',
  'start of text',
  'end of text',
  'end of transmission',
  'enquiry',
  'acknowledge',
  'bell',
  'backspace',
  'tab',
  'line feed',
  'line tabulation',
  'form feed',
  'carriage return',
  'shift out',
  'shift in',
  'data link escape',
  'device control one',
  'device control two',
  'device control three',
  'device control four',
  'negative acknowledge',
  'synchronous idle',
  'end of transmission block',
  'cancel',
  'end of medium',
  'substitute',
  'escape',
  'file separator',
  'group separator',
  'record separator',
  'unit separator',
] as const;

/** The first C0 control character other than tab and line feed in a text, or nothing. */
export function controlCharacterIn(text: string): { readonly code: number; readonly name: string } | undefined {
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    const name = names[code];
    if (name !== undefined && code !== 0x09 && code !== 0x0a) return { code, name };
  }
  return undefined;
}
