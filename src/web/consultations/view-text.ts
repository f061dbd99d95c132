import { formatDate } from '../../model/partial-date.ts';
import * as messages from '../../consultation/messages.ts';
import type { ConsultationState } from '../../consultation/consultation-state.ts';
import type { Consultation } from '../../consultation/consultation.ts';
import type { FormAction } from '../../consultation/form-step.ts';
import { askedOfEveryone } from '../../consultation/comment-target.ts';
import { firstAnswers, mustAnswer } from './must-answer.ts';
import { londonTime } from './london-time.ts';
import type { HiddenField } from '../../consultation/view-parts.ts';
import type { CheckView, DraftFileView, ReceiptFileView, View } from '../../consultation/view.ts';

/** A button on a page that returns what was typed. */
export interface ViewButton {
  readonly action: FormAction;
  readonly label: string;
  /** The hidden fields that it sends, if not those of the page. */
  readonly hidden?: readonly HiddenField[];
}

/** What a page says above the returned answers. */
export interface ViewText {
  /** Above the title: `Step 2 of 3`. */
  readonly caption?: string;
  readonly title: string;
  readonly paragraphs: readonly string[];
  /** Most important first. */
  readonly buttons: readonly ViewButton[];
  /** Whether other ways to respond are listed. */
  readonly listsOtherWays: boolean;
}

const draft: ViewButton = { action: 'draft', label: 'Save a draft as a file' };
const clear: ViewButton = { action: 'clear', label: 'Clear this page' };
const whole: ViewButton = { action: 'whole', label: 'Continue to the whole form' };
const change: ViewButton = { action: 'change', label: 'Change your answers' };

/** Title, sentences and buttons of every page that the endpoint answers with. */
export function viewText(view: Exclude<View, DraftFileView | ReceiptFileView>): ViewText {
  const text = (title: string, paragraphs: readonly string[], rest: Partial<ViewText> = {}): ViewText => ({
    title,
    paragraphs,
    buttons: [],
    listsOtherWays: false,
    ...rest,
  });
  switch (view.kind) {
    case 'state':
      return stateWords(view.consultation, view.state);
    case 'form':
      return text(
        `${view.replacing ? 'Replace your response' : 'Respond'}: ${view.consultation.title}`,
        view.replacing
          ? ['What you send from here replaces your earlier response. Until you send it, we keep the earlier one.']
          : [],
      );
    case 'comment':
      return text(`Comment on ${view.target.phrase}`, [...lateWords(view.state), firstAnswers(view.form)], {
        caption: 'Step 1 of 3',
      });
    case 'about you':
      return text(`About you and your comment`, [mustAnswer(askedOfEveryone(view.form))], { caption: 'Step 2 of 3' });
    case 'no such clause':
      return text('This consultation does not ask about that clause', [
        `It asks about revision ${view.consultation.revision}. The clause at this address is not in that revision, or has another name there. Choose a clause in the whole form.`,
      ]);
    case 'clear':
      return text(
        'Clear everything you typed?',
        [
          'You have not sent it, and there is no other copy. Once you clear it, neither this site nor your browser can get it back.',
        ],
        {
          buttons: [{ action: 'change', label: 'Keep it' }, draft, { action: 'cleared', label: 'Clear what I typed' }],
        },
      );
    case 'cleared':
      return text('We have cleared what you typed', [
        'We told your browser to forget the pages with your answers. Nothing was sent.',
        'If you share this computer, close the browser window too.',
      ]);
    case 'two drafts':
      return text('The answers in the file differ from those you typed', [
        'You have not lost anything. Choose which answers to use. You can still change them afterwards.',
        ...(view.someLeftOut ? [`${messages.draft.someLeftOut}.`] : []),
      ]);
    case 'check':
      return text(
        'Check your answers before you send them',
        [
          notSent[view.mustSendAgain ?? 'not tried'],
          ...view.leftOut.map(({ label, because }) => `“${label}” is not included, because ${because}.`),
          ...(view.replacing ? ['It will replace your earlier response.'] : []),
          ...lateWords(view.state),
        ],
        {
          ...(view.target === undefined ? {} : { caption: 'Step 3 of 3' }),
          buttons: [
            { action: 'send', label: 'Send your response' },
            change,
            ...(view.target === undefined ? [] : [whole]),
            draft,
            clear,
          ],
        },
      );
    case 'receipt':
      return text('Response received', []);
    case 'conflict':
      return text(
        'You already sent a response from this page',
        [
          'Your first response is stored. What you sent this time is different and is not stored.',
          view.hiddenToReplace === undefined
            ? 'You can send it as a second response.'
            : 'You can replace the first one, or send this as a second response.',
        ],
        {
          buttons: [
            ...(view.hiddenToReplace === undefined
              ? []
              : [{ action: 'send', label: 'Replace the first response', hidden: view.hiddenToReplace } as const]),
            { action: 'send', label: 'Send as a second response' },
            draft,
          ],
        },
      );
    case 'identical':
      return text(
        'This is identical to a response that we already have',
        [
          'We received the same text within the last day. If you sent it yourself, it is stored and you do not need to do anything else.',
          'If it is a separate response, for example from another person, you can send it.',
        ],
        { buttons: [{ action: 'send', label: 'Send as a separate response' }, draft] },
      );
    case 'cannot replace':
      return text(
        'The earlier response cannot be replaced',
        [
          'It may have been withdrawn or replaced since, we may have to keep it for now, or it may be too late. What you sent this time is not stored.',
        ],
        { buttons: [{ action: 'send', label: 'Send as a separate response' }, draft] },
      );
    case 'not open yet':
      return text(
        'Your response was not sent: the consultation has not opened yet',
        [opening(view.consultation), 'Save what you wrote as a file, and continue from the file then.'],
        { buttons: [draft], listsOtherWays: true },
      );
    case 'closed':
      return text(
        'Your response was not sent: the consultation has closed',
        [
          'The outcome is on the page about this consultation. You can no longer respond, but you can save what you wrote as a file.',
        ],
        { buttons: [draft], listsOtherWays: true },
      );
    case 'too many':
      return text(
        'Your response was not sent: too many requests',
        [
          `Your network sent more requests in a short time than this site allows. Wait ${waiting(view.retryAfter)}, then try again. What you wrote is still on this page.`,
        ],
        { buttons: [{ action: view.interrupted, label: 'Try again' }, draft], listsOtherWays: true },
      );
    case 'unavailable':
      return text(
        'Sorry, we could not store your response',
        [
          'You have not lost anything: what you wrote is on this page. Wait a minute and try again. However often you try, we count your response only once.',
          'If it still does not work, save a draft as a file and continue from it later.',
        ],
        { buttons: [{ action: 'send', label: 'Try again' }, draft], listsOtherWays: true },
      );
    case 'withdraw':
      return text('Withdraw or replace your response', [
        `You can withdraw your response, or replace it with another, ${view.consultation.closes === undefined ? 'at any time' : 'until the consultation closes'}.`,
        'You need the reference and the private code from your receipt. On the next page, you choose which to do. Nothing is deleted before that.',
      ]);
    case 'found':
      return text('Withdraw or replace this response?', [
        `Response ${view.reference} to “${view.consultation.title}” arrived on ${londonTime(view.receivedAt)}.`,
        'If you withdraw it, we permanently delete everything you wrote, and nobody can get it back. We keep a record that a response arrived and was withdrawn, with the times, and the proof on its receipt.',
        'If you replace it, we keep it until you have sent the new one, and then delete it in the same way. You can start with your saved receipt or draft.',
      ]);
    case 'kept':
      return text('We have kept your response', [
        'Nothing has changed. It still counts, and you can still change your mind.',
      ]);
    case 'withdrawn':
      return text('You have withdrawn your response', [
        `The text of response ${view.reference} is deleted. We keep a record that it arrived and was withdrawn, with the times, and the proof on its receipt.`,
        'You can respond again if you want to.',
      ]);
    case 'not found':
      return text('We could not find your response', [
        'No response with this reference and private code can be withdrawn or replaced. Check both against your receipt.',
        'We cannot find a response that was already withdrawn or replaced.',
      ]);
    case 'withdrawal on hold':
      return text(
        'You cannot withdraw your response for now',
        [
          'We must keep it for now, for example for an inquiry or because someone has asked for it under the law. Nothing has changed.',
          'The team that runs the consultation can tell you why, and will withdraw it for you as soon as it can.',
        ],
        { listsOtherWays: true },
      );
    case 'withdrawal over':
      return text(
        'You can no longer withdraw or replace a response here',
        [
          'You could only do this until the consultation closed. Nothing has changed.',
          'You can still ask the team that runs it about the data it holds about you.',
        ],
        { listsOtherWays: true },
      );
    case 'withdrawal unavailable':
      return text(
        'Sorry, we could not look up your response',
        ['Nothing has changed. Wait a few minutes and try again.'],
        { listsOtherWays: true },
      );
    case 'unreadable':
      return text('We could not read what you sent', [view.message, 'Nothing was stored.'], { listsOtherWays: true });
    case 'refused':
      return text(
        'We did not accept this: it came from another site',
        [
          'We only accept responses from the form on this site. Nothing was stored.',
          'If you did fill in the form on this site, go back to it, copy what you wrote, and respond in another way.',
        ],
        { listsOtherWays: true },
      );
    case 'unknown':
      return text('Page not found', [
        'There is no consultation or page at this address. Check the address, or choose a consultation from the list.',
      ]);
    default:
      return view satisfies never;
  }
}

