import { cpSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { emptyLock, lockText } from '../../../src/release/lock/lock.ts';
import { parseLock } from '../../../src/content/readers/read-lock.ts';
import { copyOfContent } from './testing/publishable-content.ts';
import { runCode } from './testing/run-code.ts';

const lock = 'code/published/revisions.lock.json';
const removal = [
  '--from',
  '0.4',
  '--reason',
  'By order of a court.',
  '--order',
  'CO/12/2027',
  '--prepared-by',
  'editor',
];
const remove = ['remove', 'training', ...removal, '--cleared-by', 'lawyer', '--confirm', '0.4 CO/12/2027'];

test.each<[string, (folder: string) => void]>([
  [
    'a wrong folder',
    (folder) => {
      rmSync(folder, { recursive: true });
    },
  ],
  [
    'a folder of something else',
    (folder) => {
      rmSync(join(folder, 'code'), { recursive: true });
    },
  ],
  [
    'an emptied folder of revisions',
    (folder) => {
      rmSync(join(folder, 'code/published'), { recursive: true });
      mkdirSync(join(folder, 'code/published'));
    },
  ],
  [
    'a link in its place',
    (folder) => {
      const outside = mkdtempSync(join(tmpdir(), 'outside-'));
      renameSync(join(folder, 'code/published'), join(outside, 'published'));
      symlinkSync(join(outside, 'published'), join(folder, 'code/published'));
    },
  ],
  [
    'a lost lock',
    (folder) => {
      rmSync(join(folder, lock));
    },
  ],
  [
    'an emptied lock and folder',
    (folder) => {
      rmSync(join(folder, 'code/published'), { recursive: true });
      mkdirSync(join(folder, 'code/published'));
      writeFileSync(join(folder, lock), lockText(emptyLock));
    },
  ],
  [
    'a latest revision that was taken out of folder and lock',
    (folder) => {
      const { lock: own = emptyLock } = parseLock(readFileSync(join(folder, lock), 'utf8'));
      writeFileSync(join(folder, lock), lockText({ ...own, revisions: own.revisions.slice(0, -1) }));
      rmSync(join(folder, 'code/published/0.4'), { recursive: true });
    },
  ],
])('verify fails for %s', async (_, spoil) => {
  const folder = copyOfContent('content');
  spoil(folder);
  const { succeeded, output } = await runCode(folder, 'verify');
  mkdirSync(folder, { recursive: true });
  expect(output).not.toContain('all as they were frozen');
  expect(succeeded, output).toBe(false);
});

test('verify compares with another copy, and not with nothing or with itself', async () => {
  const folder = copyOfContent('content');
  writeFileSync(join(folder, 'empty.json'), lockText(emptyLock));
  expect((await runCode(folder, 'verify', '--against', join(folder, lock))).output).toContain('is the lock itself');
  expect((await runCode(folder, 'verify', '--against', join(folder, 'empty.json'))).output).toContain(
    'has no revisions',
  );
});

test('a removal counts in the verdict, and is compared with content that somebody else holds', async () => {
  const folder = copyOfContent('content');
  const other = copyOfContent('content');
  expect((await runCode(folder, ...remove)).succeeded).toBe(true);
  const alone = await runCode(folder, 'verify');
  expect(alone.output).toContain('as they were frozen, except for 1 text that was removed.');
  const against = await runCode(folder, 'verify', '--against', join(other, lock));
  expect(against.succeeded).toBe(false);
  expect(against.output).toContain('The text of training was removed from revision 0.4 here, and is still there.');
  const reverse = await runCode(other, 'verify', '--against', join(folder, lock));
  expect(reverse.output).toContain('The text of training was removed from revision 0.4 there, and is still here.');
  expect((await runCode(other, ...remove)).succeeded).toBe(true);
  expect((await runCode(folder, 'verify', '--against', join(other, lock))).succeeded).toBe(true);
  cpSync(join(other, lock), join(folder, 'held.json'));
  const held = await runCode(folder, 'verify', '--against', join(folder, 'held.json'));
  expect(held.output).toContain('does not mention: compare with the site too');
});

test('a removal is compared with the site', async () => {
  const folder = copyOfContent('content');
  const site = (removed: boolean) => (path: string) =>
    path === '/code/revisions.lock.json'
      ? readFileSync(join(folder, lock), 'utf8')
      : JSON.stringify({
          parts: [{ clauses: [{ id: 'training', ...(removed && path.includes('0.4') ? { removed } : {}) }] }],
        });
  let answer = site(false);
  const server = createServer((request, response) => response.end(answer(request.url ?? '')));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  const address = server.address();
  const port = address === null || typeof address === 'string' ? 0 : address.port;
  const verify = () => runCode(folder, 'verify', '--against', `http://127.0.0.1:${port}/`);
  expect((await verify()).output).toContain('all as they were frozen, and as http://127.0.0.1');
  expect((await runCode(folder, ...remove)).succeeded).toBe(true);
  const differing = await verify();
  expect(differing.succeeded).toBe(false);
  expect(differing.output).toContain('NOT as they were frozen');
  answer = site(true);
  expect((await verify()).output).toContain('except for 1 text that was removed there as well.');
});

test('a Code without a published revision checks, and verify says that nothing was verified', async () => {
  const folder = copyOfContent('src/content/fixtures/sound');
  for (const path of ['code/published', 'consultations', 'workshops']) rmSync(join(folder, path), { recursive: true });
  writeFileSync(join(folder, 'code/standing.yaml'), 'events: []\n');
  const record = join(folder, 'code/draft/revision.yaml');
  writeFileSync(record, readFileSync(record, 'utf8').replace(/changes:[^]*/, ''));
  for (const page of ['pages/about.mdx', 'registers/your-data.yaml']) {
    const path = join(folder, page);
    writeFileSync(
      path,
      readFileSync(path, 'utf8').replace('<Ref to="purpose" />', 'the purpose').replace('    clauses: [access]\n', ''),
    );
  }
  expect((await runCode(folder, 'check')).succeeded).toBe(true);
  const { succeeded, output } = await runCode(folder, 'verify');
  expect(succeeded).toBe(false);
  expect(output).toContain('nothing was verified');
});
