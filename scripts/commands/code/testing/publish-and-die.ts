/** Publishes a draft on a disk that kills this process at a step: `publish-and-die.ts <folder> <fault> <step>`. */
import { gateDraft } from '../publication/gate-draft.ts';
import { publishRevision } from '../publication/publish-revision.ts';
import { faultyDisk } from './faulty-disk.ts';

const [folder = '', fault = '', step = ''] = process.argv.slice(2);
const { files, record, frozen } = gateDraft(folder, { label: '0.3' });
if (files === undefined || (fault !== 'kill' && fault !== 'kill half-way')) throw new Error(`${folder}: ${fault}`);
const die = (): void => {
  process.kill(process.pid, 'SIGKILL');
};
publishRevision(folder, { files, record, lock: frozen.lock }, faultyDisk(fault, Number(step), die));