const notSent: Readonly<Record<NonNullable<CheckView['mustSendAgain']> | 'not tried', string>> = {
  'not tried': 'We do not keep your answers until you press “Send your response”.',
  'open too long':
    'Your response has not been sent, because this page was open for too long. Check it and send it again.',
  'notice changed':
    'Your response has not been sent, because the privacy notice has changed since you opened this page. Read it, check your answers and send them again.',
};

/** Said before people begin to write, and again before they send. */
function lateWords(state: ConsultationState): readonly string[] {
  if (state !== 'late') return [];
  return [
    'The consultation has closed. Your response will be stored and marked as late. The team decides whether it can still use it.',
  ];
}

function stateWords(consultation: Consultation, state: ConsultationState): ViewText {
  const text = (title: string, ...paragraphs: readonly string[]): ViewText => ({
    title,
    paragraphs: [
      ...paragraphs,
      'You only see a receipt once, right after sending. This page cannot show it again: use the copy that you printed or saved.',
    ],
    buttons: [],
    listsOtherWays: false,
  });
  switch (state) {
    case 'not open yet':
      return text('This consultation has not opened yet', opening(consultation));
    case 'open':
      return text('You can respond to this consultation', 'Open the form to start.');
    case 'late':
      return text(
        'This consultation has passed its closing day',
        'You can still send a response. It will be stored and marked as late. The team decides whether it can use it.',
      );
    case 'closed':
      return text(
        'This consultation has closed',
        'The outcome is on the page about this consultation. You can no longer respond.',
      );
    default:
      return state satisfies never;
  }
}

function opening({ opens }: Consultation): string {
  return opens === undefined ? '' : `You can respond from ${formatDate(opens)}, London time.`;
}

function waiting(seconds: number): string {
  const minutes = Math.ceil(seconds / 60);
  return minutes <= 1 ? 'a minute' : `${minutes} minutes`;
}
