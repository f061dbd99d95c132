import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { findNamingPlaces } from './find-naming-places.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'naming-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

function write(path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}

test('finds the outcomes, revisions and other files that name a response, however it is written', () => {
  write('code/published/0.3/changes.yaml', 'changes:\n  - response: BCDFG-HJKMN-PRSTV\n');
  write('code/published/0.4/changes.yaml', 'changes:\n  - response: BCDFG-HJKMN-PRSTW\n');
  write('code/draft/changes.yaml', '# see bcdfg hjkmn prstv\n');
  write(
    'consultations/one/consultation.yaml',
    'id: one\noutcome:\n  text: Response BCDFG–HJKMN-\n    PRSTV said so.\n',
  );
  write('consultations/two/consultation.yaml', 'why: BCDFGHJKMNPRSTV\n');
  write('updates.yaml', '- BCDFG-HJKMN-PRSTV\n');
  const at = (path: string) => join(folder, path);
  expect(findNamingPlaces(folder, 'BCDFG-HJKMN-PRSTV')).toEqual([
    { what: 'the working draft', at: `${at('code/draft/changes.yaml')}:1` },
    { what: 'revision 0.3', at: `${at('code/published/0.3/changes.yaml')}:2` },
    { what: 'the outcome of one', at: `${at('consultations/one/consultation.yaml')}:3` },
    { what: 'consultation two', at: `${at('consultations/two/consultation.yaml')}:1` },
    { what: 'updates.yaml', at: `${at('updates.yaml')}:1` },
  ]);
});

test('says which setting is wrong where there is no content', () => {
  expect(() => findNamingPlaces(join(folder, 'none'), 'BCDFG-HJKMN-PRSTV')).toThrow('Set CONTENT_DIR');
});
