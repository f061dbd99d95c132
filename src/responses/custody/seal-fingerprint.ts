/**
 * A unique part of a sealed response, as ASCII text: the ephemeral share in the first stanza of its header
 * (age-encryption.org/v1). A file that contains it contains the sealed response.
 */
export function sealFingerprint(sealed: Uint8Array): string {
  const header = Buffer.from(sealed.subarray(0, 200)).toString('latin1');
  const mark = /^-> X25519 ([A-Za-z0-9+/]{43})$/m.exec(header)?.[1];
  if (mark === undefined) throw new Error('A stored response has no valid age header.');
  return mark;
}
