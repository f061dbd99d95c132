import { copyFileSync, existsSync, mkdirSync, readdirSync, realpathSync, symlinkSync } from 'node:fs';
import { delimiter, dirname, join, relative } from 'node:path';

/** Where LibreOffice has the description of the window that shows a comment, below its own folder. */
const inside = ['share', 'config', 'soffice.cfg', 'modules', 'swriter', 'ui'] as const;
const window = 'annotation.ui';

/**
 * The setting by which LibreOffice can open files with comments. Packages for servers leave out the description of the
 * window that shows one, and then LibreOffice ends as soon as a file has one. It then gets a folder of links to its own
 * files, in which there is a small one.
 */
export function commentsShown(folder: string): readonly string[] {
  const program = (process.env['PATH'] ?? '').split(delimiter).find((one) => existsSync(join(one, 'soffice')));
  if (program === undefined) return [];
  const office = dirname(dirname(realpathSync(join(program, 'soffice'))));
  if (!existsSync(join(office, inside[0])) || existsSync(join(office, ...inside, window))) return [];
  const mirror = join(folder, 'office');
  if (!existsSync(mirror)) {
    inside.forEach((_, depth) => {
      const names = inside.slice(0, depth + 1);
      mkdirSync(join(mirror, ...names), { recursive: true });
      for (const name of readdirSync(join(office, ...names)))
        if (name !== inside[depth + 1]) symlinkSync(join(office, ...names, name), join(mirror, ...names, name));
    });
    copyFileSync(join(import.meta.dirname, window), join(mirror, ...inside, window));
  }
  return [`-env:BRAND_SHARE_SUBDIR=${relative(office, join(mirror, inside[0]))}`];
}
