import { problemLine } from '../model/problem.ts';
import type { Content, ReadResult } from '../content/content.ts';
import type { ReadOptions } from '../content/readers/read-options.ts';
import { readContent } from '../content/read-content.ts';

declare global {
  /** Global, because a bundler may load several copies of this module in one process. */
  var codeOfPracticeContent: Content | undefined;
}

/**
 * Everything in `content/`, read once per process. `CONTENT_DIR` sets another folder, and `CONTENT_DRAFT` whether the
 * working draft is shown (default: `if public`).
 *
 * @throws an error that lists every problem in the content
 */
export function siteContent(): Content {
  return globalThis.codeOfPracticeContent ?? loadContent();
}

/** Reads the files again. If they have problems, `siteContent` keeps returning the last sound content. */
export function reloadContent(): ReadResult {
  const result = readContent(contentFolder(), { draft: draftOption() });
  if (result.content !== undefined) globalThis.codeOfPracticeContent = result.content;
  return result;
}

/** The content folder, absolute or relative to the working directory. */
export function contentFolder(): string {
  return process.env['CONTENT_DIR'] ?? 'content';
}

function loadContent(): Content {
  const { content, problems } = reloadContent();
  if (content === undefined) {
    throw new Error(`The content has problems:\n${problems.map(problemLine).join('\n')}`);
  }
  return content;
}

function draftOption(): ReadOptions['draft'] {
  const option = process.env['CONTENT_DRAFT'];
  return option === 'include' || option === 'leave out' ? option : 'if public';
}
