import { icon } from '../../../src/design/icon.ts';
import type { DirectDownload, TypstDownload } from '../../../src/downloads/download.ts';
import { replaceEscapedCharacters } from '../../../src/downloads/typst/code.ts';
import { sharePicture } from '../../../src/downloads/typst/share-picture.ts';
import type { Content } from '../../../src/content/content.ts';
import { registersWithPage } from '../../../src/web/register-pages.ts';
import { routes } from '../../../src/web/routes.ts';
import { shareKinds } from '../../../src/web/share-kinds.ts';
import { printableCharacter } from './printable-character.ts';

/** The picture of each kind of page. */
export function pictureDownloads(content: Content): readonly TypstDownload[] {
  const { settings } = content;
  const withPage = registersWithPage(content);
  const kinds = shareKinds.filter(({ register }) => register === undefined || withPage.has(register));
  return kinds.map(({ name, words }) => ({
    address: routes.sharePicture(name),
    name: `picture for links, ${name}`,
    document: () => replaceEscapedCharacters(sharePicture(settings, words), printableCharacter),
  }));
}

/** The sizes in which programs show the icon, in pixels. */
const sides = [16, 32];

/** The icon for programs that only request `/favicon.ico`. */
export const oldIcon: DirectDownload = {
  address: routes.oldIcon,
  name: 'icon as .ico',
  inputs: () => icon,
  write: async () => {
    // Loaded only here, because they are large and needed when the icon changes.
    const [{ default: sharp }, { default: pngToIco }] = await Promise.all([import('sharp'), import('png-to-ico')]);
    const pictures = sides.map((side) =>
      sharp(Buffer.from(icon), { density: 72 * 4 })
        .resize(side)
        .png()
        .toBuffer(),
    );
    return pngToIco(await Promise.all(pictures));
  },
};
