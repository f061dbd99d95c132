import type { VFileMessage } from 'vfile-message';
import { finding, type Finding, type Words } from '../finding.ts';
import { placeAt } from '../place-at.ts';
import { quoted } from '../quoted.ts';
import type { RuleName } from '../rules.ts';
import { isTagName, tags, unknownTagWords, type TagName } from './tags.ts';

/** An error of grammar for an editor, and the characters that are at fault. */
export interface SyntaxProblem {
  readonly found: Finding;
  /** Offsets of those characters, such as a `<`, a `{`, or the first letter of an import or export. */
  readonly offsets: readonly number[];
}

/** What an error of the MDX parser means. Its own words speak of programs, and often name a place after the one at fault. */
export function syntaxProblem(text: string, error: VFileMessage): SyntaxProblem {
  const end = offsetOf(text, error.line ?? Infinity, error.column ?? 1);
  switch (error.source) {
    case 'micromark-extension-mdx-expression':
      return problem(text, openBrace(text, end), 'clause-expression', expressionWords);
    case 'micromark-extension-mdxjs-esm':
      return problem(text, importLine(text, end), 'clause-import', importWords);
    case 'mdast-util-mdx-jsx':
      return unbalancedTag(text, end, error.reason);
    default:
      return brokenTag(text, Math.max(text.lastIndexOf('<', end), 0));
  }
}

/** An expression in braces, a whole one or a broken one. */
export const expressionWords: Words = {
  unexpected: 'Unexpected `{`',
  expected: 'expected words: nothing in the content is calculated, and there are no comments',
  todo: 'Take the braces out with what is in them, or write `&#123;` and `&#125;` where the signs themselves are meant.',
};

/** An import or export, a whole one or a line that only begins like one. */
export const importWords: Words = {
  unexpected: 'Unexpected `import` or `export` at the beginning of a line',
  expected: 'expected words: nothing in the content is a program',
  todo: 'Take the line out, or begin the line with another word.',
};

/**
 * A tag without its partner. The parser names the place of an opening tag only within its message, as `(8:1-8:7)`.
 * The partner that it has in the wrong place is at fault with it.
 */
function unbalancedTag(text: string, end: number, reason: string): SyntaxProblem {
  const [, line, column] = /\((\d+):(\d+)-\d+:\d+\)/.exec(reason) ?? [];
  const opening = line === undefined ? -1 : offsetOf(text, Number(line), Number(column));
  if (opening !== -1 && !isTagName(nameAt(text, opening))) return unknownTag(text, opening);
  const unclosed = reason.startsWith('Expected a closing tag');
  const first = Math.max(unclosed ? opening : text.lastIndexOf('<', end), 0);
  const name = nameAt(text, first);
  if (!isTagName(name)) return unknownTag(text, first);
  const { found } = problem(text, first, 'clause-syntax', unclosed ? unclosedWords(name) : unopenedWords(name));
  const second = !unclosed ? opening : reason.includes('before the end') ? text.indexOf(`</${name}`, first) : -1;
  return { found, offsets: [first, second].filter((offset) => offset !== -1) };
}

function unknownTag(text: string, offset: number): SyntaxProblem {
  return problem(text, offset, 'clause-tag', unknownTagWords(nameAt(text, offset)));
}

/** A `<` that does not begin a tag, or a tag that is not written in full. */
function brokenTag(text: string, offset: number): SyntaxProblem {
  const rest = text.slice(offset, offset + 200);
  const name = nameAt(text, offset);
  if (rest.startsWith('<!')) return problem(text, offset, 'clause-tag', commentWords);
  if (/^<(?:[a-z]+:\/\/|mailto:|tel:|[\w.+-]+@)/.test(rest))
    return { ...problem(text, offset, 'clause-syntax', addressWords), offsets: [offset, offset + rest.search(/[:@]/)] };
  if (isTagName(name)) return problem(text, offset, 'clause-syntax', unfinishedWords(name, rest));
  if (/^<\/?[a-z]/i.test(rest)) return unknownTag(text, offset);
  return problem(text, offset, 'clause-syntax', signWords);
}

function problem(text: string, offset: number, rule: RuleName, words: Words): SyntaxProblem {
  return { found: finding(rule, placeAt(text, offset), words), offsets: [offset] };
}

function unclosedWords(name: TagName): Words {
  return {
    unexpected: `Unexpected ${quoted(`<${name}>`)} that is not closed where it was opened`,
    expected: `expected ${quoted(`</${name}>`)} after its words`,
    todo: 'Close it in the same paragraph, list item or table cell; tags of a block stand on lines of their own.',
  };
}

function unopenedWords(name: TagName): Words {
  return {
    unexpected: `Unexpected ${quoted(`</${name}>`)}`,
    expected: `expected an open ${quoted(`<${name}>`)} in the same place, and tags closed in turn`,
    todo: `Write ${quoted(tags[name].form)} before its words, or take the closing tag out.`,
  };
}

function unfinishedWords(name: TagName, rest: string): Words {
  return {
    unexpected: `Unexpected ${quoted(rest.split('\n', 1)[0] ?? rest)}`,
    expected: `expected the form ${quoted(tags[name].form)}`,
    todo: 'Write every value in double quotes, and end the tag with `>`.',
  };
}

const commentWords: Words = {
  unexpected: 'Unexpected `<!`',
  expected: 'expected words: a clause holds no comments and no HTML',
  todo: 'Take the comment out.',
};

const addressWords: Words = {
  unexpected: 'Unexpected address in angle brackets',
  expected: 'expected a link in the form `[words](https://…)`',
  todo: 'Write the words of the link in square brackets, and its address in round ones.',
};

const signWords: Words = {
  unexpected: 'Unexpected `<`',
  expected: 'expected a tag after it',
  todo: 'Write `&lt;` where the sign itself is meant.',
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

/** The last line before an offset that begins like an import or export. */
function importLine(text: string, end: number): number {
  const lines = [...text.slice(0, end).matchAll(/^\s*(import|export)\b/dgm)];
  return lines.at(-1)?.indices?.[1]?.[0] ?? 0;
}

function offsetOf(text: string, line: number, column: number): number {
  const before = text.split('\n').slice(0, line - 1);
  return before.reduce((sum, one) => sum + one.length + 1, column - 1);
}
