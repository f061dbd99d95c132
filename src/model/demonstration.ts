import type { SiteSettings } from './site-settings.ts';

type Named = Pick<SiteSettings, 'demonstration' | 'publisher'>;

/**
 * What a demonstration says of itself in each copy, file, feed and page; `undefined` where a body publishes its own Code.
 */
export function demonstrationStatement({ demonstration, publisher }: Named): string | undefined {
  if (!demonstration) return undefined;
  return `Demonstration. The text of this Code and what happened to it are invented. This is not ${publisher.name} policy.`;
}

/** Who wrote the text, for a machine that shows nothing but a name: never a body that did not. */
export function authorName({ demonstration, publisher }: Named): string {
  return demonstration ? `Demonstration, not the ${publisher.name}` : publisher.name;
}

/** By whom something is, in a sentence: `by the …`. A demonstration is by no body. */
export function byline({ demonstration, publisher }: Named): string {
  return demonstration ? `by this demonstration, not by the ${publisher.name}` : `by the ${publisher.name}`;
}
