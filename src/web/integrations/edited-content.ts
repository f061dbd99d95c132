import { compare } from '../cached-compare.ts';
import { contentFolder, reloadContent } from '../content.ts';
import { checkReadResult, type ContentCheck } from '../../content/check-content.ts';
import { editorNotice, type ShownContent } from './editor-notice.ts';

/** The check of the files as last saved, and what pages show. */
export interface EditedContent {
  readonly check: ContentCheck;
  readonly shown: ShownContent;
}

let edited: EditedContent | undefined;

/** Reads and checks the files again. From then on pages show them or, if they have problems, the last sound content. */
export function checkEditedContent(): EditedContent {
  const read = reloadContent();
  const shown =
    read.content !== undefined ? 'as saved' : globalThis.codeOfPracticeContent ? 'as last sound' : 'nothing';
  edited = { check: checkReadResult(contentFolder(), read, compare), shown };
  return edited;
}

/** The notice for the editor on each page, as HTML. Empty without problems and in a build. */
export function currentNotice(): string {
  return edited === undefined ? '' : editorNotice(edited.check, edited.shown);
}
