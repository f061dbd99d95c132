import { dateInWords } from '../../code/partial-date.ts';
import type { State } from '../../consultation/deadline.ts';
import type { Consultation } from '../../consultation/definition.ts';
import type { Action } from '../../consultation/step.ts';
import type { DraftFileView, HiddenField, View } from '../../consultation/view.ts';

/** A button with which a page that gives a text back goes on. */
export interface ViewButton {
  readonly action: Action;
  readonly label: string;
  /** The fields that it sends, where they are not those of the page. */
  readonly hidden?: readonly HiddenField[];
}

/** What a page says above anything that it gives back. */
export interface ViewWords {
  readonly title: string;
  readonly paragraphs: readonly string[];
  /** Most important first. */
  readonly buttons: readonly ViewButton[];
  /** Whether other ways to respond are listed. */
  readonly otherWays: boolean;
}

const draft: ViewButton = { action: 'draft', label: 'Save a draft as a file' };
const change: ViewButton = { action: 'change', label: 'Change your answers' };

/** Title, sentences and buttons of every page that the endpoint answers with. */
export function viewWords(view: Exclude<View, DraftFileView>): ViewWords {
  const words = (title: string, paragraphs: readonly string[], rest: Partial<ViewWords> = {}): ViewWords => ({
    title,
    paragraphs,
    buttons: [],
    otherWays: false,
    ...rest,
  });
  switch (view.kind) {
    case 'state':
      return stateWords(view.consultation, view.state);
    case 'form':
      return words(
        `${view.replacing ? 'Replace your response' : 'Respond'}: ${view.consultation.title}`,
        view.replacing
          ? [
              'What you send from here takes the place of your earlier response. Until you send it, the earlier one stays.',
            ]
          : [],
      );
    case 'check':
      return words(
        'Check your answers before you send them',
        [
          ...(view.again
            ? ['Your response has not been sent: this page had been open for too long. Check it and send it once more.']
            : ['Nothing has been sent yet.']),
          ...(view.replacing ? ['It will take the place of your earlier response.'] : []),
          ...(view.state === 'late'
            ? [
                'The closing day is over. Your response will be stored and marked as late. Those who run the consultation decide whether they can still use it.',
              ]
            : []),
        ],
        { buttons: [{ action: 'send', label: 'Send your response' }, change, draft] },
      );
    case 'receipt':
      return words('Response received', []);
    case 'conflict':
      return words(
        'You already sent a response from this page',
        [
          'What you sent first is stored. What you have sent this time differs from it and is not stored.',
          view.hiddenToReplace === undefined
            ? 'You can send it as a second response.'
            : 'You can let it take the place of the first one, or send it as a second response.',
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
      return words(
        'This is identical to a response that we already have',
        [
          'The same text came in within the last day. If you sent it yourself, it is stored and there is nothing more to do.',
          'If it is a separate response, for example from another person, you can send it.',
        ],
        { buttons: [{ action: 'send', label: 'Send as a separate response' }, draft] },
      );
    case 'cannot replace':
      return words(
        'The earlier response cannot be replaced',
        [
          'It was withdrawn or replaced in the meantime, it has to be kept for now, or replacing is over. What you sent this time is not stored.',
        ],
        { buttons: [{ action: 'send', label: 'Send as a separate response' }, draft] },
      );
    case 'not open yet':
      return words(
        'Your response was not sent: the consultation has not begun',
        [opening(view.consultation), 'Save what you wrote as a file, and continue from the file on that day.'],
        { buttons: [draft], otherWays: true },
      );
    case 'closed':
      return words(
        'Your response was not sent: the consultation is over',
        ['Its outcome is published, and it takes no more responses. You can save what you wrote as a file.'],
        { buttons: [draft], otherWays: true },
      );
    case 'too many':
      return words(
        'Your response was not sent: too many requests',
        [
          `More came from your network in a short time than this site lets through. Wait ${waiting(view.retryAfter)}, then try again. What you wrote is kept on this page.`,
        ],
        { buttons: [{ action: view.interrupted, label: 'Try again' }, draft], otherWays: true },
      );
    case 'unavailable':
      return words(
        'Sorry, your response could not be stored',
        [
          'Nothing that you wrote is lost: it is on this page. Wait a minute and try again. However often you try, it counts once.',
          'If it still does not work, save it as a file and continue from the file later.',
        ],
        { buttons: [{ action: 'send', label: 'Try again' }, draft], otherWays: true },
      );
    case 'withdraw':
      return words('Withdraw or replace your response', [
        'You can withdraw your response, or send another one in its place, until the consultation closes.',
        'You need the reference and the private code. Both are on your receipt.',
      ]);
    case 'withdrawn':
      return words('Your response is withdrawn', [
        `The text of response ${view.reference} is deleted. Only that it was withdrawn, and when, is kept.`,
        'You can respond again if you want to.',
      ]);
    case 'not found':
      return words('There is no such response', [
        'No response with this reference and this private code can be withdrawn or replaced. Check both against your receipt.',
        'A response that was already withdrawn or replaced cannot be found either.',
      ]);
    case 'withdrawal on hold':
      return words(
        'Your response cannot be withdrawn for now',
        [
          'It has to be kept for now, for example for an inquiry or because somebody has asked for it under a law. Nothing was changed.',
          'Those who run the consultation can tell you why, and withdraw it for you as soon as they may.',
        ],
        { otherWays: true },
      );
    case 'withdrawal over':
      return words(
        'Responses can no longer be withdrawn or replaced here',
        [
          'That was possible only until the consultation closed. Nothing was changed.',
          'You can still ask those who run it about the data that they hold about you.',
        ],
        { otherWays: true },
      );
    case 'withdrawal unavailable':
      return words(
        'Sorry, your response could not be looked up',
        ['Nothing was changed. Wait a few minutes, go back and try again.'],
        { otherWays: true },
      );
    case 'unreadable':
      return words('What was sent could not be read', [view.message, 'Nothing was stored.'], { otherWays: true });
    case 'refused':
      return words(
        'What was sent came from another site',
        [
          'Responses are taken only from the form on this site. Nothing was stored.',
          'If you did fill in the form on this site, go back to it, copy what you wrote, and respond in another way.',
        ],
        { otherWays: true },
      );
    case 'unknown':
      return words('Page not found', [
        'There is no consultation at this address, or it has no such page. Check the address, or choose a consultation from the list.',
      ]);
    default:
      return view satisfies never;
  }
}

function stateWords(consultation: Consultation, state: State): ViewWords {
  const words = (title: string, ...paragraphs: readonly string[]): ViewWords => ({
    title,
    paragraphs: [
      ...paragraphs,
      'A receipt is shown once, right after sending. This address cannot show it again: use the copy that you printed or saved.',
    ],
    buttons: [],
    otherWays: false,
  });
  switch (state) {
    case 'not open yet':
      return words('This consultation has not begun', opening(consultation));
    case 'open':
      return words('You can respond to this consultation', 'Open the form to begin.');
    case 'late':
      return words(
        'The closing day of this consultation is over',
        'You can still send a response. It is stored and marked as late. Those who run the consultation decide whether they can use it.',
      );
    case 'closed':
      return words('This consultation is over', 'Its outcome is published, and it takes no more responses.');
    default:
      return state satisfies never;
  }
}

function opening({ opens }: Consultation): string {
  return opens === undefined ? '' : `You can respond from ${dateInWords(opens)}, London time.`;
}

function waiting(seconds: number): string {
  const minutes = Math.ceil(seconds / 60);
  return minutes <= 1 ? 'a minute' : `${minutes} minutes`;
}
