import { freePagePath, pageWith } from '../../model/free-page.ts';
import type { Content } from '../../content/content.ts';
import { onSite } from '../site-path.ts';

/** Where people ask for the Code in another format: the page with the contacts or, without one, the body's own site. */
export function askForFormats({ pages, settings }: Pick<Content, 'pages' | 'settings'>): string {
  const page = pageWith('Contacts', pages);
  return page === undefined ? settings.publisher.site : onSite(freePagePath(page));
}
