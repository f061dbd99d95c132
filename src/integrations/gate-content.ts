import type { AstroIntegration } from 'astro';
import { problemLines } from '../code/problem.ts';
import { gate } from '../provenance/gate/gate.ts';
import { compare } from '../site/compare.ts';
import { siteContent } from '../site/content.ts';

/** Stops the build where a published change has no reason, or a reason no change, with what an editor has to put right. */
export function gateContent(): AstroIntegration {
  return { name: 'gate-content', hooks: { 'astro:build:start': gateSiteContent } };
}

/** @throws an error that lists every problem of the published revisions and the registers. */
export function gateSiteContent(): void {
  const { code, workshops } = siteContent();
  const { problems } = gate(code, workshops, compare);
  if (problems.length > 0)
    throw new Error(`Changes and reasons do not match:\n${problems.map(problemLines).join('\n')}`);
}
