import { z } from 'zod';
import type { Block } from '../../code/clause-tree.ts';
import type { Clause, Code, Revision, SourceFile } from '../../code/code.ts';
import { compareRevisions, redlineCache } from '../../redline/compare-revisions.ts';
import { clause as tree } from '../../redline/testing/clause-builder.ts';
import type { Compare } from '../compare.ts';
import { changeSchema } from '../declared-change.ts';
import type { Dispositions } from '../disposition.ts';
import type { Recommendation } from '../recommendation.ts';
import type { WorkshopRegister } from '../workshop-register.ts';

/** A clause in a test: its text, or more of it. */
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
}

/** Revisions 0.1, 0.2 … of a Code; the last one is the working draft where `draft` is given. */
export function smallCode(revisions: readonly SmallRevision[], { draft = false } = {}): Code {
  return {
    revisions: revisions.map((revision, index) =>
      smallRevision(`0.${index + 1}`, revision, draft && index === revisions.length - 1),
    ),
    standing: { events: [] },
  };
}

function smallRevision(label: string, { clauses, changes = [] }: SmallRevision, draft: boolean): Revision {
  const all = Object.entries(clauses).map(([id, small]) => smallClause(label, id, small));
  const parts = [...new Set(all.map(({ part }) => part))];
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
      clauses: all.filter((one) => one.part === part).map(({ id }) => ({ clause: id })),
    })),
    changes: z.array(changeSchema).parse(changes),
  };
  return {
    label,
    draft,
    record,
    parts: parts.map((part) => ({ id: part, title: part, clauses: all.filter((one) => one.part === part) })),
    file: smallFile(`${label}/revision.yaml`),
  };
}

function smallClause(label: string, id: string, small: SmallClause): Clause {
  const parts: SmallClauseParts = typeof small === 'string' ? { text: [small] } : small;
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

/** A file in which a value stands in the line of the number of its keys; the last index among them is its column. */
function smallFile(path: string): SourceFile {
  return {
    path,
    at: (keys) => ({ line: keys.length, column: (keys.findLast((key) => typeof key === 'number') ?? 0) + 1 }),
  };
}

/** A workshop that made some recommendations, by id, with their answers; `undefined` was not yet answered. */
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

/** Compares revisions as the site does. */
export const compare: Compare = (from, to) => compareRevisions(from, to, redlineCache().redlineOf);

/** A declared change with one reason, the body's own decision, for tests in which the reason does not matter. */
export function decided(
  kind: z.input<typeof changeSchema>['kind'],
  ...clauses: string[]
): z.input<typeof changeSchema> {
  return { clauses, kind, because: [{ decision: 'Clearer', sentence: 'It is clearer.' }], note: 'It is clearer.' };
}
