import { z } from 'zod';
import type { Block } from '../../model/clause-tree.ts';
import type { Clause, Code, Revision, SourceFile } from '../../model/code.ts';
import { clause as tree } from '../../redline/testing/clause-builder.ts';
import { createCompare, type Compare } from '../compare.ts';
import { changeSchema } from '../../model/declared-change.ts';
import type { DutyNote } from '../../model/duty-note.ts';
import type { pointAnswerSchema } from '../../model/points/point-answer.ts';
import type { PointRegister } from '../../model/points/point-register.ts';
import { pointsSchema } from '../../model/points/points.ts';
import type { Dispositions } from '../../model/workshops/disposition.ts';
import type { Recommendation } from '../../model/workshops/recommendation.ts';
import type { WorkshopRegister } from '../../model/workshops/workshop-register.ts';

/** A clause in a test: its text alone, or with other properties. */
export type SmallClause = string | SmallClauseParts;

export interface SmallClauseParts {
  readonly text: readonly (string | Block)[];
  readonly title?: string;
  readonly plain?: string;
  readonly extent?: Clause['text']['front']['extent'];
  readonly number?: string;
  readonly part?: string;
}

/** A revision in a test: its clauses in printed order, and its changes as in `revision.yaml`. */
export interface SmallRevision {
  readonly clauses: Readonly<Record<string, SmallClause>>;
  readonly changes?: readonly z.input<typeof changeSchema>[];
  readonly dutyNotes?: readonly DutyNote[];
}

/** A Code with revisions 0.1, 0.2 and so on; with `draft`, the last one is the working draft. */
export function smallCode(revisions: readonly SmallRevision[], { draft = false } = {}): Code {
  return {
    revisions: revisions.map((revision, index) =>
      smallRevision(`0.${index + 1}`, revision, draft && index === revisions.length - 1),
    ),
    standing: { events: [] },
  };
}

function smallRevision(label: string, { clauses, changes = [], dutyNotes }: SmallRevision, draft: boolean): Revision {
  const allClauses = Object.entries(clauses).map(([id, value]) => smallClause(label, id, value));
  const parts = [...new Set(allClauses.map(({ part }) => part))];
  const record: Revision['record'] = {
    label,
    date: '2018',
    status: 'paper',
    summary: 'A small revision.',
    basis: [{ kind: 'decision', sentence: 'It was time.' }],
    outline: parts.map((part) => ({
      part,
      title: part,
      unit: 'clause',
      clauses: allClauses.filter((clause) => clause.part === part).map(({ id }) => ({ clause: id })),
    })),
    changes: z.array(changeSchema).parse(changes),
    ...(dutyNotes === undefined ? {} : { dutyNotes: [...dutyNotes] }),
  };
  return {
    label,
    draft,
    record,
    parts: parts.map((part) => ({
      id: part,
      title: part,
      clauses: allClauses.filter((clause) => clause.part === part),
    })),
    file: smallFile(`${label}/revision.yaml`),
  };
}

function smallClause(label: string, id: string, value: SmallClause): Clause {
  const parts: SmallClauseParts = typeof value === 'string' ? { text: [value] } : value;
  const front = {
    id,
    title: parts.title ?? `About ${id}`,
    plain: parts.plain ?? 'What it means.',
    extent: parts.extent ?? ['England'],
  };
  const text = { front, tree: tree(...parts.text) };
  return {
    id,
    ...(parts.number === undefined ? {} : { number: parts.number }),
    unit: 'clause',
    part: parts.part ?? 'duties',
    text: { ...text, hash: JSON.stringify(text) },
    file: `${label}/clauses/${id}.mdx`,
  };
}

/**
 * A file whose positions depend on the keys: the line is the number of keys, and the column the last index among them
 * plus one.
 */
function smallFile(path: string): SourceFile {
  return {
    path,
    at: (keys) => ({ line: keys.length, column: (keys.findLast((key) => typeof key === 'number') ?? 0) + 1 }),
  };
}

/** A workshop with recommendations and their answers, by id; `undefined` means not yet answered. */
export function smallRegister(
  answers: Readonly<Record<string, Dispositions['dispositions'][number]['disposition'] | 'question' | undefined>>,
): WorkshopRegister {
  const ids = Object.keys(answers);
  return {
    workshop: {
      id: '2018-01-08-workshop-1',
      shortName: 'WS1',
      title: 'Workshop 1',
      date: '2018-01-08',
      convenor: 'The body',
      facilitator: 'The body',
      summary: 'A workshop.',
      source: { title: 'Write-up', about: 'A write-up.' },
      focus: [],
      nextSteps: [],
      questions: [],
      sections: [],
    },
    recommendations: ids.map((id): Recommendation => ({
      id,
      section: '1',
      bullets: [1],
      kind: answers[id] === 'question' ? 'question answered' : 'to be considered',
      summary: 'A point.',
      theme: 'duties',
      actions: [],
      names: [],
    })),
    actions: [],
    actionStates: { illustrative: true, asAt: '2018', states: [] },
    dispositions: {
      illustrative: true,
      dispositions: ids.flatMap((recommendation) => {
        const disposition = answers[recommendation];
        if (disposition === undefined || disposition === 'question') return [];
        return [{ recommendation, disposition, because: 'It is right.', revision: '0.2' }];
      }),
    },
    files: {
      workshop: smallFile('workshop.yaml'),
      recommendations: smallFile('recommendations.yaml'),
      actions: smallFile('actions.yaml'),
      actionStates: smallFile('action-states.yaml'),
      dispositions: smallFile('dispositions.yaml'),
    },
  };
}

/** A consultation with points and their answers, by id; `undefined` means not yet answered. Its outcome is published. */
export function smallPoints(
  answers: Readonly<Record<string, z.input<typeof pointAnswerSchema>['disposition'] | undefined>>,
  more: Partial<z.input<typeof pointAnswerSchema>> = {},
): PointRegister {
  const points = Object.entries(answers).map(([id, disposition]) => ({
    id,
    title: `Point ${id}`,
    statement: 'It should be otherwise.',
    themes: ['duties'],
    where: [],
    ...(disposition === undefined ? {} : { answer: { disposition, because: 'It is right.', ...more } }),
  }));
  return {
    consultation: { id: 'round', title: 'A round', revision: '0.1', questions: [] },
    isPublished: true,
    points: pointsSchema.parse({ illustrative: true, themes: [{ id: 'duties', title: 'Duties' }], points }),
    file: smallFile('points.yaml'),
  };
}

/** Compares revisions as the site does, without a shared cache. */
export const compare: Compare = createCompare();

/** A declared change with one reason, the body's own decision, for tests in which the reason does not matter. */
export function decided(
  kind: z.input<typeof changeSchema>['kind'],
  ...clauses: string[]
): z.input<typeof changeSchema> {
  return { clauses, kind, because: [{ decision: 'Clearer', sentence: 'It is clearer.' }], note: 'It is clearer.' };
}
