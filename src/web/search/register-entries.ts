import { formatDate } from '../../model/partial-date.ts';
import { answeredRecommendations } from '../../provenance/answers.ts';
import { consultationStatus, type SearchEntry } from '../../search/entry.ts';
import { normaliseName } from '../../search/names.ts';
import type { Content } from '../../content/content.ts';
import { routes } from '../routes.ts';
import { actionTracker } from '../views/actions.ts';
import { recommendationLine } from '../views/recommendation-line.ts';
import { raisingIssues, takingPart } from './also-called.ts';

type Defaults = Pick<SearchEntry, 'revisions' | 'themes'>;
/** What entries outside the Code have in common. */
export const outsideTheCode: Defaults = { revisions: [], themes: [] };

/** Entries from the registers: recommendations, actions, consultations, terms. */
export function registerEntries(content: Content): readonly SearchEntry[] {
  return [
    ...recommendationEntries(content),
    ...actionEntries(content),
    ...content.consultations.map((one) => consultationEntry(one, one === lastToClose(content))),
    ...content.glossary.map(({ id, term, abbreviation, also, definition }): SearchEntry => ({
      ...outsideTheCode,
      kind: 'term',
      href: routes.term(id),
      title: abbreviation === undefined ? term : `${term} (${abbreviation})`,
      about: 'Term',
      isExplanation: true,
      text: definition,
      alsoCalled: [...also, term, ...(abbreviation === undefined ? [] : [abbreviation])],
    })),
  ];
}

function recommendationEntries({ workshops }: Content): readonly SearchEntry[] {
  return answeredRecommendations(workshops).map((answered): SearchEntry => {
    const { name, href, summary, answer } = recommendationLine(answered);
    const { recommendation, disposition } = answered;
    return {
      ...outsideTheCode,
      kind: 'recommendation',
      href,
      title: summary,
      about: `${name}, ${answer}`,
      status: answer,
      themes: [recommendation.theme],
      text: [recommendation.answer, disposition?.because].filter((text) => text !== undefined).join('\n'),
    };
  });
}

function actionEntries({ workshops }: Content): readonly SearchEntry[] {
  return workshops.flatMap((register) => {
    const { shortName } = register.workshop;
    return actionTracker(register).actions.map(
      ({ id, number, summary, owner, state, evidence, deadline, isLate }): SearchEntry => ({
        ...outsideTheCode,
        kind: 'action',
        href: routes.action(id),
        title: `Action ${number}: ${summary}`,
        about: `${shortName} action, ${state}${isLate ? ', late' : ''}`,
        status: state,
        text: [`${shortName} action ${number}, due ${deadline}.`, evidence, `${owner}.`].join('\n'),
        names: [`${shortName} action ${number}`, `action ${number}`].map(normaliseName),
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
    about: `Consultation, ${openDays(opens, closes)}${outcome === undefined ? '' : ', outcome published'}`,
    status: consultationStatus[outcome === undefined ? 'open' : 'over'],
    text: [
      summary,
      ...why,
      ...whoMayRespond,
      ...howUsed,
      ...otherWays.map(({ way }) => `You can also respond by ${way}.`),
      ...next.text,
      ...(outcome?.summary ?? []),
      ...(outcome?.themes ?? []).flatMap((theme) => [theme.title, ...theme.text]),
    ].join('\n'),
    names: [normaliseName(title), normaliseName(id)],
    ...(isLastToClose ? { alsoCalled: takingPart } : {}),
    ...(outcome === undefined
      ? {}
      : {
          alsoCalled: ['consultation outcome', 'outcome of the consultation', 'past consultation', 'what people said'],
        }),
    ...(kind === 'standing' ? { alsoCalled: raisingIssues } : {}),
  };
}

function openDays(opens: string | undefined, closes: string | undefined): string {
  if (opens === undefined || closes === undefined) return 'open at any time';
  return `open from ${formatDate(opens)} to ${formatDate(closes)}`;
}
