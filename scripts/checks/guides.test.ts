import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { runInNewContext } from 'node:vm';
import type { Command } from 'commander';
import { slug } from 'github-slugger';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { codeProgram } from '../commands/code/program.ts';
import { downloadsProgram } from '../commands/downloads/program.ts';
import { responsesProgram } from '../commands/responses/program.ts';
import { projectRoot } from '../commands/run-node.ts';

const read = (file: string) => readFileSync(join(projectRoot, file), 'utf8');
const { scripts } = z.object({ scripts: z.record(z.string(), z.string()) }).parse(JSON.parse(read('package.json')));
const programs = new Map([
  ['code', await codeProgram()],
  ['publications', downloadsProgram()],
  ['responses', responsesProgram()],
]);

/** The guides, the README first. `src/README.md` is for those who read the source code. */
const guides = [
  'README.md',
  'content/README.md',
  'src/guides/handling-responses.md',
  'src/guides/deploying.md',
  'src/guides/using-the-data.md',
];

/** The first word of a command, as a guide writes it, that is not a script, command or option. */
function unknownIn(script: string, words: readonly string[]): readonly string[] {
  if (!Object.hasOwn(scripts, script)) return [script];
  const program = programs.get(script);
  return program === undefined ? [] : unknownOf(program, words);
}

function unknownOf(command: Command, [word, ...rest]: readonly string[]): readonly string[] {
  if (word === undefined || word === '--help') return [];
  if (word.startsWith('--')) {
    const option = command.options.find(({ long }) => long === word);
    return option === undefined ? [word] : unknownOf(command, option.required ? rest.slice(1) : rest);
  }
  const next = command.commands.find((one) => one.name() === word);
  if (next === undefined && command.commands.length > 0) return [word];
  return unknownOf(next ?? command, rest);
}

/** The anchors of a Markdown file, as GitHub makes them of its headings. */
function anchors(file: string): readonly string[] {
  return Array.from(read(file).matchAll(/^#+ (.+)$/gm), ([, heading = '']) => slug(heading));
}

test('the README is short enough to be read', () => {
  expect(read('README.md').split('\n').length).toBeLessThanOrEqual(120);
});

test('the workflow for a git host is valid, checks the content, and shows problems with the keys that the check prints', () => {
  const stepSchema = z.looseObject({ uses: z.string().optional(), run: z.string().optional() });
  const workflowSchema = z.looseObject({ jobs: z.record(z.string(), z.looseObject({ steps: z.array(stepSchema) })) });
  const [, block = ''] = /```yaml\n(name: Content\n[^]*?)```/.exec(read('content/README.md')) ?? [];
  const runs = Object.values(workflowSchema.parse(parse(block)).jobs)
    .flatMap(({ steps }) => steps)
    .flatMap(({ run }) => run ?? []);
  expect(runs.join('\n')).toContain('npm run code --silent -- check --json > problems.json');
  const [, script = ''] = /^node -e '([^]*)'\s*$/.exec(runs.at(-1) ?? '') ?? [];
  const problems = [{ stops: 'build', file: 'content/a.yaml', line: 2, column: 3, message: 'Missing key `id`.' }];
  const lines: string[] = [];
  runInNewContext(script, {
    require: () => ({ readFileSync: () => JSON.stringify({ problems }) }),
    console: { log: (line: string) => lines.push(line) },
  });
  expect(lines).toEqual(['::error file=content/a.yaml,line=2,col=3::Missing key `id`.']);
});

describe.each(guides)('%s', (guide) => {
  test('names only commands and options that there are', () => {
    const named = Array.from(
      read(guide).matchAll(/npm run ([\w:][\w:-]*)(?: -- ([^`#\n]*))?/g),
      ([, script = '', args = '']) => ({
        script,
        words: args
          .replaceAll(/"[^"]*"/g, 'words')
          .split(/\s+/)
          .filter(Boolean),
      }),
    );
    expect(named.flatMap(({ script, words }) => unknownIn(script, words))).toEqual([]);
  });

  test('links only to files and headings that there are', () => {
    const broken = Array.from(
      read(guide).matchAll(/\]\((?!https?:)([^)#]*)(?:#([^)]*))?\)/g),
      ([link, path = '', anchor]) => {
        const file = path === '' ? guide : join(dirname(guide), path);
        const isThere = existsSync(join(projectRoot, file)) && (anchor === undefined || anchors(file).includes(anchor));
        return isThere ? [] : [link];
      },
    ).flat();
    expect(broken).toEqual([]);
  });
});
