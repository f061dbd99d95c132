/**
 * Checks all content including the working draft: `npm run check:content [-- folder]`. The default is the folder that the
 * site is built from.
 */
import { contentFolder } from '../../src/web/content.ts';
import { checkContent } from '../../src/content/check-content.ts';

const { isSound, report } = checkContent(process.argv[2] ?? contentFolder());
console.log(report);
process.exitCode = isSound ? 0 : 1;
