import type { ErrorCode, YAMLError } from 'yaml';
import { diagnostic, type Diagnostic, type SourcePosition, type Message } from '../diagnostics/diagnostic.ts';
import { typographyHint } from '../diagnostics/typography-hint.ts';
import { quote } from '../diagnostics/quote.ts';

/** Explains the errors of the YAML parser in an editor's terms: only the first on each line, which causes the others. */
export function syntaxDiagnostics(
  text: string,
  errors: readonly YAMLError[],
  positionAt: (offset: number) => SourcePosition,
): readonly Diagnostic[] {
  const byLine = new Map<number, Diagnostic>();
  for (const [index, error] of errors.entries()) {
    // After the first error the parser reports almost any token as unexpected.
    if (index > 0 && error.code === 'UNEXPECTED_TOKEN') continue;
    const position = positionAt(error.pos[0]);
    if (byLine.has(position.line)) continue;
    byLine.set(position.line, diagnostic('yaml-syntax', position, messageOf(text, error)));
  }
  return [...byLine.values()];
}

function messageOf(text: string, error: YAMLError): Message {
  const rest = text.slice(error.pos[0]).split('\n', 1)[0] ?? '';
  const message = (byCode[error.code] ?? otherMessage)(rest.trim() === '' ? 'the end of the line' : quote(rest));
  return { ...message, todo: `${message.todo}${typographyHint(linesAround(text, error.pos[0]))}` };
}

/** The line at an offset and the one above it. */
function linesAround(text: string, offset: number): string {
  const start = text.lastIndexOf('\n', text.lastIndexOf('\n', offset - 1) - 1) + 1;
  const end = text.indexOf('\n', offset);
  return text.slice(start, end < 0 ? undefined : end);
}

/** The message for an error, given the rest of its line, quoted. */
type ErrorMessage = (at: string) => Message;

const byCode: Partial<Record<ErrorCode, ErrorMessage>> = {
  BLOCK_AS_IMPLICIT_KEY: (at) => ({
    unexpected: `Unexpected colon and space in ${at}`,
    todo: 'Put the value in double quotes, or check the indentation.',
  }),
  BAD_SCALAR_START: (at) => ({
    unexpected: `Unexpected first character of ${at}`,
    expected: 'expected a letter, digit or quotation mark',
    todo: 'Put the value in double quotes.',
  }),
  MISSING_CHAR: (at) => ({
    unexpected: `Unexpected ${at}`,
    expected: 'expected a closing quotation mark, bracket or comma before it',
    todo: 'Close the open quotation mark or bracket.',
  }),
  TAB_AS_INDENT: () => ({
    unexpected: 'Unexpected tab at the start of a line',
    todo: 'Indent with spaces.',
  }),
  BAD_INDENT: (at) => ({
    unexpected: `Unexpected indentation before ${at}`,
    todo: 'Indent the line like its neighbours, and close every bracket.',
  }),
  MULTILINE_IMPLICIT_KEY: (at) => ({
    unexpected: `Unexpected ${at}`,
    expected: 'expected a key, a colon and a value',
    todo: 'Add the colon, or indent the line if it continues the line above.',
  }),
  BAD_DQ_ESCAPE: (at) => ({
    unexpected: `Unexpected backslash in ${at}`,
    todo: 'Remove the backslash, or use single quotation marks.',
  }),
  MULTIPLE_DOCS: () => ({
    unexpected: 'Unexpected line `---`',
    todo: 'Remove the line.',
  }),
  RESOURCE_EXHAUSTION: () => ({
    unexpected: 'Too many nested brackets',
    todo: 'Write the value on several lines, without brackets.',
  }),
};

function otherMessage(at: string): Message {
  return {
    unexpected: `Unexpected ${at}`,
    expected: 'expected `key: value`, or a list entry that begins with `- `',
    todo: 'Check the indentation, colons and quotation marks of this line and the line above.',
  };
}
