import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { responsesProgram } from '../commands/responses/program.ts';
import { projectRoot } from '../commands/run-node.ts';
import { environmentSchema } from '../../src/responses/settings.ts';

/** What the software reads and nobody sets by hand: what one part of it passes to another, and what the system sets. */
const internal: ReadonlySet<string> = new Set([
  'PATH',
  'TMPDIR',
  'FONTCONFIG_FILE',
  'PUBLICATIONS_FOLDER',
  'SITE_PATH',
  'SITE_LANGUAGE',
  'SITE_DUTY_WORDS',
  'USAGE_FILE',
  'LONG_CHECK',
  'LONG_CHECK_SEED',
  'CLOCK',
  'FAULT_CLOCK',
  'FAULT_CLOSES',
  'FAULT_MUTATION',
]);

interface Row {
  readonly name: string;
  readonly standard: string;
  readonly who: string;
}

const table = rowsOf(readFileSync(join(projectRoot, 'src/guides/deploying.md'), 'utf8'));
const names = table.map(({ name }) => name);

/** The rows of the table under the heading Settings. */
function rowsOf(guide: string): readonly Row[] {
  const [, section = ''] = /^## Settings$([^]*?)^## /m.exec(guide) ?? [];
  return Array.from(section.matchAll(/^\| `([A-Z_]+)` +\|[^|]*\|([^|]*)\|([^|]*)\|$/gm), (cells) => {
    const [, name = '', standard = '', who = ''] = cells;
    return { name, standard, who };
  });
}

/** The names of variables that are read of `process.env`, or of `env` or `environment`, as it is called where it is passed on. */
function readNames(): ReadonlySet<string> {
  const files = ['src', 'scripts', 'tests'].flatMap((folder) =>
    readdirSync(join(projectRoot, folder), { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.(?:ts|mjs|astro)$/.test(file) && !file.endsWith('.test.ts'))
      .map((file) => readFileSync(join(projectRoot, folder, file), 'utf8')),
  );
  const source = files.join('\n');
  const environment = String.raw`(?<!meta\.)\b(?:process\.env|env|environment)\b`;
  const found = (pattern: string) => Array.from(source.matchAll(new RegExp(pattern, 'g')), ([, name = '']) => name);
  return new Set([
    ...Object.keys(environmentSchema.shape),
    ...found(String.raw`${environment}\??\.([A-Z][A-Z_]+)\b`),
    ...found(String.raw`${environment}\[['"]([A-Z_]+)['"]\]`),
    // By the name of a constant.
    ...found(String.raw`${environment}\[([a-z]\w*)\]`).flatMap((constant) =>
      found(String.raw`\bconst ${constant} = '([A-Z_]+)'`),
    ),
    // const { HOST, PORT = '' } = process.env, and the same as a parameter.
    ...found(String.raw`\{([^{}]*)\}(?: = ${environment}|: (?:NodeJS\.ProcessEnv|Environment)\b)`).flatMap((inner) =>
      Array.from(inner.matchAll(/\b[A-Z][A-Z_]+\b/g), ([name]) => name),
    ),
  ]);
}

test('the table of settings names every environment variable that the software reads', () => {
  expect([...readNames()].filter((name) => !names.includes(name) && !internal.has(name))).toEqual([]);
});

test('the software reads every environment variable that the table of settings names', () => {
  const read = readNames();
  expect([...names, ...internal].filter((name) => !read.has(name))).toEqual([]);
});

test('the table of settings names each once', () => {
  expect(names).toEqual([...new Set(names)]);
});

test('the table of settings gives the defaults of the service', () => {
  const standards = Object.entries(environmentSchema.parse({})).filter(([, value]) => value !== undefined);
  expect(standards.length).toBeGreaterThan(0);
  for (const [name, value] of standards)
    expect(table.find((row) => row.name === name)?.standard, name).toContain(`\`${String(value)}\``);
});

test('the help of the department’s commands lists the settings that the table gives to the department', () => {
  const program = responsesProgram();
  let help = '';
  program.configureOutput({ writeOut: (text) => (help += text) }).outputHelp();
  const listed = Array.from(help.matchAll(/^ {2}([A-Z_]{2,}) /gm), ([, name = '']) => name);
  expect(listed.toSorted()).toEqual(
    table
      .filter(({ who }) => who.includes('department'))
      .map(({ name }) => name)
      .toSorted(),
  );
});
