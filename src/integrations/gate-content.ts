import type { AstroIntegration } from 'astro';
import { problemLines } from '../code/problem.ts';
import { gate } from '../provenance/gate/gate.ts';
import { compare } from '../site/compare.ts';
import { checkLock } from '../publishing/lock/check-lock.ts';
import { sha256 } from '../source/sha256.ts';
import { unwrittenContent } from '../source/unwritten-content.ts';
import { siteContent } from '../site/content.ts';

/** Stops the build where a frozen revision is not as it was frozen, a published change has no reason, or a reason no change. */
export function gateContent(): AstroIntegration {
  return { name: 'gate-content', hooks: { 'astro:build:start': gateForEditors } };
}

/**
 * Gates the content, for editors: where in this software a fault of theirs was found is no help, and Astro would print it.
 *
 * @throws what `gateSiteContent` throws.
 */
export function gateForEditors(): void {
  try {
    gateSiteContent();
  } catch (error) {
    if (error instanceof Error && error.name === 'Error') error.stack = '';
    throw error;
  }
}

/** @throws an error that lists every problem of the frozen revisions and the registers. */
export function gateSiteContent(): void {
  const content = siteContent();
  const { code, workshops, frozen } = content;
  const problems = [
    ...checkLock(frozen, sha256),
    ...gate(code, workshops, compare).problems,
    // What is being written can be looked at where the working draft is shown.
    ...(code.revisions.some(({ draft }) => draft) ? [] : unwrittenContent(content)),
  ];
  if (problems.length > 0)
    throw new Error(`What is published cannot be built:\n${problems.map(problemLines).join('\n')}`);
}
