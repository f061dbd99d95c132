import { problemLine } from '../code/problem.ts';
import type { Content, ReadOptions } from '../source/content.ts';
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
  return (globalThis.codeOfPracticeContent ??= soundContent());
}

/** Lets the next call read the files again. */
export function forgetContent(): void {
  globalThis.codeOfPracticeContent = undefined;
}

function soundContent(): Content {
  const { content, problems } = readContent(process.env['CONTENT_DIR'] ?? 'content', { draft: draftOption() });
  if (content === undefined) {
    throw new Error(`The content is not sound:\n${problems.map(problemLine).join('\n')}`);
  }
  return content;
}

function draftOption(): ReadOptions['draft'] {
  const wanted = process.env['CONTENT_DRAFT'];
  return wanted === 'include' || wanted === 'leave out' ? wanted : 'if public';
}
