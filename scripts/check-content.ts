/** Checks everything that editors wrote, the working draft with it: `npm run check:content [-- folder]`. */
import { checkContent } from '../src/source/check-content.ts';

const { sound, report } = checkContent(process.argv[2] ?? 'content');
console.log(report);
process.exitCode = sound ? 0 : 1;
