import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Kysely } from 'kysely';
import { openDatabase } from './database-store.ts';
import type { Tables } from './database-tables.ts';
import { FilesGoneError } from './watch-files.ts';

let folder: string;
let file: string;
let database: Kysely<Tables>;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'watch-'));
  mkdirSync(join(folder, 'var'));
  file = join(folder, 'var', 'responses.sqlite');
  database = await openDatabase({ file });
});
afterEach(async () => {
  await database.destroy();
  rmSync(folder, { recursive: true });
});

/** What people and their programs do to the files, without knowing that a service uses them. */
const accidents: Readonly<Record<string, () => void>> = {
  'the file is deleted': () => {
    rmSync(file);
  },
  'the file is moved away': () => {
    renameSync(file, `${file}.old`);
  },
  'the folder is deleted': () => {
    rmSync(join(folder, 'var'), { recursive: true });
  },
  'the folder is moved away, and there is a new one': () => {
    renameSync(join(folder, 'var'), join(folder, 'old'));
    mkdirSync(join(folder, 'var'));
  },
  'the file is replaced by a copy': () => {
    copyFileSync(file, `${file}.copy`);
    renameSync(`${file}.copy`, file);
  },
  'the file is emptied': () => {
    truncateSync(file);
  },
  'the file is truncated': () => {
    truncateSync(file, statSync(file).size - 4096);
  },
  'the file is overwritten by a shorter one': () => {
    writeFileSync(file, 'SQLite format 3');
  },
  'the log is deleted': () => {
    rmSync(`${file}-wal`);
  },
  'the log is replaced': () => {
    rmSync(`${file}-wal`);
    writeFileSync(`${file}-wal`, 'another');
  },
  'the log is emptied': () => {
    truncateSync(`${file}-wal`);
  },
  'the log is truncated': () => {
    truncateSync(`${file}-wal`, statSync(`${file}-wal`).size - 1);
  },
  'the index of the log is deleted': () => {
    rmSync(`${file}-shm`);
  },
};

async function add(name: string, accident?: () => void, point = 0): Promise<void> {
  const at = (here: number) => {
    if (here === point) accident?.();
  };
  await database.transaction().execute(async (transaction) => {
    at(1);
    await transaction.insertInto('key_test').values({ public_key: name, tested_at: 'now' }).execute();
    at(2);
    await transaction.selectFrom('key_test').selectAll().execute();
    at(3);
  });
}

/** What a new process finds in the file. */
function stored(of = file): readonly unknown[] {
  const other = new DatabaseSync(of);
  try {
    return other
      .prepare('select public_key from key_test order by 1')
      .all()
      .map(({ public_key: key }) => key);
  } finally {
    other.close();
  }
}

describe.each(Object.entries(accidents))('if %s', (_, accident) => {
  test('between two responses, the next is refused', async () => {
    await add('one');
    accident();
    await expect(add('two')).rejects.toThrow(FilesGoneError);
  });

  test.each([1, 2, 3])('during a response, at point %d, it is refused', async (point) => {
    await add('one');
    await expect(add('two', accident, point)).rejects.toThrow(FilesGoneError);
  });

  test('after the commit and before the receipt, there is no receipt', async () => {
    await add('one');
    const { prototype } = DatabaseSync;
    const prepare = Reflect.get(prototype, 'prepare');
    // The accident happens when the statement is done, before anything else is.
    prototype.prepare = function (sql) {
      const statement = Reflect.apply(prepare, this, [sql]);
      if (sql !== 'commit') return statement;
      const all = statement.all.bind(statement);
      const run = statement.run.bind(statement);
      const then = <T>(result: T): T => {
        accident();
        return result;
      };
      statement.all = () => then(all());
      statement.run = () => then(run());
      return statement;
    };
    try {
      await expect(add('two')).rejects.toThrow(FilesGoneError);
    } finally {
      prototype.prepare = prepare;
    }
  });

  test('nothing is read from it as if it were still there', async () => {
    await add('one');
    accident();
    await expect(database.selectFrom('key_test').selectAll().execute()).rejects.toThrow(FilesGoneError);
  });
});

test.each(['-wal', '-shm'])('a deleted %s is created again, and nothing stored is lost', async (end) => {
  await add('one');
  rmSync(`${file}${end}`);
  await expect(add('two')).rejects.toThrow(FilesGoneError);
  await add('three');
  expect(stored()).toEqual(['one', 'three']);
});

test.each(['the file is deleted', 'the folder is deleted', 'the file is replaced by a copy'])(
  'as the process ends although %s, a copy of all responses is left beside it',
  async (name) => {
    const [save] = process.listeners('exit').slice(-1);
    await add('one');
    accidents[name]?.();
    await expect(add('two')).rejects.toThrow(FilesGoneError);
    const said = vi.spyOn(console, 'error').mockReturnValue();
    save?.(0);
    const [copy = ''] = readdirSync(dirname(file)).filter((one) => one.startsWith('responses.sqlite.saved-'));
    expect(said).toHaveBeenCalledWith(expect.stringContaining(copy));
    expect(statSync(join(dirname(file), copy)).mode & 0o077).toBe(0);
    expect(stored(join(dirname(file), copy))).toContain('one');
  },
);

test('leaves no copy as the process ends and nothing is wrong', async () => {
  const [save] = process.listeners('exit').slice(-1);
  await add('one');
  rmSync(`${file}-wal`);
  save?.(0);
  expect(readdirSync(dirname(file)).filter((one) => one.includes('saved'))).toEqual([]);
  expect(stored()).toEqual(['one']);
});

test('a file that is put back is used again', async () => {
  await add('one');
  renameSync(file, `${file}.away`);
  await expect(add('two')).rejects.toThrow(FilesGoneError);
  renameSync(`${file}.away`, file);
  await add('three');
  expect(stored()).toEqual(['one', 'three']);
});

test('another process may empty the log, as the erasing of a response does', async () => {
  await add('one');
  const other = new DatabaseSync(file);
  other.exec('pragma wal_checkpoint(truncate)');
  await add('two');
  other.close();
  expect(stored()).toEqual(['one', 'two']);
});
