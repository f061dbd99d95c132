import { byline } from '../../model/demonstration.ts';
import { clausesOf, type Clause, type ClauseText, type Code, type Part, type Revision } from '../../model/code.ts';
import type { DutyNote } from '../../model/duty-note.ts';
import type { RevisionRecord } from '../../model/revision.ts';
import type { Content } from '../../content/content.ts';
import { dutyNotesOf } from '../../provenance/noted-duty-watch.ts';
import { consecutivePairs } from '../../provenance/revision-pairs.ts';
import { reasonKind } from '../../provenance/citations.ts';
import { causeNames, type CauseNames } from '../../provenance/cause-names.ts';
import { commentHref } from '../consultations/comment-href.ts';
import { termNames } from './term-names.ts';

/**
 * All revisions as plain data, for the browser to compare any two. Each distinct text of a clause is included once,
 * however many revisions have it.
 */
export interface Versions {
  readonly texts: readonly ClauseText[];
  readonly revisions: readonly Version[];
  /** The name of the body that publishes the Code. */
  readonly by: string;
  /** Names of what the reasons for changes cite. */
  readonly causes: CauseNames;
  /** The terms of the glossary as printed, by id. */
  readonly terms: Readonly<Record<string, string>>;
}

/** One revision. Its clauses refer to their text by its index in `texts`. */
interface Version {
  readonly record: RevisionRecord;
  readonly draft: boolean;
  readonly parts: readonly VersionPart[];
  /** By clause id: where to comment on it; absent if there is no consultation about the revision. */
  readonly comments?: Readonly<Record<string, string>>;
}

type VersionPart = Omit<Part, 'clauses'> & { readonly clauses: readonly VersionClause[] };
type VersionClause = Omit<Clause, 'text' | 'file'> & { readonly text: number };

/** The revisions of the content as plain data. */
export function versionsOf(content: Content): Versions {
  const { revisions } = content.code;
  const texts = [...new Map(revisions.flatMap(clausesOf).map(({ text }) => [text.hash, text])).values()];
  const indexes = new Map(texts.map(({ hash }, index) => [hash, index]));
  const notes = new Map(consecutivePairs(content.code).map((step) => [step.to.label, dutyNotesOf(step)]));
  return {
    texts,
    revisions: revisions.map((revision) => ({
      record: printedRecord(revision.record, notes.get(revision.label) ?? []),
      draft: revision.draft,
      parts: revision.parts.map(({ id, title, clauses }) => ({
        id,
        title,
        clauses: clauses.map(({ id: clause, number, unit, part, text, removed }) => ({
          id: clause,
          unit,
          part,
          ...(number === undefined ? {} : { number }),
          ...(removed === undefined ? {} : { removed }),
          text: indexes.get(text.hash) ?? -1,
        })),
      })),
      ...commentsOn(content, revision),
    })),
    by: byline(content.settings),
    causes: citedCauses(content),
    terms: termNames(content),
  };
}

/** A record without what a comparison does not print. */
function printedRecord(record: RevisionRecord, notes: readonly DutyNote[]): RevisionRecord {
  const printed: RevisionRecord = { ...record, outline: [], basis: [] };
  delete printed.dutyNotes;
  return notes.length === 0 ? printed : { ...printed, dutyNotes: [...notes] };
}

/** Rebuilds the Code from the data. */
export function codeFrom({ texts, revisions }: Versions): Code {
  const file = { path: '', at: () => ({ line: 1, column: 1 }) };
  return {
    revisions: revisions.map(({ record, draft, parts }) => ({
      label: record.label,
      draft,
      record,
      file,
      parts: parts.map(({ id, title, clauses }) => ({
        id,
        title,
        clauses: clauses.flatMap(({ text, ...clause }) => {
          const found = texts[text];
          return found === undefined ? [] : [{ ...clause, text: found, file: '' }];
        }),
      })),
    })),
    standing: { events: [] },
  };
}

function citedCauses(content: Content): CauseNames {
  const names = causeNames(content);
  const reasons = content.code.revisions.flatMap(({ record }) => record.changes.flatMap(({ because }) => because));
  const cited = new Set(reasons.map((reason) => reason[reasonKind(reason)]));
  return Object.fromEntries(Object.entries(names).filter(([id]) => cited.has(id)));
}

function commentsOn(content: Content, revision: Revision): Pick<Version, 'comments'> {
  const hrefs = clausesOf(revision).flatMap(({ id }) => {
    const href = commentHref(content, revision.label, id);
    return href === undefined ? [] : [[id, href] as const];
  });
  return hrefs.length === 0 ? {} : { comments: Object.fromEntries(hrefs) };
}
