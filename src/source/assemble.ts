import type { Clause, Code, Part, Revision } from '../code/code.ts';
import type { RevisionRecord } from '../code/revision.ts';
import { removedName, type Frozen } from '../publishing/lock/frozen.ts';
import type { Dispositions } from '../provenance/disposition.ts';
import type { WorkshopRegister } from '../provenance/workshop-register.ts';
import type { Content } from './content.ts';
import type { ContentFiles } from './read-files.ts';
import type { RevisionFiles } from './revision-files.ts';
import type { WorkshopFiles } from './read-workshops.ts';
import type { YamlFile } from './yaml/yaml-file.ts';

/** Makes the content out of files in which no problem was found. Throws where there was one. */
export function assemble(files: ContentFiles, frozen: Frozen): Content {
  return {
    settings: valueOf(files.site),
    code: codeOf(files, frozen),
    frozen,
    editions: files.editions === undefined ? [] : valueOf(files.editions),
    glossary: valueOf(files.glossary),
    themes: valueOf(files.themes),
    workshops: files.workshops.map((workshop) => registerOf(workshop, files.revisions)),
    registers: {
      bodies: valueOf(files.bodies),
      access: valueOf(files.access),
      yourData: valueOf(files.yourData),
    },
    ...(files.updates === undefined ? {} : { updates: valueOf(files.updates) }),
    consultations: files.consultations
      .map(({ definition }) => valueOf(definition))
      // One that is being written is shown where the working draft is.
      .filter(({ draft }) => draft !== true || files.revisions.some((revision) => revision.draft)),
    pages: files.pages.map(({ path, page }) => sound(page, path)),
  };
}

function codeOf({ revisions, standing }: ContentFiles, { removed }: Frozen): Code {
  return { revisions: revisions.map((files) => revisionOf(files, removed)), standing: valueOf(standing) };
}

function revisionOf(files: RevisionFiles, removed: ReadonlySet<string>): Revision {
  const record = valueOf(files.record);
  return {
    label: record.label,
    draft: files.draft,
    record,
    ...(files.partial === true ? { partial: true } : {}),
    parts: record.outline.map((part) => partOf(part, files, removed)),
    file: files.record,
  };
}

function partOf(
  { part, title, unit, clauses }: RevisionRecord['outline'][number],
  files: RevisionFiles,
  removed: ReadonlySet<string>,
): Part {
  const clauseOf = ({ clause, number }: (typeof clauses)[number]): Clause => {
    const file = sound(files.clauses.get(clause), files.record.path);
    const text = sound(file.text, file.path);
    return {
      id: clause,
      ...(number === undefined ? {} : { number }),
      unit,
      part,
      text,
      file: file.path,
      ...(removed.has(removedName(files.name, clause)) ? { removed: true } : {}),
    };
  };
  return { id: part, title, clauses: clauses.map(clauseOf) };
}

function registerOf(
  { workshop, recommendations, actions, actionStates, dispositions }: WorkshopFiles,
  revisions: readonly RevisionFiles[],
): WorkshopRegister {
  return {
    workshop: valueOf(workshop),
    recommendations: valueOf(recommendations),
    actions: valueOf(actions).toSorted((a, b) => a.number - b.number),
    actionStates: valueOf(actionStates),
    dispositions: givenDispositions(valueOf(dispositions), revisions),
    files: { workshop, recommendations, actions, actionStates, dispositions },
  };
}

/** An answer that comes with the working draft is given where that is shown, and nowhere before it is published. */
function givenDispositions({ illustrative, dispositions }: Dispositions, revisions: readonly RevisionFiles[]) {
  const published = new Set(revisions.filter(({ draft }) => !draft).map(({ name }) => name));
  const draft = revisions.find((revision) => revision.draft)?.name;
  const given = dispositions.flatMap((entry) => {
    if (published.has(entry.revision)) return [entry];
    return draft === undefined ? [] : [{ ...entry, revision: draft }];
  });
  return { illustrative, dispositions: given };
}

function valueOf<T>({ path, value }: YamlFile<T>): T {
  return sound(value, path);
}

function sound<T>(value: T | undefined, path: string): T {
  if (value === undefined) throw new Error(`${path} is not sound, and no problem was told`);
  return value;
}
