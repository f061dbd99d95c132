import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { waitLimit } from '../../timeout.ts';
import { commentsShown } from './comments-shown.ts';

/** What LibreOffice does with the tracked changes of a file before its paragraphs are read; nothing if absent. */
interface Job {
  readonly file: string;
  readonly resolution?: 'accept' | 'reject';
}

/** A file to edit: a command and its words for each edit, such as `replace`, the words and the new ones. */
export interface EditJob {
  readonly file: string;
  readonly saveAs: string;
  readonly edits: readonly (readonly string[])[];
}

const commands = { accept: '.uno:AcceptAllTrackedChanges', reject: '.uno:RejectAllTrackedChanges' } as const;

/** LibreOffice with its own profile in a folder, so as not to affect the user's. One process runs at a time. */
export class Office {
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** Converts files, into the folder `converted`, and returns what LibreOffice prints. */
  convert(files: readonly string[], format: string): string {
    return this.#run('--convert-to', format, '--outdir', join(this.#folder, 'converted'), ...files);
  }

  /** The paragraphs of each file in one line each, with style, indentation, alignment, number and text. */
  paragraphs(jobs: readonly Job[]): readonly (readonly string[])[] {
    const list = join(this.#folder, 'jobs');
    const result = (index: number): string => join(this.#folder, `paragraphs-${index}`);
    const url = (path: string): string => pathToFileURL(path).href;
    const lines = jobs.map(({ file, resolution }, index) =>
      [url(join(this.#folder, file)), url(result(index)), resolution === undefined ? '' : commands[resolution]].join(
        '|',
      ),
    );
    writeFileSync(list, `${lines.join('\n')}\n`);
    this.#installMacro();
    this.#run(`macro:///Standard.Resolve.Main("${list}")`);
    return jobs.map((_, index) => readFileSync(result(index), 'utf8').trimEnd().split('\n').map(withoutFiller));
  }

  /**
   * Edits files as a person would, and saves each under its other name. Every edit is a command of `Edit.xba` with its
   * words.
   */
  edit(jobs: readonly EditJob[]): void {
    const list = join(this.#folder, 'edits');
    const url = (path: string): string => pathToFileURL(join(this.#folder, path)).href;
    const lines = jobs.flatMap(({ file, saveAs, edits }) => [
      `open|${url(file)}`,
      ...edits.map((edit) => edit.join('|')),
      `save|${url(saveAs)}`,
    ]);
    writeFileSync(list, `${lines.join('\n')}\n`);
    this.#installMacro();
    this.#run(`macro:///Standard.Edit.Main("${list}")`);
  }

  /** The first start makes the profile, and with it the list of macros. */
  #installMacro(): void {
    const macros = join(this.#folder, 'profile', 'user', 'basic', 'Standard');
    if (existsSync(join(macros, 'Resolve.xba'))) return;
    this.#run('--terminate_after_init');
    mkdirSync(macros, { recursive: true });
    for (const name of ['Resolve.xba', 'Edit.xba']) copyFileSync(join(import.meta.dirname, name), join(macros, name));
    writeFileSync(join(macros, 'script.xlb'), macroList);
  }

  #run(...args: readonly string[]): string {
    const profile = `-env:UserInstallation=${pathToFileURL(join(this.#folder, 'profile')).href}`;
    const { stdout, stderr } = spawnSync('soffice', [profile, ...commentsShown(this.#folder), '--headless', ...args], {
      cwd: this.#folder,
      encoding: 'utf8',
      timeout: waitLimit,
    });
    return stdout + stderr;
  }
}

/** LibreOffice puts an invisible character into an empty row with a tracked change, and leaves it there. */
function withoutFiller(line: string): string {
  return line.replaceAll('\u200D', '');
}

const macroList = `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE library:library PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "library.dtd">
<library:library xmlns:library="http://openoffice.org/2000/library" library:name="Standard" library:readonly="false" library:passwordprotected="false">
  <library:element library:name="Resolve"/>
  <library:element library:name="Edit"/>
</library:library>
`;
