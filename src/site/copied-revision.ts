import type { Revision } from '../code/code.ts';
import type { Copied } from '../publications/copied.ts';
import type { Content } from '../source/content.ts';
import { labelIn } from './labels.ts';
import { routes } from './routes.ts';
import { revisionSummary } from './views/revision-summary.ts';

/** A revision with everything that its copies say about it. */
export function copiedRevision({ settings, code, frozen }: Content, revision: Revision): Copied {
  const { standing, sentence } = revisionSummary(code, revision);
  const hash = frozen.lock?.revisions.find(({ label }) => label === revision.label)?.chain;
  return {
    settings,
    revision,
    standing: { word: standing.word, sentence },
    ...(revision.draft || hash === undefined ? {} : { hash }),
    address: new URL(routes.copy(revision.label), settings.address).href,
    labelOf: (id) => labelIn(revision, id),
  };
}
