import { firstClause, type NewCode } from '../../../../src/drafting/new-code.ts';
import { placeholder } from '../../../../src/drafting/placeholder.ts';
import type { Edit } from '../disk/apply-edits.ts';
import { newClauseFile } from '../../../../src/drafting/new-clause-file.ts';
import { clausePath, recordPath } from '../shared/draft-files.ts';
import { toYaml } from '../shared/to-yaml.ts';

/** The record of the first working draft of a Code, with an outline. */
export function newRecord(outline: readonly unknown[], date: string): Edit {
  const record = {
    label: 'draft',
    date,
    status: 'paper',
    summary: `${placeholder}: what this Code is, in two or three plain sentences.`,
    basis: [{ kind: 'decision', sentence: `${placeholder}: what moved the body to write the Code.` }],
    outline,
    changes: [],
  };
  return { path: recordPath, text: toYaml(record) };
}

/** A working draft with one clause, which says what to write. */
export function newDraft(code: NewCode): readonly Edit[] {
  const { title, text } = firstClause(code);
  const outline = [{ part: 'the-code', title: 'The Code', clauses: [{ clause: 'purpose', number: '1' }] }];
  return [newRecord(outline, code.date), { path: clausePath('purpose'), text: newClauseFile('purpose', title, text) }];
}
