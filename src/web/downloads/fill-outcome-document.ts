import type { Consultation } from '../../consultation/consultation.ts';
import type { Content } from '../../content/content.ts';
import type { OutcomeDocument, OutcomePoint } from '../../downloads/outcome-document.ts';
import { formatDate } from '../../model/partial-date.ts';
import type { PointRegister } from '../../model/points/point-register.ts';
import { say } from '../../words/say.ts';
import { routes } from '../routes.ts';
import { consultationOutcome, type TotalRow } from '../views/consultation-outcome.ts';
import type { PointView } from '../views/point.ts';
import { reasonWords } from '../views/reason-words.ts';

/** A consultation whose outcome is published, with its points. */
export interface PublishedOutcome {
  readonly consultation: Consultation;
  readonly outcome: NonNullable<Consultation['outcome']>;
  readonly register: PointRegister;
}

/** The consultations with points whose outcome is published. */
export function publishedOutcomes({ consultations, points }: Content): readonly PublishedOutcome[] {
  return points.flatMap((register) => {
    const consultation = consultations.find(({ id }) => id === register.consultation.id);
    return consultation?.outcome === undefined ? [] : [{ consultation, outcome: consultation.outcome, register }];
  });
}

/** Everything that goes into the documents of an outcome: the same as on its page, in words. */
export function outcomeDocument(
  content: Content,
  { consultation, outcome, register }: PublishedOutcome,
): OutcomeDocument {
  const view = consultationOutcome(content, consultation, register);
  const words = say.points.outcome;
  const { decision } = register.points;
  const numbered = new Map(
    view.points.map((point, index) => [point.id, pointOf(content, point, index + 1, consultation)]),
  );
  const pointsOf = (views: readonly PointView[]) => views.flatMap(({ id }) => numbered.get(id) ?? []);
  const { counted } = view;
  return {
    settings: content.settings,
    title: consultation.title,
    date: formatDate(outcome.date),
    published: outcome.date,
    address: new URL(routes.outcome(consultation.id), content.settings.address).href,
    illustrative: register.points.illustrative,
    ...(outcome.late === undefined ? {} : { late: outcome.late }),
    asked: consultation.why,
    said: outcome.summary,
    totals: [
      ...[...view.totals, view.passages, view.characters].flatMap((total) =>
        total === undefined ? [] : rowsOf(total),
      ),
      { label: words.pointsAnswered, count: inWords(view.points.length), isPart: false },
    ],
    notes:
      counted === undefined
        ? [words.typed]
        : [words.coverage, words.totalsCounted({ date: formatDate(counted.date) }), words.noSample, words.smallNumbers],
    groups: [
      { heading: words.refusedFirst, points: pointsOf(view.refused.flatMap((group) => group.points)) },
      { heading: words.acceptedHeading, points: pointsOf(view.others.flatMap((group) => group.points)) },
    ].filter(({ points }) => points.length > 0),
    closing: [
      ...(outcome.equality === undefined ? [] : [{ heading: words.equality, paragraphs: [outcome.equality] }]),
      {
        heading: words.whoDecided,
        paragraphs: [
          decision === undefined
            ? words.notRecorded
            : words.decided({ by: decision.by, date: formatDate(decision.date), pack: decision.pack }),
        ],
      },
      { heading: words.next, paragraphs: consultation.next.text },
    ],
  };
}

function pointOf({ code }: Content, point: PointView, number: number, { revision }: Consultation): OutcomePoint {
  const words = say.points.letter;
  const { title, statement, raised = '', answerName, reason = '', notAccepted, elsewhere, action } = point;
  return {
    number,
    title,
    statement,
    raised: raised === '' ? '' : `${raised}.`,
    answer: answerName,
    reason,
    revision,
    where: point.where.map(({ text }) => text),
    lines: [
      ...(notAccepted === undefined ? [] : [words.notAccepted({ words: notAccepted })]),
      ...(elsewhere === undefined ? [] : [words.elsewhere({ words: elsewhere })]),
      ...(point.alreadyIn.length === 0
        ? []
        : [say.points.outcome.alreadyIn({ places: point.alreadyIn.map(({ text }) => text).join(', ') })]),
      ...(action === undefined
        ? []
        : [say.points.outcome.willDo({ ...action, summary: action.summary.replace(/\.$/, '') })]),
      ...reasonWords(code, point.id)
        .filter(({ own }) => own.length > 0)
        .map(({ heading, own }) =>
          words.changed({
            where: heading.text,
            words: [
              ...quoted(own.flatMap(({ added }) => added)).map((text) => words.added({ words: text })),
              ...quoted(own.flatMap(({ removed }) => removed)).map((text) => words.removed({ words: text })),
            ].join(' '),
          }),
        ),
    ],
  };
}

/** A total and its parts. */
function rowsOf({ label, count, parts }: TotalRow): OutcomeDocument['totals'] {
  return [
    { label, count: inWords(count), isPart: false },
    ...parts.map((part) => ({ label: part.label, count: inWords(part.count), isPart: true })),
  ];
}

const quoted = (texts: readonly string[]): readonly string[] => (texts.length === 0 ? [] : [texts.join(' … ')]);

const inWords = (count: number | string): string => (typeof count === 'number' ? count.toLocaleString('en-GB') : count);
