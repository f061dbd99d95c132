import type { SiteSettings } from '../../code/site-settings.ts';
import { call, content, type TypstCode } from './code.ts';
import { documentOf } from './sheets.ts';

/** What the next workshop goes through first: every action and every recommendation of one workshop, as they stand. */
export interface ReviewOnPaper {
  readonly settings: SiteSettings;
  readonly workshop: { readonly title: string; readonly shortName: string };
  /** When the states were noted, in words. */
  readonly asAt: string;
  /** Whether the states and answers are invented. */
  readonly illustrative: boolean;
  /** The same on the site, in full. */
  readonly address: string;
  readonly actions: readonly ReviewedActionOnPaper[];
  readonly recommendations: readonly ReviewedPoint[];
}

interface ReviewedActionOnPaper {
  readonly number: number;
  readonly summary: string;
  readonly state: string;
  readonly isLate: boolean;
  readonly evidence: string;
  readonly deadline: string;
  readonly owner: string;
  readonly brought: readonly BroughtOnPaper[];
}

interface ReviewedPoint {
  readonly name: string;
  readonly summary: string;
  readonly answer: string;
  readonly because?: string;
  readonly brought: readonly BroughtOnPaper[];
}

interface BroughtOnPaper {
  readonly revision: string;
  readonly note: string;
}

/** The review pack of a workshop as a document of Typst. */
export function reviewPackDocument(review: ReviewOnPaper): string {
  const { settings, workshop, asAt, illustrative, address, actions, recommendations } = review;
  return documentOf(
    {
      settings,
      title: `Review of ${workshop.title}`,
      running: `Review of ${workshop.shortName}, as at ${asAt}`,
      foot: address,
      print: 'usual',
    },
    content([
      call(
        'pack-title',
        {
          publisher: settings.publisher.name,
          code: settings.code,
          lead: `Every action with its state, every recommendation with its answer, and what changed because of it, as at ${asAt}. For the next workshop to go through.`,
        },
        `Review of ${workshop.title}`,
      ),
      ...(illustrative
        ? [call('notice', {}, 'States and answers are illustrative: they are invented for this demonstration.')]
        : []),
      call('contents'),
      call('chapter', {}, `${String(actions.length)} actions`),
      ...actions.map(actionOf),
      call('chapter', {}, `${String(recommendations.length)} points`),
      ...recommendations.map(pointOf),
    ]),
  );
}

function actionOf({
  number,
  summary,
  state,
  isLate,
  evidence,
  deadline,
  owner,
  brought,
}: ReviewedActionOnPaper): TypstCode {
  return call(
    'reviewed',
    { noted: !['done', 'overtaken'].includes(state) },
    `Action ${String(number)}: ${summary}`,
    isLate ? `${state}, late` : state,
    `${evidence} Deadline: ${deadline}. Owner: ${owner}.`,
    ...brought.map(broughtWords),
  );
}

function pointOf({ name, summary, answer, because, brought }: ReviewedPoint): TypstCode {
  return call('reviewed', {}, `${name}: ${summary}`, answer, because, ...brought.map(broughtWords));
}

function broughtWords({ revision, note }: BroughtOnPaper): string {
  return `Changed in revision ${revision}: ${note}`;
}
