import { formatDate } from '../../model/partial-date.ts';
import { answeredRecommendations } from '../../provenance/answers.ts';
import { consultationStatus, type SearchEntry } from '../../search/entry.ts';
import { normaliseName } from '../../search/names.ts';
import type { Content } from '../../content/content.ts';
import { routes } from '../routes.ts';
import { actionTracker } from '../views/actions.ts';
import { pointViews } from '../views/point.ts';
import { recommendationLine } from '../views/recommendation-line.ts';
import { say } from '../../words/say.ts';

type Defaults = Pick<SearchEntry, 'revisions' | 'themes'>;
/** What entries outside the Code have in common. */
export const outsideTheCode: Defaults = { revisions: [], themes: [] };

/** Entries from the registers: recommendations, actions, consultations, terms. */
export function registerEntries(content: Content): readonly SearchEntry[] {
  return [
    ...recommendationEntries(content),
    ...pointEntries(content),
    ...actionEntries(content),
    ...content.consultations.map((one) => consultationEntry(one, one === lastToClose(content))),
    ...content.glossary.map(({ id, term, abbreviation, also, definition }): SearchEntry => ({
      ...outsideTheCode,
      kind: 'term',
      href: routes.term(id),
      title: abbreviation === undefined ? term : `${term} (${abbreviation})`,
      about: say.searching.registerEntries.term,
      isExplanation: true,
      text: definition,
      alsoCalled: [...also, term, ...(abbreviation === undefined ? [] : [abbreviation])],
    })),
  ];
}

function recommendationEntries({ workshops }: Content): readonly SearchEntry[] {
  return answeredRecommendations(workshops).map((answered): SearchEntry => {
    const { name, href, summary, answerName } = recommendationLine(answered);
    const { recommendation, disposition } = answered;
    return {
      ...outsideTheCode,
      kind: 'recommendation',
      href,
      title: summary,
      about: `${name}, ${answerName}`,
      status: answerName,
      themes: [recommendation.theme],
      text: [recommendation.answer, disposition?.because].filter((text) => text !== undefined).join('\n'),
    };
  });
}

function pointEntries(content: Content): readonly SearchEntry[] {
  return content.points.flatMap((register) =>
    pointViews(content, register).map((view): SearchEntry => ({
      ...outsideTheCode,
      kind: 'point',
      href: view.href,
      title: view.title,
      about: say.searching.registerEntries.point({ title: register.consultation.title, answer: view.answerName }),
      status: view.answerName,
      text: [view.statement, view.reason, view.notAccepted, view.elsewhere, view.action?.summary]
        .filter((text) => text !== undefined)
        .join('\n'),
    })),
  );
}

function actionEntries({ workshops }: Content): readonly SearchEntry[] {
  return workshops.flatMap((register) => {
    const { shortName } = register.workshop;
    return actionTracker(register).actions.map(
      ({ id, number, summary, owner, stateName, evidence, deadline, isLate }): SearchEntry => ({
        ...outsideTheCode,
        kind: 'action',
        href: routes.action(id),
        title: say.searching.registerEntries.action({ number, summary }),
        about: say.searching.registerEntries.actionLate({ shortName, state: stateName, isLate }),
        status: stateName,
        text: [say.searching.registerEntries.actionDue({ shortName, number, deadline }), evidence, `${owner}.`].join(
          '\n',
        ),
        names: [
          say.searching.registerEntries.action2({ shortName, number }),
          say.searching.registerEntries.action3({ number }),
        ].map(normaliseName),
      }),
    );
  });
}

type Consultation = Content['consultations'][number];

/** Who asks how to take part gets this one: an earlier one may be over, although it has no outcome yet. */
function lastToClose({ consultations }: Content): Consultation | undefined {
  return consultations
    .filter(({ kind, outcome }) => kind === 'formal' && outcome === undefined)
    .toSorted((one, other) => ((one.closes ?? '') < (other.closes ?? '') ? -1 : 1))
    .at(-1);
}

function consultationEntry(
  { id, title, kind, opens, closes, summary, why, whoMayRespond, howUsed, next, otherWays, outcome }: Consultation,
  isLastToClose: boolean,
): SearchEntry {
  return {
    ...outsideTheCode,
    kind: 'consultation',
    href: routes.consultation(id),
    title,
    about: say.searching.registerEntries.consultation({
      opens: openDays(opens, closes),
      isOutcome: outcome === undefined,
    }),
    status: consultationStatus[outcome === undefined ? 'open' : 'over'],
    text: [
      summary,
      ...why,
      ...whoMayRespond,
      ...howUsed,
      ...otherWays.map(({ way }) => say.searching.registerEntries.youCanAlsoRespondBy({ way })),
      ...next.text,
      ...(outcome?.summary ?? []),
      ...(outcome?.themes ?? []).flatMap((theme) => [theme.title, ...theme.text]),
    ].join('\n'),
    names: [normaliseName(title), normaliseName(id)],
    ...(isLastToClose ? { alsoCalled: say.searching.called.takingPart } : {}),
    ...(outcome === undefined
      ? {}
      : {
          alsoCalled: say.searching.called.outcome,
        }),
    ...(kind === 'standing' ? { alsoCalled: say.searching.called.raisingIssues } : {}),
  };
}

function openDays(opens: string | undefined, closes: string | undefined): string {
  if (opens === undefined || closes === undefined) return say.searching.registerEntries.openAtAnyTime;
  return say.searching.registerEntries.openFromTo({ opens: formatDate(opens), closes: formatDate(closes) });
}
