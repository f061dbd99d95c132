import { problemLine } from '../code/problem.ts';
import type { Content, ReadOptions, ReadResult } from '../source/content.ts';
import { readContent } from '../source/read-content.ts';

declare global {
  /** One place for the whole process, whichever copy of this module a bundler made. */
  var codeOfPracticeContent: Content | undefined;
}

/**
 * Everything in `content/`, read once a process.
 * `CONTENT_DIR` names another folder; `CONTENT_DRAFT` says whether the working draft is shown (`if public` otherwise).
 *
 * @throws an error that lists every problem where the content is not sound.
 */
export function siteContent(): Content {
  return globalThis.codeOfPracticeContent ?? soundContent();
}

/** Reads the files again. Where they are not sound, `siteContent` goes on giving the last content that was. */
export function readAgain(): ReadResult {
  const result = readContent(contentFolder(), { draft: draftOption() });
  if (result.content !== undefined) globalThis.codeOfPracticeContent = result.content;
  return result;
}

/** The folder of the content, relative to the working folder or absolute. */
export function contentFolder(): string {
  return process.env['CONTENT_DIR'] ?? 'content';
}

function soundContent(): Content {
  const { content, problems } = readAgain();
  if (content === undefined) {
    throw new Error(`The content is not sound:\n${problems.map(problemLine).join('\n')}`);
  }
  return content;
}

function draftOption(): ReadOptions['draft'] {
  const wanted = process.env['CONTENT_DRAFT'];
  return wanted === 'include' || wanted === 'leave out' ? wanted : 'if public';
}
