import { say } from '../../words/say.ts';

const { layout } = say.pdf;

/**
 * What the layout itself says, by the names under which `layout/words.typ` finds it. What the layout puts in, such as the
 * number of a page, stands in braces.
 */
export const layoutWords: Readonly<Record<string, string>> = {
  contents: layout.contents,
  page: layout.page,
  'page-of': layout.pageOf({ page: '{page}', pages: '{pages}' }),
  'on-page': layout.onPage({ words: '{words}', page: '{page}' }),
  'in-plain-english': layout.inPlainEnglish,
  inserted: layout.inserted,
  deleted: layout.deleted,
  'end-of-insertion': layout.endOfInsertion,
  'end-of-deletion': layout.endOfDeletion,
  'how-to-read': layout.howToRead({ inserted: '{inserted}', deleted: '{deleted}' }),
  'inserted-words': layout.insertedWords,
  'deleted-words': layout.deletedWords,
  'what-changed': layout.whatChanged,
  'duty-change': layout.dutyChange({ what: '{what}', clause: '{clause}', page: '{page}' }),
  clause: layout.clause,
  required: layout.required,
  'on-own-sheet': layout.onOwnSheet,
  'what-happens-next': layout.whatHappensNext,
  'what-we-typed': layout.whatWeTyped,
  'too-short': layout.tooShort,
  'too-short-for-answers': layout.tooShortForAnswers({ left: '{left}' }),
  notes: layout.notes,
};
