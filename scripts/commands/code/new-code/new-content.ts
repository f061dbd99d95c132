import { newCode, type NewCode } from '../../../../src/drafting/new-code.ts';
import type { Edit } from '../disk/apply-edits.ts';
import { toYaml } from '../shared/to-yaml.ts';

/** The files of a new content folder, apart from the Code itself. */
export function newContent(code: NewCode): readonly Edit[] {
  return newCode(code).map(({ path, content }) => ({
    path,
    text: typeof content === 'string' ? content : toYaml(content),
  }));
}
