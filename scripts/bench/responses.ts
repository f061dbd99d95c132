/**
 * `npm run bench:responses`: stores 20,000 encrypted responses of 12 comments each, then measures the time and memory of
 * the department's commands that list, count and export them.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { canonicalResponse, buildResponse } from '../../src/consultation/response.ts';
import { readDefinitions, selectDefinition } from '../commands/responses/definitions.ts';
import { projectRoot } from '../commands/run-node.ts';
import { createDepartment, fillStore, measure, report } from './department.ts';

const [responses, comments] = [20_000, 12];

/** Number of different texts; the others are copies, because encryption is not measured. */
const distinct = 500;

const folder = mkdtempSync(join(tmpdir(), 'bench-responses-'));
const department = await createDepartment(folder, { file: join(folder, 'responses.sqlite') });
const { seal, key, settings } = department;
const { consultation, form } = selectDefinition(readDefinitions(join(projectRoot, 'content')), 'draft-code-2026');
const commented = form.clauses.slice(0, comments).map(({ id }) => `comment.${id}`);
const texts = await Promise.all(
  Array.from({ length: distinct }, async (_, index) => {
    const said = `Response ${index} says in ${index * 7} ways that records have to be kept right. `;
    const typed = { capacity: ['individual'], publish: ['no'], clear: ['mostly'] };
    const about = Object.fromEntries(commented.map((name, place) => [name, [`${said}${place} `.repeat(5)]]));
    return seal(canonicalResponse(buildResponse(form, { ...typed, ...about })));
  }),
);
await fillStore(department, {
  consultation,
  form,
  responses,
  sealedText: (index) => Promise.resolve(texts[index % distinct] ?? new Uint8Array()),
});

const commands = [
  { name: 'list', args: ['list'] },
  { name: 'stats --unopened', args: ['stats', '--unopened'] },
  { name: 'stats', args: ['stats', '--html', join(folder, 'stats.html'), ...key] },
  { name: 'export', args: ['export', join(folder, 'export'), ...key] },
  { name: 'campaigns', args: ['campaigns', ...key] },
];
let met = true;
for (const { name, args } of commands)
  met = report(name, await measure('responses', [...args, '--why', 'A benchmark'], settings)) && met;
rmSync(folder, { recursive: true });
process.exitCode = met ? 0 : 1;
