import { clausesOf, type Clause, type ClauseText, type Code, type Part, type Revision } from '../code/code.ts';
import type { RevisionRecord } from '../code/revision.ts';
import type { Content } from '../source/content.ts';
import { reasonKind } from '../provenance/citations.ts';
import { causeNames, type CauseNames } from './cause-names.ts';
import { commentHref } from './consultations/comment-href.ts';

/**
 * All revisions as plain data, for the browser to compare any two of them: each distinct text of a clause once, however
 * many revisions hold it.
 */
export interface Versions {
  readonly texts: readonly ClauseText[];
  readonly revisions: readonly Version[];
  /** Names of what the reasons of their changes cite. */
  readonly causes: CauseNames;
}

/** One revision; its clauses name their text by its place in `texts`. */
interface Version {
  readonly record: RevisionRecord;
  readonly draft: boolean;
  readonly parts: readonly VersionPart[];
  /** Where people comment on each clause, by its id; absent where nobody asks about the revision. */
  readonly comments?: Readonly<Record<string, string>>;
}

type VersionPart = Omit<Part, 'clauses'> & { readonly clauses: readonly VersionClause[] };
type VersionClause = Omit<Clause, 'text' | 'file'> & { readonly text: number };

/** The revisions of the content as plain data. */
export function versionsOf(content: Content): Versions {
  const { revisions } = content.code;
  const texts = [...new Map(revisions.flatMap(clausesOf).map(({ text }) => [text.hash, text])).values()];
  const places = new Map(texts.map(({ hash }, place) => [hash, place]));
  return {
    texts,
    revisions: revisions.map((revision) => ({
      // What a comparison does not print stays at home.
      record: { ...revision.record, outline: [], basis: [] },
      draft: revision.draft,
      parts: revision.parts.map(({ id, title, clauses }) => ({
        id,
        title,
        clauses: clauses.map(({ id: clause, number, unit, part, text }) => ({
          id: clause,
          unit,
          part,
          ...(number === undefined ? {} : { number }),
          text: places.get(text.hash) ?? -1,
        })),
      })),
      ...commentsOn(content, revision),
    })),
    causes: citedCauses(content),
  };
}

/** The Code that the data describe. */
export function codeOf({ texts, revisions }: Versions): Code {
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
