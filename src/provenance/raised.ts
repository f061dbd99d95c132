import type { SourceFile } from '../model/code.ts';
import type { PointAnswer } from '../model/points/point-answer.ts';
import type { PointRegister } from '../model/points/point-register.ts';
import type { Point } from '../model/points/points.ts';
import type { WorkshopRegister } from '../model/workshops/workshop-register.ts';
import { answeredRecommendations, type AnswerKind } from './answers.ts';

/** Where things are raised: workshops, and responses to consultations. */
export interface Sources {
  readonly workshops: readonly WorkshopRegister[];
  readonly points: readonly PointRegister[];
}

/** The answer to something that was raised. */
export type RaisedAnswer = AnswerKind | PointAnswer['disposition'];

/** Something that was raised and that the body answers: a recommendation, or a point of a consultation. */
export interface Raised {
  /** The kind of reason that names it. */
  readonly kind: 'recommendation' | 'point';
  readonly id: string;
  /** It, in one sentence or a few. */
  readonly words: string;
  readonly answer: RaisedAnswer;
  /** The body's own word for the answer, if it has one. */
  readonly called?: string | undefined;
  readonly because?: string | undefined;
  /** The revision that gave the answer. */
  readonly revision?: string | undefined;
  /** What is done about it in another place than the Code. */
  readonly elsewhere?: string | undefined;
  /** Where it and its answer are written. */
  readonly raisedIn: SourceFile;
  readonly answeredIn: SourceFile;
  /** Whether everybody can see it: it is of no outcome that is still a draft. */
  readonly isPublished: boolean;
  /** The path of the answer in that file; absent if there is none. */
  readonly answerAt?: readonly (string | number)[] | undefined;
}

/** A point with the consultation in which it was made. */
export interface RegisteredPoint {
  readonly point: Point;
  readonly register: PointRegister;
}

/** Every point, in the order of the files. */
export function registeredPoints(registers: readonly PointRegister[]): readonly RegisteredPoint[] {
  return registers.flatMap((register) => register.points.points.map((point) => ({ point, register })));
}

/** Everything that was raised: recommendations first, then points. */
export function raisedIn({ workshops, points }: Sources): readonly Raised[] {
  const recommendations = answeredRecommendations(workshops).map(
    ({ recommendation: { id, summary }, register: { files, dispositions }, answer, disposition }): Raised => ({
      kind: 'recommendation',
      id,
      words: summary,
      answer,
      called: disposition?.called,
      because: disposition?.because,
      revision: disposition?.revision,
      raisedIn: files.recommendations,
      answeredIn: files.dispositions,
      isPublished: true,
      answerAt:
        disposition === undefined
          ? undefined
          : ['dispositions', dispositions.dispositions.indexOf(disposition), 'disposition'],
    }),
  );
  const made = points.flatMap(({ points: { points: all }, file, isPublished }) =>
    all.map(({ id, title, answer }, index): Raised => ({
      kind: 'point',
      id,
      words: title,
      answer: answer?.disposition ?? 'not yet answered',
      called: answer?.called,
      because: answer?.because,
      revision: answer?.revision,
      elsewhere: answer?.elsewhere,
      raisedIn: file,
      answeredIn: file,
      isPublished,
      answerAt: answer === undefined ? undefined : ['points', index, 'answer', 'disposition'],
    })),
  );
  return [...recommendations, ...made];
}

/** Answers to which no change may refer as its reason. */
const refusals: ReadonlySet<RaisedAnswer> = new Set([
  'declined',
  'out of scope',
  'answered at the workshop',
  'already so',
  'kept for later',
]);

/** Whether an answer rules it out that something changed because of it. */
export function isRefusal(answer: RaisedAnswer): boolean {
  return refusals.has(answer);
}
