/**
 * The process that reads the content and prepares what is asked for, or everything: `node prepare-apart.ts <folder> <what
 * is asked for, as JSON>`. It prints what it has prepared as JSON, and ends before any type is set: both at once would
 * take the memory of both.
 */
import { keepCompiled } from '../keep-compiled.ts';
import { tellAndExit } from '../tell-and-exit.ts';

keepCompiled();
const { prepareAskedFor } = await import('./prepare-asked-for.ts');

const [kept = '', asked] = process.argv.slice(2);
await prepareAskedFor(kept, asked).then((prepared) => {
  console.log(JSON.stringify(prepared));
}, tellAndExit);
