import { compare } from '../site/compare.ts';
import { contentFolder, readAgain } from '../site/content.ts';
import { checkRead, type ContentCheck } from '../source/check-content.ts';
import { editorNotice, type Shown } from './editor-notice.ts';

/** What an editor is told about the files as they were last saved. */
export interface EditedContent {
  readonly check: ContentCheck;
  readonly shown: Shown;
}

let edited: EditedContent | undefined;

/** Reads and checks the files again; from then on pages show them, or where that cannot be, the last that could. */
export function checkEditedContent(): EditedContent {
  const read = readAgain();
  const shown =
    read.content !== undefined ? 'as saved' : globalThis.codeOfPracticeContent ? 'as last sound' : 'nothing';
  edited = { check: checkRead(contentFolder(), read, compare), shown };
  return edited;
}

/** What each page says to the editor, as HTML; empty where there is nothing to say, and in a build. */
export function currentNotice(): string {
  return edited === undefined ? '' : editorNotice(edited.check, edited.shown);
}
