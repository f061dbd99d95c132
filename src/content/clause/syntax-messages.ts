import type { VFileMessage } from 'vfile-message';
import { diagnostic, type Diagnostic, type Message } from '../diagnostics/diagnostic.ts';
import { positionAt } from '../files/position-at.ts';
import { typographyHint } from '../diagnostics/typography-hint.ts';
import { quote } from '../diagnostics/quote.ts';
import type { RuleName } from '../diagnostics/rules.ts';
import { isTagName, tags, unknownTagMessage, type TagName } from './tags.ts';

/** A syntax error in an editor's terms, and the characters at fault. */
export interface SyntaxProblem {
  readonly diagnostic: Diagnostic;
  /** Offsets of those characters, such as a `<`, a `{`, or the first letter of an import or export. */
  readonly offsets: readonly number[];
}

/** Explains an error of the MDX parser, whose own message is about code and often points past the fault. */
export function syntaxProblem(text: string, error: VFileMessage): SyntaxProblem {
  const end = offsetOf(text, error.line ?? Infinity, error.column ?? 1);
  switch (error.source) {
    case 'micromark-extension-mdx-expression':
      return problem(text, openBrace(text, end), 'clause-expression', expressionMessage);
    case 'micromark-extension-mdxjs-esm':
      return problem(text, importLine(text, end), 'clause-import', importMessage);
    case 'mdast-util-mdx-jsx':
      return unbalancedTag(text, end, error.reason);
    default:
      return brokenTag(text, Math.max(text.lastIndexOf('<', end), 0));
  }
}

/** The message about an expression in braces, complete or not. */
export const expressionMessage: Message = {
  unexpected: 'Unexpected `{`',
  todo: 'Remove the braces and what is in them, or write `&#123;` and `&#125;` for literal braces.',
};

/** The message about an import or export, or a line that only begins like one. */
export const importMessage: Message = {
  unexpected: 'Unexpected `import` or `export` at the start of a line',
  todo: 'Remove the line, or begin it with another word: content contains no code.',
};

/**
 * An opening or closing tag without the other. The parser gives the position of an opening tag only within its message,
 * as `(8:1-8:7)`. A counterpart in the wrong place is at fault as well.
 */
function unbalancedTag(text: string, end: number, reason: string): SyntaxProblem {
  const [, line, column] = /\((\d+):(\d+)-\d+:\d+\)/.exec(reason) ?? [];
  const opening = line === undefined ? -1 : offsetOf(text, Number(line), Number(column));
  if (opening !== -1 && !isTagName(nameAt(text, opening))) return unknownTag(text, opening);
  const isUnclosed = reason.startsWith('Expected a closing tag');
  const first = Math.max(isUnclosed ? opening : text.lastIndexOf('<', end), 0);
  const name = nameAt(text, first);
  if (!isTagName(name)) return unknownTag(text, first);
  const message = isUnclosed ? unclosedMessage(name) : unopenedMessage(name);
  const second = !isUnclosed ? opening : reason.includes('before the end') ? text.indexOf(`</${name}`, first) : -1;
  return {
    ...problem(text, first, 'clause-syntax', message),
    offsets: [first, second].filter((offset) => offset !== -1),
  };
}

function unknownTag(text: string, offset: number): SyntaxProblem {
  return problem(text, offset, 'clause-tag', unknownTagMessage(nameAt(text, offset)));
}

/** A `<` that does not begin a tag, or an incomplete tag. */
function brokenTag(text: string, offset: number): SyntaxProblem {
  const rest = text.slice(offset, offset + 200);
  const name = nameAt(text, offset);
  if (rest.startsWith('<!')) return problem(text, offset, 'clause-tag', commentMessage);
  if (/^<(?:[a-z]+:\/\/|mailto:|tel:|[\w.+-]+@)/.test(rest))
    return {
      ...problem(text, offset, 'clause-syntax', addressMessage),
      offsets: [offset, offset + rest.search(/[:@]/)],
    };
  if (isTagName(name)) return problem(text, offset, 'clause-syntax', unfinishedMessage(name, rest));
  if (/^<\/?[a-z]/i.test(rest)) return unknownTag(text, offset);
  return problem(text, offset, 'clause-syntax', lessThanMessage);
}

function problem(text: string, offset: number, rule: RuleName, message: Message): SyntaxProblem {
  return { diagnostic: diagnostic(rule, positionAt(text, offset), message), offsets: [offset] };
}

function unclosedMessage(name: TagName): Message {
  const { form } = tags[name];
  const closing = quote(`</${name}>`);
  const todo = form.endsWith('/>')
    ? `Write ${quote(form)}, with a slash before the \`>\`.`
    : form.endsWith(`</${name}>`)
      ? `Write ${closing} in the same paragraph, list item or table cell.`
      : `Write ${closing} below the text that it ends, and both tags on lines of their own, with an empty line before and after the text.`;
  return { unexpected: `Unclosed ${quote(`<${name}>`)}`, todo };
}

function unopenedMessage(name: TagName): Message {
  return {
    unexpected: `Unexpected ${quote(`</${name}>`)}`,
    expected: `expected an opening ${quote(`<${name}>`)} before it, and tags closed in order`,
    todo: `Write ${quote(tags[name].form)} before the text, or remove the closing tag.`,
  };
}

function unfinishedMessage(name: TagName, rest: string): Message {
  return {
    unexpected: `Invalid tag ${quote(rest.split('\n', 1)[0] ?? rest)}`,
    expected: `expected the form ${quote(tags[name].form)}`,
    todo: `Put every value in double quotes, and end the tag with \`>\`.${typographyHint(rest.split(/[>\n]/, 1)[0] ?? rest)}`,
  };
}

const commentMessage: Message = {
  unexpected: 'Unexpected `<!`',
  todo: 'Remove it: comments and HTML are not allowed.',
};

const addressMessage: Message = {
  unexpected: 'Unexpected address in angle brackets',
  todo: 'Write a link as `[text](https://…)`.',
};

const lessThanMessage: Message = {
  unexpected: 'Unexpected `<`',
  expected: 'expected a tag after it',
  todo: 'Write `&lt;` for a literal `<`.',
};

/** The name of the tag that begins at an offset: `Note` for `<Note>` and for `</Note>`. */
function nameAt(text: string, offset: number): string {
  return /^<\/?\s*([\w.:-]*)/.exec(text.slice(offset, offset + 100))?.[1] ?? '';
}

/** The brace that is open at an offset. */
function openBrace(text: string, end: number): number {
  let closed = 0;
  for (let offset = Math.min(end, text.length) - 1; offset >= 0; offset -= 1) {
    if (text[offset] === '}') closed += 1;
    else if (text[offset] === '{' && closed === 0) return offset;
    else if (text[offset] === '{') closed -= 1;
  }
  return Math.max(text.lastIndexOf('{', end), 0);
}

/** The offset of the last line before `end` that begins like an import or export. */
function importLine(text: string, end: number): number {
  const lines = [...text.slice(0, end).matchAll(/^\s*(import|export)\b/dgm)];
  return lines.at(-1)?.indices?.[1]?.[0] ?? 0;
}

function offsetOf(text: string, line: number, column: number): number {
  const before = text.split('\n').slice(0, line - 1);
  return before.reduce((sum, { length }) => sum + length + 1, column - 1);
}
