/** What the department does with the responses to its consultations: `npm run responses -- <command>`. */
import { responsesProgram } from './responses/program.ts';
import { tellAndExit } from './tell-and-exit.ts';

await responsesProgram().parseAsync().catch(tellAndExit);
