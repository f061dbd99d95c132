import type { Form } from './form.ts';
import { say } from '../words/say.ts';

/** Letters and digits that are hard to confuse when written by hand. There are 23, a prime number, for the check. */
const alphabet = 'BCDFGHJKMNPRSTVWXYZ3479';
const groupLength = 3;

/**
 * The code that a paper form prints at the foot of each page: three characters for the consultation, three for the version
 * of its questions, and one that shows a slip in the others. Whoever keys a form in copies it, and so takes no form for
 * another. `sha256` gives a hash in hexadecimal digits.
 */
export function paperCode(form: Form, sha256: (text: string) => string): string {
  const consultation = encode(sha256(say.form.paperCode.paperForm({ consultation: form.consultation })));
  const version = encode(sha256(`${form.revision}\n${JSON.stringify(form.fields)}`));
  return `${consultation}-${version}-${checkCharacter(consultation + version)}`;
}

/** A code as somebody typed it, in the way that forms print it; undefined if a character was misread. */
export function readPaperCode(typed: string): string | undefined {
  const characters = typed.toUpperCase().replace(/[\s\p{Pd}.]/gu, '');
  const [body, check] = [characters.slice(0, 2 * groupLength), characters.slice(2 * groupLength)];
  if (body.length < 2 * groupLength || Array.from(body).some((one) => !alphabet.includes(one))) return undefined;
  if (check !== checkCharacter(body)) return undefined;
  return `${body.slice(0, groupLength)}-${body.slice(groupLength)}-${check}`;
}

/** Whether two codes are those of one consultation, perhaps with other questions. */
export function isSameConsultation(one: string, other: string): boolean {
  return one.slice(0, groupLength) === other.slice(0, groupLength);
}

function encode(hash: string): string {
  let rest = BigInt(`0x${hash}`);
  return Array.from({ length: groupLength }, () => {
    const character = alphabet[Number(rest % BigInt(alphabet.length))] ?? '';
    rest /= BigInt(alphabet.length);
    return character;
  }).join('');
}

/** With weights below the prime number of characters, it differs if one character is wrong or two are exchanged. */
function checkCharacter(body: string): string {
  const sum = Array.from(body).reduce((total, one, index) => total + (index + 2) * alphabet.indexOf(one), 0);
  return alphabet[sum % alphabet.length] ?? '';
}
