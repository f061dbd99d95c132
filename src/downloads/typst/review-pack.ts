import { authorName } from '../../model/demonstration.ts';
import type { SiteSettings } from '../../model/site-settings.ts';
import { call, content, type TypstCode } from './code.ts';
import { documentOf } from './sheets.ts';
import { say } from '../../words/say.ts';

/** The review pack for the next workshop: every action and recommendation of one workshop, with its current state. */
export interface ReviewPackInputs {
  readonly settings: SiteSettings;
  readonly workshop: { readonly title: string; readonly shortName: string };
  /** The date of the states, as text. */
  readonly asAt: string;
  /** Whether the states and answers are invented. */
  readonly illustrative: boolean;
  /** Full address of the page that shows the same. */
  readonly address: string;
  readonly actions: readonly ActionReview[];
  readonly recommendations: readonly RecommendationReview[];
}

interface ActionReview {
  readonly number: number;
  readonly summary: string;
  readonly state: string;
  /** What the body calls that state. */
  readonly stateName: string;
  /** By how much it missed its deadline. */
  readonly lateness?: string;
  readonly evidence: string;
  readonly deadline: string;
  readonly owner: string;
  readonly resultingChanges: readonly ResultingChange[];
}

interface RecommendationReview {
  readonly name: string;
  readonly summary: string;
  /** What the body calls the answer. */
  readonly answerName: string;
  readonly reason?: string;
  /** Who owes the answer and by when, if there is none yet. */
  readonly awaited?: string;
  readonly resultingChanges: readonly ResultingChange[];
}

interface ResultingChange {
  readonly revision: string;
  readonly note: string;
}

/** The review pack of a workshop as a Typst document. */
export function reviewPackDocument(review: ReviewPackInputs): string {
  const { settings, workshop, asAt, illustrative, address, actions, recommendations } = review;
  return documentOf(
    {
      settings,
      title: say.pdf.reviewPack.reviewOf({ title: workshop.title }),
      header: say.pdf.reviewPack.reviewOfAsAt({ shortName: workshop.shortName, asAt }),
      footer: address,
      print: 'usual',
    },
    content([
      call(
        'pack-title',
        {
          publisher: authorName(settings),
          code: settings.code,
          lead: say.pdf.reviewPack.everyActionWithItsState({ asAt }),
        },
        say.pdf.reviewPack.reviewOf({ title: workshop.title }),
      ),
      ...(illustrative ? [call('notice', {}, say.pdf.reviewPack.progressAndAnswersAreInvented)] : []),
      call('contents'),
      ...chapter(say.pdf.reviewPack.actions({ count: actions.length }), actions.map(actionOf)),
      ...chapter(say.pdf.reviewPack.points({ count: recommendations.length }), recommendations.map(pointOf)),
    ]),
  );
}

/** A chapter, unless there is nothing in it. */
function chapter(title: string, entries: readonly TypstCode[]): readonly TypstCode[] {
  return entries.length === 0 ? [] : [call('chapter', {}, title), ...entries];
}

function actionOf({
  number,
  summary,
  state,
  stateName,
  lateness,
  evidence,
  deadline,
  owner,
  resultingChanges,
}: ActionReview): TypstCode {
  return call(
    'reviewed',
    { noted: !['done', 'overtaken'].includes(state) },
    say.pdf.reviewPack.action({ number: String(number), summary }),
    lateness === undefined ? stateName : `${stateName}, ${lateness}`,
    say.pdf.reviewPack.deadlineOwner({ evidence, deadline, owner }),
    ...resultingChanges.map(describeChange),
  );
}

function pointOf({ name, summary, answerName, reason, awaited, resultingChanges }: RecommendationReview): TypstCode {
  return call(
    'reviewed',
    {},
    `${name}: ${summary}`,
    answerName,
    reason ?? awaited,
    ...resultingChanges.map(describeChange),
  );
}

function describeChange({ revision, note }: ResultingChange): string {
  return say.pdf.reviewPack.changedInRevision({ revision, note });
}
