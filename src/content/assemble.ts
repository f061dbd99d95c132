import type { Clause, Code, Part, Revision } from '../model/code.ts';
import type { Consultation } from '../consultation/consultation.ts';
import { withPublication } from '../consultation/with-publication.ts';
import type { PointAnswer } from '../model/points/point-answer.ts';
import type { PointRegister } from '../model/points/point-register.ts';
import type { Updates } from '../model/registers/updates.ts';
import type { Vocabulary } from '../model/vocabulary.ts';
import { reasonKind } from '../provenance/citations.ts';
import { isBefore } from '../model/is-before.ts';
import { namedIfStored } from '../model/stored-words.ts';
import type { RevisionRecord } from '../model/revision.ts';
import { removedKey, type FrozenContent } from '../release/lock/frozen.ts';
import type { Dispositions } from '../model/workshops/disposition.ts';
import type { WorkshopRegister } from '../model/workshops/workshop-register.ts';
import type { Content, Registers } from './content.ts';
import type { ContentFiles } from './readers/read-files.ts';
import type { ConsultationFiles } from './readers/read-consultations.ts';
import type { RevisionFiles } from './readers/revision-files.ts';
import type { WorkshopFiles } from './readers/read-workshops.ts';
import type { YamlFile } from './yaml/yaml-file.ts';

/** Assembles the content from files without problems. Throws if there was one. */
export function assemble(files: ContentFiles, frozen: FrozenContent): Content {
  // A workshop, consultation, outcome or update that is still being drafted is shown only together with the working draft.
  const showsDrafts = files.revisions.some((revision) => revision.draft);
  return {
    settings: valueOf(files.site),
    code: codeOf(files, frozen),
    frozen,
    editions: files.editions.value ?? [],
    glossary: files.glossary.value ?? [],
    themes: files.themes.value ?? [],
    workshops: files.workshops
      .map((workshop) => registerOf(workshop, files.revisions, valueOf(files.site).vocabulary?.renamed ?? {}))
      .filter(({ workshop }) => workshop.draft !== true || showsDrafts),
    points: files.consultations.flatMap((consultation) => pointsOf(consultation, files, showsDrafts)),
    registers: registersOf(files),
    ...(files.updates.value === undefined ? {} : { updates: visibleUpdates(files.updates.value, showsDrafts) }),
    consultations: files.consultations
      .map(({ definition }) => valueOf(definition))
      .filter(({ draft }) => draft !== true || showsDrafts)
      .map((consultation) => withVisibleOutcome(withPublication(consultation, valueOf(files.site)), showsDrafts)),
    receiptKeys: files.receiptKeys.value ?? [],
    searchWords: files.searchWords.value ?? [],
    clauseNames: files.clauseNames.value ?? [],
    files: files.files,
    pages: files.pages.map(({ path, page }) => orThrow(page, path)),
  };
}

function registersOf({ bodies, access, yourData }: ContentFiles): Registers {
  return {
    ...(bodies.value === undefined ? {} : { bodies: bodies.value }),
    ...(access.value === undefined ? {} : { access: access.value }),
    ...(yourData.value === undefined ? {} : { yourData: yourData.value }),
  };
}

function withVisibleOutcome(consultation: Consultation, showsDrafts: boolean): Consultation {
  const { outcome, ...rest } = consultation;
  return outcome?.draft === true && !showsDrafts ? rest : consultation;
}

/** The points of a consultation whose outcome is visible. */
function pointsOf(
  { definition, points }: ConsultationFiles,
  { site }: ContentFiles,
  showsDrafts: boolean,
): readonly PointRegister[] {
  const { id, title, revision, questions, draft, outcome } = valueOf(definition);
  const isPublished = draft !== true && outcome !== undefined && outcome.draft !== true;
  if (points.value === undefined || !(isPublished || showsDrafts)) return [];
  const { renamed = {} } = valueOf(site).vocabulary ?? {};
  const answered = points.value.points.map(({ answer, ...point }) =>
    answer === undefined ? point : { ...point, answer: answerOf(answer, renamed) },
  );
  return [
    {
      consultation: {
        id,
        title,
        revision,
        questions: questions.map((question) => ({
          id: question.id,
          label: question.label,
          ...('options' in question ? { options: question.options } : {}),
        })),
      },
      isPublished,
      points: { ...points.value, points: answered },
      file: points,
    },
  ];
}

function visibleUpdates(updates: Updates, showsDrafts: boolean): Updates {
  return { ...updates, updates: updates.updates.filter(({ draft }) => draft !== true || showsDrafts) };
}

