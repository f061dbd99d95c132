/**
 * A part of a sealed response that no other has, as ASCII text: the ephemeral share in the first stanza of its header
 * (age-encryption.org/v1). Whoever finds it in a file has found the sealed response there.
 */
export function sealMark(sealed: Uint8Array): string {
  const header = Buffer.from(sealed.subarray(0, 200)).toString('latin1');
  const mark = /^-> X25519 ([A-Za-z0-9+/]{43})$/m.exec(header)?.[1];
  if (mark === undefined) throw new Error('A stored response does not begin as a sealed one does.');
  return mark;
}
