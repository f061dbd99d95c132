import type { DecisionPack, PackPoint } from '../../downloads/decision-pack.ts';
import { say } from '../../words/say.ts';
import type { ConsultationOutcomeView } from './consultation-outcome.ts';
import type { PointView } from './point.ts';
import { asideName } from './raised-words.ts';

/** The pack for a decision, from the outcome and the strongest words for each point. */
export function decisionPack(
  view: ConsultationOutcomeView,
  strongest: ReadonlyMap<string, string>,
  about: Pick<DecisionPack, 'settings' | 'title' | 'date'>,
): DecisionPack {
  const words = say.points.pack;
  const point = (one: PointView): PackPoint => ({
    title: one.title,
    statement: one.statement,
    answer: one.answerName,
    reason: [one.reason, one.notAccepted, one.elsewhere].filter((text) => text !== undefined).join(' '),
    raised: one.raised ?? '',
    words: strongest.get(one.id),
    changes: one.changes.map(({ note, revision }) => `${revision.text}: ${note}`),
  });
  const few = view.points.filter(({ responses }) => responses === undefined).length;
  const unanswered = view.points.filter(({ answer }) => answer === 'not yet answered').length;
  const aside = Object.entries(view.counted?.passages?.setAside ?? {});
  return {
    ...about,
    totals: [...view.totals, ...(view.passages === undefined ? [] : [view.passages])].flatMap(
      ({ label, count, parts }) => [
        { label, count: String(count), isPart: false },
        ...parts.map((part) => ({ label: part.label, count: String(part.count), isPart: true })),
      ],
    ),
    refusals: view.refused
      .flatMap(({ points }) => points)
      .toSorted((a, b) => (b.responses ?? 0) - (a.responses ?? 0))
      .map(point),
    leavesOut: [
      ...(few === 0 ? [] : [words.few({ count: few })]),
      ...(unanswered === 0 ? [] : [words.unanswered({ count: unanswered })]),
      ...(view.campaigns.length === 0 ? [] : [words.campaigns({ count: view.campaigns.length })]),
      ...(aside.length === 0
        ? []
        : [
            words.aside({
              count: aside.reduce((sum, [, count]) => sum + count, 0),
              reasons: aside.map(([why, count]) => `${asideName(why)} (${count})`).join(', '),
            }),
          ]),
      ...(strongest.size === 0 ? [] : [words.longest]),
      words.noSample,
    ],
    points: view.points.map(point),
  };
}
