import { Packer, type Document } from 'docx';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { coreProperties, type DocumentFacts } from './core-properties.ts';
import { dayless } from './day.ts';

/**
 * The bytes of a document, the same ones each time: `docx` puts the time of the day into the core properties and into
 * the archive, so both are written again.
 */
export async function repeatableFile(document: Document, facts: DocumentFacts): Promise<Uint8Array> {
  const parts = unzipSync(await Packer.pack(document, 'uint8array'));
  const core = { 'docProps/core.xml': strToU8(coreProperties(facts)) };
  const files = Object.entries({ ...parts, ...core }).map(
    ([path, bytes]) => [path, withoutUnknownDays(bytes)] as const,
  );
  // An archive knows local times only, so that the local start of 1980, the first that it knows, is the same anywhere.
  return zipSync(Object.fromEntries(files), { mtime: new Date(1980, 0, 1), level: 9 });
}

/** Changes and comments whose day is not known have no date. */
function withoutUnknownDays(bytes: Uint8Array): Uint8Array {
  const [day = ''] = dayless.split('T');
  return strToU8(strFromU8(bytes).replaceAll(new RegExp(` w:date="${day}[^"]*"`, 'g'), ''));
}
