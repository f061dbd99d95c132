/**
 * Checks everything that editors wrote, the working draft with it: `npm run check:content [-- folder]`. Without a folder
 * it checks what the site is built of.
 */
import { contentFolder } from '../src/site/content.ts';
import { checkContent } from '../src/source/check-content.ts';

const { sound, report } = checkContent(process.argv[2] ?? contentFolder());
console.log(report);
process.exitCode = sound ? 0 : 1;
