import { bodyName } from '../model/body-name.ts';
import type { SiteSettings } from '../model/site-settings.ts';
import { say } from '../words/say.ts';

/** The first line of every form on a demonstration site, including paper forms, and of every page that returns answers. */
export function demonstrationNotice(settings: Pick<SiteSettings, 'publisher'>): string {
  return say.form.demonstrationNotice.thisIsDemonstrationNobodyAt({ body: bodyName(settings) });
}
