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
import { say } from '../../words/say.ts';

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

const draft: ViewButton = { action: 'draft', label: say.form.viewText.saveDraftAsFile };
const clear: ViewButton = { action: 'clear', label: say.form.viewText.clearThisPage };
const whole: ViewButton = { action: 'whole', label: say.form.viewText.continueToWholeForm };
const change: ViewButton = { action: 'change', label: say.form.viewText.changeYourAnswers };

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
        `${view.replacing ? say.form.viewText.replaceYourResponse : say.form.viewText.respond}: ${view.consultation.title}`,
        view.replacing ? [say.form.viewText.whatYouSendFromHere] : [],
      );
    case 'comment':
      return text(
        say.form.viewText.commentOn({ phrase: view.target.phrase }),
        [...lateWords(view.state), firstAnswers(view.form)],
        {
          caption: say.form.viewText.step1Of3,
        },
      );
    case 'about you':
      return text(say.form.viewText.aboutYouAndYourComment, [mustAnswer(askedOfEveryone(view.form))], {
        caption: say.form.viewText.step2Of3,
      });
    case 'no such clause':
      return text(say.form.viewText.thisConsultationDoesNotAsk, [
        say.form.viewText.itAsksAboutRevisionClause({ revision: view.consultation.revision }),
      ]);
    case 'clear':
      return text(say.form.viewText.clearEverythingYouTyped, [say.form.viewText.youHaveNotSentIt], {
        buttons: [
          { action: 'change', label: say.form.viewText.keepIt },
          draft,
          { action: 'cleared', label: say.form.viewText.clearWhatITyped },
        ],
      });
    case 'cleared':
      return text(say.form.viewText.weHaveClearedWhatYou, [
        say.form.viewText.weToldYourBrowserTo,
        say.form.viewText.ifYouShareThisComputer,
      ]);
    case 'two drafts':
      return text(say.form.viewText.answersInFileDifferFrom, [
        say.form.viewText.youHaveNotLostAnything,
        ...(view.someLeftOut ? [`${messages.draft.someLeftOut}.`] : []),
      ]);
    case 'check':
      return text(
        say.form.viewText.checkYourAnswersBeforeYou,
        [
          notSent[view.mustSendAgain ?? 'not tried'],
          ...view.leftOut.map(({ label, because }) => say.form.viewText.isNotIncludedBecause({ label, because })),
          ...(view.replacing ? [say.form.viewText.itWillReplaceYourEarlier] : []),
          ...lateWords(view.state),
        ],
        {
          ...(view.target === undefined ? {} : { caption: say.form.viewText.step3Of3 }),
          buttons: [
            { action: 'send', label: say.form.viewText.sendYourResponse },
            change,
            ...(view.target === undefined ? [] : [whole]),
            draft,
            clear,
          ],
        },
      );
    case 'receipt':
      return text(say.form.viewText.responseReceived, []);
    case 'conflict':
      return text(
        say.form.viewText.youAlreadySentResponseFrom,
        [
          say.form.viewText.yourFirstResponseIsStored,
          view.hiddenToReplace === undefined
            ? say.form.viewText.youCanSendItAs
            : say.form.viewText.youCanReplaceFirstOne,
        ],
        {
          buttons: [
            ...(view.hiddenToReplace === undefined
              ? []
              : [
                  {
                    action: 'send',
                    label: say.form.viewText.replaceFirstResponse,
                    hidden: view.hiddenToReplace,
                  } as const,
                ]),
            { action: 'send', label: say.form.viewText.sendAsSecondResponse },
            draft,
          ],
        },
      );
    case 'identical':
      return text(
        say.form.viewText.thisIsIdenticalToResponse,
        [say.form.viewText.weReceivedSameTextWithin, say.form.viewText.ifItIsSeparateResponse],
        { buttons: [{ action: 'send', label: say.form.viewText.sendAsSeparateResponse }, draft] },
      );
    case 'cannot replace':
      return text(say.form.viewText.earlierResponseCannotBeReplaced, [say.form.viewText.itMayHaveBeenWithdrawn], {
        buttons: [{ action: 'send', label: say.form.viewText.sendAsSeparateResponse }, draft],
      });
    case 'not open yet':
      return text(
        say.form.viewText.yourResponseWasNotSent,
        [opening(view.consultation), say.form.viewText.saveWhatYouWroteAs],
        { buttons: [draft], listsOtherWays: true },
      );
    case 'closed':
      return text(say.form.viewText.yourResponseWasNotSentConsultation, [say.form.viewText.outcomeIsOnPageAbout], {
        buttons: [draft],
        listsOtherWays: true,
      });
    case 'too many':
      return text(
        say.form.viewText.yourResponseWasNotSentToo,
        [say.form.viewText.yourNetworkSentMoreRequests({ retryAfter: waiting(view.retryAfter) })],
        { buttons: [{ action: view.interrupted, label: say.form.viewText.tryAgain }, draft], listsOtherWays: true },
      );
    case 'unavailable':
      return text(
        say.form.viewText.sorryWeCouldNotStore,
        [say.form.viewText.youHaveNotLostAnythingWhat, say.form.viewText.ifItStillDoesNot],
        { buttons: [{ action: 'send', label: say.form.viewText.tryAgain }, draft], listsOtherWays: true },
      );
    case 'withdraw':
      return text(say.form.viewText.withdrawOrReplaceYourResponse, [
        say.form.viewText.youCanWithdrawYourResponse({ isCloses: view.consultation.closes === undefined }),
        say.form.viewText.youNeedReferenceAndPrivate,
      ]);
    case 'found':
      return text(say.form.viewText.withdrawOrReplaceThisResponse, [
        say.form.viewText.responseToArrivedOn({
          reference: view.reference,
          title: view.consultation.title,
          receivedAt: londonTime(view.receivedAt),
        }),
        say.form.viewText.ifYouWithdrawItWe,
        say.form.viewText.ifYouReplaceItWe,
      ]);
    case 'kept':
      return text(say.form.viewText.weHaveKeptYourResponse, [say.form.viewText.nothingHasChangedItStill]);
    case 'withdrawn':
      return text(say.form.viewText.youHaveWithdrawnYourResponse, [
        say.form.viewText.textOfResponseIsDeleted({ reference: view.reference }),
        say.form.viewText.youCanRespondAgainIf,
      ]);
    case 'not found':
      return text(say.form.viewText.weCouldNotFindYour, [
        say.form.viewText.noResponseWithThisReference,
        say.form.viewText.weCannotFindResponseThat,
      ]);
    case 'withdrawal on hold':
      return text(
        say.form.viewText.youCannotWithdrawYourResponse,
        [say.form.viewText.weMustKeepItFor, say.form.viewText.teamThatRunsConsultationCan],
        { listsOtherWays: true },
      );
    case 'withdrawal over':
      return text(
        say.form.viewText.youCanNoLongerWithdraw,
        [say.form.viewText.youCouldOnlyDoThis, say.form.viewText.youCanStillAskTeam],
        { listsOtherWays: true },
      );
    case 'withdrawal unavailable':
      return text(say.form.viewText.sorryWeCouldNotLook, [say.form.viewText.nothingHasChangedWaitFew], {
        listsOtherWays: true,
      });
    case 'unreadable':
      return text(say.form.viewText.weCouldNotReadWhat, [view.message, say.form.viewText.nothingWasStored], {
        listsOtherWays: true,
      });
    case 'refused':
      return text(
        say.form.viewText.weDidNotAcceptThis,
        [say.form.viewText.weOnlyAcceptResponsesFrom, say.form.viewText.ifYouDidFillIn],
        { listsOtherWays: true },
      );
    case 'unknown':
      return text(say.form.viewText.pageNotFound, [say.form.viewText.thereIsNoConsultationOr]);
    default:
      return view satisfies never;
  }
}

