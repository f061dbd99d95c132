import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { answerId } from '../../../src/consultation/answer-id.ts';
import { asides, stances } from '../../../src/consultation/handling/coding/mention.ts';
import {
  projectFile,
  readProject,
  sourcePath,
  writeProject,
  type QdaProject,
  type ReadProject,
} from '../../../src/consultation/handling/coding/refi-qda.ts';

/** Maximum size of an unpacked file in bytes: enough for a hundred thousand answers. */
const sizeLimit = 500_000_000;

/** Whether a file is to be in the exchange format of programs for qualitative analysis. */
export function isQdaFile(file: string): boolean {
  return file.toLowerCase().endsWith('.qdpx');
}

/** Writes the answers and their mentions as a project, readable only by the user; never overwrites a file. */
export function writeQdaFile(file: string, project: Omit<QdaProject, 'guid' | 'asides' | 'stances'>): void {
  const texts = project.answers.map(
    ({ reference, field, text }) => [sourcePath(guid, answerId(reference, field)), strToU8(text)] as const,
  );
  const xml = writeProject({ ...project, asides, stances, guid });
  const bytes = zipSync({ [projectFile]: strToU8(xml), ...Object.fromEntries(texts) });
  writeFileSync(file, bytes, { flag: 'wx', mode: 0o600 });
}

/** Reads a project back, with the text of each answer. @throws if it is not one */
export function readQdaFile(file: string): ReadProject {
  const parts = unzip(file);
  const project = parts[projectFile];
  if (project === undefined) throw new Error(`${file} has no ${projectFile}. Export the project as REFI-QDA (.qdpx).`);
  const textAt = (path: string): string | undefined => {
    const bytes = parts[path] ?? parts[path.replace('Sources/', 'sources/')];
    return bytes === undefined ? undefined : strFromU8(bytes).replace(/^\uFEFF/, '');
  };
  try {
    return readProject(strFromU8(project).replace(/^\uFEFF/, ''), textAt);
  } catch (error) {
    throw new Error(`${file} is damaged: ${projectFile} cannot be read. Export it again.`, { cause: error });
  }
}

function unzip(file: string): Readonly<Record<string, Uint8Array>> {
  const bytes = readFileSync(file);
  let total = 0;
  try {
    return unzipSync(bytes, { filter: ({ originalSize }) => (total += originalSize) < sizeLimit });
  } catch (error) {
    throw new Error(`${file} is not a project file (.qdpx).`, { cause: error });
  }
}

/** An id in the form that the format asks for, the same for the same name (UUID version 8, RFC 9562). */
function guid(name: string): string {
  const hash = createHash('sha256').update(name).digest('hex');
  return [
    hash.slice(0, 8),
    hash.slice(8, 12),
    `8${hash.slice(13, 16)}`,
    `8${hash.slice(17, 20)}`,
    hash.slice(20, 32),
  ].join('-');
}
