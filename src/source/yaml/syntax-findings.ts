import type { ErrorCode, YAMLError } from 'yaml';
import { finding, type Finding, type Place, type Words } from '../finding.ts';
import { quoted } from '../quoted.ts';

/** The errors of the YAML library in an editor's words; of several on one line, which follow from each other, the first. */
export function syntaxFindings(
  text: string,
  errors: readonly YAMLError[],
  placeOf: (offset: number) => Place,
): readonly Finding[] {
  const byLine = new Map<number, Finding>();
  for (const [index, error] of errors.entries()) {
    // Once the parser has lost its way, nothing that follows is expected.
    if (index > 0 && error.code === 'UNEXPECTED_TOKEN') continue;
    const place = placeOf(error.pos[0]);
    if (byLine.has(place.line)) continue;
    const rule = error.code === 'DUPLICATE_KEY' ? 'yaml-duplicate-key' : 'yaml-syntax';
    byLine.set(place.line, finding(rule, place, wordsOf(text, error)));
  }
  return [...byLine.values()];
}

function wordsOf(text: string, error: YAMLError): Words {
  const rest = text.slice(error.pos[0]).split('\n', 1)[0] ?? '';
  return (byCode[error.code] ?? otherWords)(rest.trim() === '' ? 'the end of the line' : quoted(rest), rest);
}

/** What an error means, given what stands at its place, for a message and as it is. */
type WordsOf = (at: string, rest: string) => Words;

const byCode: Partial<Record<ErrorCode, WordsOf>> = {
  DUPLICATE_KEY: (_, rest) => ({
    unexpected: `Unexpected second key ${quoted(rest.split(':', 1)[0] ?? '')}`,
    expected: 'expected each key once',
    todo: 'Keep one of the two lines.',
  }),
  BLOCK_AS_IMPLICIT_KEY: (at) => ({
    unexpected: `Unexpected colon and space in ${at}`,
    expected: 'expected a key and one value',
    todo: 'Put the value in double quotes, or check how far the lines are indented.',
  }),
  BAD_SCALAR_START: (at) => ({
    unexpected: `Unexpected first character of ${at}`,
    expected: 'expected a letter, a digit or a quotation mark',
    todo: 'Put the value in double quotes.',
  }),
  MISSING_CHAR: (at) => ({
    unexpected: `Unexpected ${at}`,
    expected: 'expected a closing quotation mark, bracket or comma before it',
    todo: 'Close the quotation mark or bracket that is open.',
  }),
  TAB_AS_INDENT: () => ({
    unexpected: 'Unexpected tab at the beginning of a line',
    expected: 'expected spaces',
    todo: 'Indent with spaces.',
  }),
  BAD_INDENT: (at) => ({
    unexpected: `Unexpected indentation before ${at}`,
    expected: 'expected the line to begin under the ones that it belongs with, and every bracket to be closed',
    todo: 'Indent the line with the same number of spaces as its neighbours.',
  }),
  MULTILINE_IMPLICIT_KEY: (at) => ({
    unexpected: `Unexpected ${at}`,
    expected: 'expected a key, a colon and a value',
    todo: 'Add the colon, or indent the line where it continues the one before.',
  }),
  BAD_DQ_ESCAPE: (at) => ({
    unexpected: `Unexpected backslash in ${at}`,
    expected: 'expected text without backslashes in double quotes',
    todo: 'Take the backslash out, or use single quotation marks.',
  }),
  MULTIPLE_DOCS: () => ({
    unexpected: 'Unexpected line `---`',
    expected: 'expected one document',
    todo: 'Take the line out.',
  }),
  RESOURCE_EXHAUSTION: () => ({
    unexpected: 'Unexpected depth of brackets',
    expected: 'expected a few levels',
    todo: 'Write the value out on lines of its own.',
  }),
};

function otherWords(at: string): Words {
  return {
    unexpected: `Unexpected ${at}`,
    expected: 'expected `key: value`, or an entry of a list that begins with `- `',
    todo: 'Check the indentation, the colons and the quotation marks of this line and the one before.',
  };
}
