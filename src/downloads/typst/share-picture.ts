import { authorName } from '../../model/demonstration.ts';
import type { SiteSettings } from '../../model/site-settings.ts';
import { call } from './code.ts';
import { say } from '../../words/say.ts';

/** Width and height of a picture in pixels, as Open Graph recommends. */
export const shareSize = { width: 1200, height: 630 } as const;

/** The picture that goes with a link to a page: the name of the site, and what pages of this kind show. */
export function sharePicture(settings: SiteSettings, words: string): string {
  const { name, code, address, demonstration } = settings;
  const texts = {
    name,
    words,
    code,
    publisher: authorName(settings),
    site: siteOf(new URL(address)),
    note: demonstration ? say.pdf.sharePicture.demonstrationTextIsInvented : undefined,
  };
  return `#import "/layout.typ": *\n#${call('share-picture', { ...shareSize, ...texts }).typst}\n`;
}

/** The address as people say it; a site below a path is not the only one at its host. */
const siteOf = ({ host, pathname }: URL): string => `${host}${pathname.replace(/\/$/, '')}`;
