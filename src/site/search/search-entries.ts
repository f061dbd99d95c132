import { onceFor } from '../../code/once-for.ts';
import type { SearchEntry } from '../../search/entry.ts';
import type { Content } from '../../source/content.ts';
import { changeEntries } from './change-entries.ts';
import { clauseEntries } from './clause-entries.ts';
import { freePageEntries, registerEntries } from './register-entries.ts';

/** Everything in the content that can be found. */
export interface SearchEntries {
  /** The clauses of the revision that readers are led to. */
  readonly clauses: readonly SearchEntry[];
  /** What stands today: these clauses, and everything outside of the Code. */
  readonly today: readonly SearchEntry[];
  /** Texts that stand in earlier revisions only, and what each revision changed. */
  readonly earlier: readonly SearchEntry[];
}

/** Everything in the content that can be found, worked out once. */
export const searchEntries: (content: Content) => SearchEntries = onceFor((content) => {
  const { latest, earlier } = clauseEntries(content);
  return {
    clauses: latest,
    today: [...latest, ...registerEntries(content), ...freePageEntries(content)],
    earlier: [...earlier, ...changeEntries(content)],
  };
});
