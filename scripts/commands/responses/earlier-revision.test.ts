import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { setTopLevelKey } from '../../../src/drafting/yaml-splice.ts';
import { projectRoot } from '../run-node.ts';
import { done, folder, keyIn, read, references, run, setUpKeys, settings, withOperator } from './testing/operator.ts';

withOperator();

const definition = 'consultations/draft-code-2026/consultation.yaml';

/** Lets the consultation ask about a revision. */
function askAbout(revision: string): void {
  const path = join(settings['CONTENT_DIR'] ?? '', definition);
  writeFileSync(path, setTopLevelKey(readFileSync(path, 'utf8'), 'revision', `revision: "${revision}"`));
}

/** The label that the consultation asks about now. */
const { revision: current } = z
  .looseObject({ revision: z.string() })
  .parse(parse(readFileSync(join(projectRoot, 'content', definition), 'utf8')));

test.each([
  ['0.3', 'comment.status-of-code'],
  ['0.4', 'comment.system-purpose'],
])(
  'a response stored to revision %s stays readable, with its receipt, once the consultation asks about a later one',
  async (earlier, field) => {
    settings['CONTENT_DIR'] = join(folder, 'content');
    cpSync(join(projectRoot, 'content'), join(folder, 'content'), { recursive: true });
    await setUpKeys();
    // The key that signs receipts is listed, as it is for every real consultation.
    const { out } = await run('receipt', 'key');
    writeFileSync(join(folder, 'content', 'receipt-keys.yaml'), out.replace(/from: .*/, 'from: "2026-01-01"'));
    askAbout(earlier);
    await done('import', ...(await keyIn(1, 'first', () => ({ [field]: 'Said about the earlier text.' }))));
    const [first = ''] = await references();
    expect(current).not.toBe(earlier);
    askAbout(current);
    await done('import', ...(await keyIn(1, 'second')));

    const key = ['--key', 'one.key'];
    const shown = await done('show', first, ...key);
    expect(shown).toContain(`on revision ${earlier}`);
    expect(shown).toContain('Said about the earlier text.');
    await done('export', 'out', ...key);
    expect(read('out', 'responses.jsonl')).toContain('Said about the earlier text.');
    expect(await done('stats', ...key)).toContain('2  stored');
    await done('codes', 'export', 'codes.csv', '--consultation', 'draft-code-2026', ...key);
    expect(read('codes.csv')).toContain('Said about the earlier text.');

    // What they were given when they responded still proves it, and still ends it.
    const receipt = read('first', 'response-1.letter.txt');
    expect(receipt).toContain(`About revision: ${earlier}`);
    writeFileSync(join(folder, 'receipt.txt'), receipt);
    expect((await run('receipt', 'verify', 'receipt.txt')).out).toContain(first);
    const [, code = ''] = /Private code: (\S+)/.exec(receipt) ?? [];
    writeFileSync(join(folder, 'code.txt'), code);
    await done('subject', 'copy', '--reference', first, '--code-file', 'code.txt', ...key);
    expect(read('copy', `${first}.html`)).toContain('Said about the earlier text.');
    await done('withdraw', first, '--yes');
    expect(await done('show', first, ...key)).toContain('Its text is no longer stored.');
  },
);
