/** Names of the control characters below a space, as in the Unicode standard's list of aliases, by code. */
const namesBelowSpace = [
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

/** Names of the control characters from U+007F, likewise. */
const namesFromDelete = [
  'delete',
  'padding character',
  'high octet preset',
  'break permitted here',
  'no break here',
  'index',
  'next line',
  'start of selected area',
  'end of selected area',
  'character tabulation set',
  'character tabulation with justification',
  'line tabulation set',
  'partial line forward',
  'partial line backward',
  'reverse line feed',
  'single shift two',
  'single shift three',
  'device control string',
  'private use one',
  'private use two',
  'set transmit state',
  'cancel character',
  'message waiting',
  'start of guarded area',
  'end of guarded area',
  'start of string',
  'single graphic character introducer',
  'single character introducer',
  'control sequence introducer',
  'string terminator',
  'operating system command',
  'privacy message',
  'application program command',
] as const;

const overrides: ReadonlyMap<number, string> = new Map([
  [0x202d, 'left-to-right override'],
  [0x202e, 'right-to-left override'],
]);

/**
 * What no answer may hold: control characters other than tab and line feed; overrides of direction, which show a text in
 * another order than it has; lone surrogates and noncharacters, which formats such as Word's cannot hold.
 *
 * Other invisible characters stay as they were typed, because languages need them: marks and isolates of direction
 * (Arabic, Hebrew), joiners (Persian, Hindi, emoji), soft hyphens, tags (the flag of Wales), byte order marks from pasted
 * files. Private-use characters stay too: without the right font, people still see a placeholder.
 */
const hidden = /(?![\t\n])\p{Cc}|[\u202D\u202E]|\p{Cs}|\p{Noncharacter_Code_Point}/u;

/** A hidden character, and the words around it by which a person finds it; either may be empty. */
export interface HiddenCharacter {
  readonly code: number;
  readonly name: string;
  readonly before: string;
  readonly after: string;
}

/** Maximum number of words and characters that are shown on each side. */
const [maxWords, maxCharacters] = [4, 40];

/** The first character of a text that no answer may hold. */
export function findHiddenCharacter(text: string): HiddenCharacter | undefined {
  const found = hidden.exec(text);
  if (found === null) return undefined;
  const [character] = found;
  const code = character.codePointAt(0) ?? 0;
  const before = visibleWords(text.slice(0, found.index)).slice(-maxWords).join(' ');
  const after = visibleWords(text.slice(found.index + character.length))
    .slice(0, maxWords)
    .join(' ');
  return {
    code,
    name: nameOf(code),
    before: Array.from(before).slice(-maxCharacters).join(''),
    after: Array.from(after).slice(0, maxCharacters).join(''),
  };
}

function nameOf(code: number): string {
  const name = namesBelowSpace[code] ?? namesFromDelete[code - 0x7f] ?? overrides.get(code);
  return name ?? (code >= 0xd800 && code <= 0xdfff ? 'half of a character' : 'a code that is no character');
}

/** The words of a text, without further hidden characters. */
function visibleWords(text: string): readonly string[] {
  return text
    .replace(new RegExp(`(?!\\s)(?:${hidden.source})`, 'gu'), '')
    .split(/\s+/)
    .filter((word) => word !== '');
}