function codeOf({ revisions, standing, site }: ContentFiles, { removed }: FrozenContent): Code {
  const { renamed = {} } = valueOf(site).vocabulary ?? {};
  const { events, ...rest } = valueOf(standing);
  const all = revisions.map((files) => revisionOf(files, removed, renamed));
  return {
    revisions: all,
    standing: {
      ...rest,
      events: [...inForceAtOnce(all), ...events.map((event) => renamedBy(renamed, event.event, event))].toSorted(
        ({ date }, other) => Number(isBefore(other.date, date)) - Number(isBefore(date, other.date)),
      ),
    },
    ...(Object.keys(renamed).length === 0 ? {} : { words: renamed }),
  };
}

/** That a revision is in force from the day of its publication, as its own record says. */
function inForceAtOnce(revisions: readonly Revision[]): Code['standing']['events'] {
  return revisions
    .filter(({ draft, record }) => !draft && record.status === 'in force')
    .map(({ label, record }) => ({
      revision: label,
      event: 'in force',
      date: record.date,
      ...(record.called === undefined ? {} : { called: record.called }),
    }));
}

/** The record with what the body calls the software's word in it, unless it has a word of its own there. */
function renamedBy<T extends { readonly called?: string | undefined }>(renamed: Renamed, word: string, record: T): T {
  const called = new Map(Object.entries(renamed)).get(word);
  return record.called !== undefined || called === undefined ? record : { ...record, called };
}

type Renamed = Vocabulary['renamed'];

/** The answer to a point, with the words of the body for it and for the state of the action that it promises. */
function answerOf({ action, ...answer }: PointAnswer, renamed: Renamed): PointAnswer {
  return {
    ...renamedBy(renamed, answer.disposition, answer),
    ...(action === undefined ? {} : { action: renamedBy(renamed, action.state, action) }),
  };
}

function revisionOf(files: RevisionFiles, removed: ReadonlySet<string>, renamed: Renamed): Revision {
  const read = valueOf(files.record);
  const record = renamedBy(renamed, read.status, {
    ...read,
    changes: read.changes.map((change) => ({
      ...change,
      because: change.because.map((reason) => renamedBy(renamed, reasonKind(reason), reason)),
    })),
  });
  return {
    label: record.label,
    draft: files.draft,
    record,
    ...(files.partial === true ? { partial: true } : {}),
    parts: record.outline.map((part) => partOf(part, files, removed)),
    ...(files.figures.bytes.size === 0 ? {} : { pictures: files.figures.bytes }),
    file: files.record,
  };
}

function partOf(
  { part, title, unit, schedule, clauses }: RevisionRecord['outline'][number],
  files: RevisionFiles,
  removed: ReadonlySet<string>,
): Part {
  const clauseOf = ({ clause, number }: (typeof clauses)[number]): Clause => {
    const file = orThrow(files.clauses.get(clause), files.record.path);
    const text = orThrow(file.text, file.path);
    return {
      id: clause,
      ...(number === undefined ? {} : { number }),
      unit: namedIfStored(unit),
      ...(schedule === undefined ? {} : { schedule }),
      part,
      text,
      file: file.path,
      ...(removed.has(removedKey(files.name, clause)) ? { removed: true } : {}),
    };
  };
  const isNamed = schedule === undefined || title === schedule || title.startsWith(`${schedule}:`);
  const heading = isNamed ? title : `${schedule}: ${title}`;
  return { id: part, title: heading, clauses: clauses.map(clauseOf) };
}

function registerOf(
  { workshop, recommendations, actions, actionStates, dispositions }: WorkshopFiles,
  revisions: readonly RevisionFiles[],
  renamed: Renamed,
): WorkshopRegister {
  const states = valueOf(actionStates);
  const visible = visibleDispositions(valueOf(dispositions), revisions);
  return {
    workshop: valueOf(workshop),
    recommendations: valueOf(recommendations),
    actions: valueOf(actions).toSorted((a, b) => a.number - b.number),
    actionStates: { ...states, states: states.states.map((entry) => renamedBy(renamed, entry.state, entry)) },
    dispositions: {
      ...visible,
      dispositions: visible.dispositions.map((entry) => renamedBy(renamed, entry.disposition, entry)),
    },
    files: { workshop, recommendations, actions, actionStates, dispositions },
  };
}

/** A disposition that belongs to the next revision is visible only where the working draft is, until it is published. */
function visibleDispositions({ illustrative, dispositions }: Dispositions, revisions: readonly RevisionFiles[]) {
  const published = new Set(revisions.filter(({ draft }) => !draft).map(({ name }) => name));
  const draft = revisions.find((revision) => revision.draft)?.name;
  const visible = dispositions.flatMap((entry) => {
    if (published.has(entry.revision)) return [entry];
    return draft === undefined ? [] : [{ ...entry, revision: draft }];
  });
  return { illustrative, dispositions: visible };
}

function valueOf<T>({ path, value }: YamlFile<T>): T {
  return orThrow(value, path);
}

function orThrow<T>(value: T | undefined, path: string): T {
  if (value === undefined) throw new Error(`${path} could not be read, but no problem was reported`);
  return value;
}
