import { bodyName } from './body-name.ts';
import type { SiteSettings } from './site-settings.ts';
import { say } from '../words/say.ts';

type Named = Pick<SiteSettings, 'demonstration' | 'publisher'>;

/**
 * What a demonstration says of itself in each copy, file, feed and page; `undefined` where a body publishes its own Code.
 */
export function demonstrationStatement({ demonstration, publisher }: Named): string | undefined {
  if (!demonstration) return undefined;
  return say.model.demonstration.demonstrationTextOfThisCode({ name: publisher.name });
}

/** Who wrote the text, for a machine that shows nothing but a name: never a body that did not. */
export function authorName({ demonstration, publisher }: Named): string {
  return demonstration ? say.model.demonstration.demonstrationNot({ body: bodyName({ publisher }) }) : publisher.name;
}

/** By whom something is, in a sentence: `by the …`. A demonstration is by no body. */
export function byline(settings: Named): string {
  const body = bodyName(settings);
  return settings.demonstration
    ? say.model.demonstration.byThisDemonstrationNotBy({ body })
    : say.model.demonstration.by({ body });
}
