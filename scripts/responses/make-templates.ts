import { randomBytes } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { keyingTemplate } from '../../src/handling/keying-template.ts';
import { definitionOf, definitionsIn } from './definitions.ts';
import { toolSettings } from './tool-settings.ts';

/** Makes so many empty files to key responses in. @throws where a file is there already: it may hold a response */
export async function makeTemplates(
  folder: string,
  { consultation, count }: { readonly consultation?: string; readonly count: string },
): Promise<void> {
  const number = Number(count);
  if (!Number.isInteger(number) || number < 1 || number > 1_000)
    throw new Error(`--count is \`${count}\`, expected a whole number from 1 to 1000.`);
  const { form } = definitionOf(definitionsIn((await toolSettings()).contentFolder), consultation);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  for (let made = 1; made <= number; made += 1) {
    const file = join(folder, `response-${String(made).padStart(String(number).length, '0')}.yaml`);
    // 18 random bytes: nobody can guess the codes that follow from them.
    writeFileSync(file, keyingTemplate(form, randomBytes(18).toString('base64url')), { flag: 'wx', mode: 0o600 });
    console.log(file);
  }
  console.error(
    `Key one response into each file. For a second person to key them in, too, copy the whole folder first.`,
  );
}
