/**
 * The pairs of an `application/x-www-form-urlencoded` body, in order, or undefined if its bytes, percent-encoded or not,
 * are not valid UTF-8.
 *
 * `URLSearchParams` would replace invalid bytes by U+FFFD, and alter what the respondent wrote.
 */
export function parseUrlencoded(body: Uint8Array): readonly (readonly [name: string, value: string])[] | undefined {
  try {
    return utf8(body)
      .split('&')
      .filter((pair) => pair !== '')
      .map((pair) => {
        const equals = pair.indexOf('=');
        return equals === -1 ? [decode(pair), ''] : [decode(pair.slice(0, equals)), decode(pair.slice(equals + 1))];
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
