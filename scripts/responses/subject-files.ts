import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AuditEntry } from '../../src/handling/audit-entry.ts';
import { subjectJson, subjectPage } from '../../src/handling/subject-report.ts';
import { readEntries } from '../../src/responses/custody/audit-log.ts';
import { holdOn } from '../../src/responses/custody/holds.ts';
import type { Access } from './access.ts';
import type { ReadResponse } from './opened-rows.ts';

/** Writes all that is held about a response, as a page and as JSON; gives the files. */
export async function writeSubjectFiles(
  folder: string,
  { custody, settings }: Access,
  { form, ...opened }: ReadResponse,
): Promise<readonly string[]> {
  const { reference } = opened.row;
  const data = {
    opened,
    form,
    hold: await holdOn(custody.database, reference),
    entries: await entriesAbout(settings.auditLog, reference),
  };
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const page = join(folder, `${reference}.html`);
  const json = join(folder, `${reference}.json`);
  writeFileSync(page, subjectPage(data), { mode: 0o600 });
  writeFileSync(json, subjectJson(data), { mode: 0o600 });
  console.log(`${page}\n${json}`);
  return [page, json];
}

async function entriesAbout(auditLog: string, reference: string): Promise<readonly AuditEntry[]> {
  const entries: AuditEntry[] = [];
  for await (const entry of readEntries(auditLog)) {
    const { references } = entry.about;
    if (Array.isArray(references) && references.includes(reference)) entries.push(entry);
  }
  return entries;
}
