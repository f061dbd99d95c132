/**
 * The pairs of an `application/x-www-form-urlencoded` body, in order; nothing where the bytes, percent-encoded
 * or not, are not UTF-8.
 *
 * `URLSearchParams` would put U+FFFD for what it cannot decode: a respondent's words would be stored altered.
 */
export function parseUrlencoded(body: Uint8Array): readonly (readonly [name: string, value: string])[] | undefined {
  try {
    return utf8(body)
      .split('&')
      .filter((pair) => pair !== '')
      .map((pair) => {
        const sign = pair.indexOf('=');
        return sign === -1 ? [decode(pair), ''] : [decode(pair.slice(0, sign)), decode(pair.slice(sign + 1))];
      });
  } catch (error) {
    if (error instanceof URIError || error instanceof TypeError) return undefined;
    throw error;
  }
}

function utf8(body: Uint8Array): string {
  return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(body);
}

function decode(text: string): string {
  return decodeURIComponent(text.replaceAll('+', ' '));
}
