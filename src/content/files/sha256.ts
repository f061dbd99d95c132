import { hash } from 'node:crypto';

/** The SHA-256 hash of a text (as UTF-8) or of bytes, in hexadecimal digits. */
export function sha256(value: string | Uint8Array): string {
  return hash('sha256', value);
}
