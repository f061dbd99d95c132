import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Command } from 'commander';
import { parse } from 'csv-parse/sync';
import { z } from 'zod';
import { codeProgram } from '../../scripts/commands/code/program.ts';
import { downloadsProgram } from '../../scripts/commands/downloads/program.ts';
import { responsesProgram } from '../../scripts/commands/responses/program.ts';
import { siteSettingsSchema } from '../../src/model/site-settings.ts';
import { dist } from '../built-pages.ts';

const data = join(dist, 'client', 'data');
const packageSchema = z.object({ scripts: z.record(z.string(), z.string()) });
const rowsSchema = z.array(z.array(z.string()));

/**
 * Names that others depend on: `command code publish --message`, `environment PORT`, `setting code`,
 * `json revision.json label`, `csv actions.csv number`. Includes more environment variables than exist.
 */
export async function namesInUse(): Promise<ReadonlySet<string>> {
  return new Set([
    ...(await commands()),
    ...environment(),
    ...keysIn(z.toJSONSchema(siteSettingsSchema), 'setting'),
    ...dataNames(),
  ]);
}

async function commands(): Promise<readonly string[]> {
  const { scripts } = packageSchema.parse(JSON.parse(readFileSync('package.json', 'utf8')));
  const isForPeople = (name: string) => !/^pre[a-z]/.test(name) || Object.hasOwn(scripts, `pre${name}`);
  return [
    ...Object.keys(scripts)
      .filter(isForPeople)
      .map((name) => `command ${name}`),
    ...commandsOf(await codeProgram(), 'command code'),
    ...commandsOf(downloadsProgram(), 'command publications'),
    ...commandsOf(responsesProgram(), 'command responses'),
  ];
}

function commandsOf(program: Command, path: string): readonly string[] {
  const options = program.options.map(({ long, short }) => `${path} ${long ?? short ?? ''}`);
  return [path, ...options, ...program.commands.flatMap((command) => commandsOf(command, `${path} ${command.name()}`))];
}

/** Every word in capitals in the software, which includes all environment variables. */
function environment(): readonly string[] {
  return ['src', 'scripts', 'tests']
    .flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .filter((file) => /\.(?:ts|mjs|astro)$/.test(file) && !file.includes('.test.'))
        .map((file) => readFileSync(join(folder, file), 'utf8')),
    )
    .flatMap((source) => source.match(/\b[A-Z]{4,}(?:_[A-Z]+)*\b/g) ?? [])
    .map((name) => `environment ${name}`);
}

function dataNames(): readonly string[] {
  const schemas = filesIn(join(data, 'schemas'), '.json').flatMap((file) =>
    keysIn(JSON.parse(readFileSync(join(data, 'schemas', file), 'utf8')), `json ${file}`),
  );
  const tables = filesIn(data, '.csv').flatMap((file) => {
    const [columns = []] = rowsSchema.parse(parse(readFileSync(join(data, file), 'utf8'), { bom: true, to: 1 }));
    return columns.map((column) => `csv ${file} ${column}`);
  });
  return [...schemas, ...tables];
}

function filesIn(folder: string, extension: string): readonly string[] {
  return readdirSync(folder).filter((file) => file.endsWith(extension));
}

/** The names of properties anywhere in a JSON Schema. */
function keysIn(schema: unknown, kind: string): readonly string[] {
  if (Array.isArray(schema)) return schema.flatMap((one) => keysIn(one, kind));
  if (typeof schema !== 'object' || schema === null) return [];
  return Object.entries(schema).flatMap(([key, value]: [string, unknown]) => [
    ...(key === 'properties' && typeof value === 'object' && value !== null
      ? Object.keys(value).map((name) => `${kind} ${name}`)
      : []),
    ...keysIn(value, kind),
  ]);
}