const notSent: Readonly<Record<NonNullable<CheckView['mustSendAgain']> | 'not tried', string>> = {
  'not tried': say.form.viewText.weDoNotKeepYour,
  'open too long': say.form.viewText.yourResponseHasNotBeen,
  'notice changed': say.form.viewText.yourResponseHasNotBeenSent,
};

/** Said before people begin to write, and again before they send. */
function lateWords(state: ConsultationState): readonly string[] {
  if (state !== 'late') return [];
  return [say.form.viewText.consultationHasClosedYourResponse];
}

function stateWords(consultation: Consultation, state: ConsultationState): ViewText {
  const text = (title: string, ...paragraphs: readonly string[]): ViewText => ({
    title,
    paragraphs: [...paragraphs, say.form.viewText.youOnlySeeReceiptOnce],
    buttons: [],
    listsOtherWays: false,
  });
  switch (state) {
    case 'not open yet':
      return text(say.form.viewText.thisConsultationHasNotOpened, opening(consultation));
    case 'open':
      return text(say.form.viewText.youCanRespondToThis, say.form.viewText.openFormToStart);
    case 'late':
      return text(say.form.viewText.thisConsultationHasPassedIts, say.form.viewText.youCanStillSendResponse);
    case 'closed':
      return text(say.form.viewText.thisConsultationHasClosed, say.form.viewText.outcomeIsOnPageAboutThis);
    default:
      return state satisfies never;
  }
}

function opening({ opens }: Consultation): string {
  return opens === undefined ? '' : say.form.viewText.youCanRespondFromLondon({ opens: formatDate(opens) });
}

function waiting(seconds: number): string {
  const minutes = Math.ceil(seconds / 60);
  return say.form.viewText.minuteMinutes({ isMinutes: minutes <= 1, minutes });
}
