import type { AstroIntegration } from 'astro';
import { problemLines } from '../../model/problem.ts';
import { gate } from '../../release/gate/gate.ts';
import { compare } from '../cached-compare.ts';
import { checkLock } from '../../release/lock/check-lock.ts';
import { sha256 } from '../../content/files/sha256.ts';
import { placeholdersInContent } from '../../content/placeholders-in-content.ts';
import { siteContent } from '../content.ts';

/** Stops the build if a frozen revision was altered, a published change has no reason, or a reason has no change. */
export function gateContent(): AstroIntegration {
  return { name: 'gate-content', hooks: { 'astro:build:start': gateForEditors } };
}

/**
 * Checks the content, without a stack trace in the error: Astro would print it, and it does not help an editor.
 *
 * @throws what `gateSiteContent` throws
 */
export function gateForEditors(): void {
  try {
    gateSiteContent();
  } catch (error) {
    if (error instanceof Error && error.name === 'Error') error.stack = '';
    throw error;
  }
}

/** @throws an error that lists every problem of the frozen revisions and the registers */
export function gateSiteContent(): void {
  const content = siteContent();
  const { code, frozen } = content;
  const problems = [
    ...checkLock(frozen, sha256),
    ...gate(code, content, compare).problems,
    // Placeholders are allowed where the working draft is shown, so that it can be read before it is finished.
    ...(code.revisions.some(({ draft }) => draft) ? [] : placeholdersInContent(content)),
  ];
  if (problems.length > 0)
    throw new Error(`What is published cannot be built:\n${problems.map(problemLines).join('\n')}`);
}
