import { clauseText } from '../../../src/downloads/data/text/clause-text.ts';
import { changesInWords } from '../../../src/redline/changes-in-words.ts';
import type { Redline } from '../../../src/redline/redline-tree.ts';
import { markSamples, places, propertySamples } from '../../../src/redline/testing/mark-samples.ts';
import { entryTitle } from '../../../src/redline/duty-watch/entry-title.ts';
import { changedThings, effects, forces } from '../../../src/redline/duty-watch/force.ts';
import { redlineHtml } from '../../../src/web/clause-html/redline-html.ts';

/** What is said of one mark. */
export interface SaidOfMark {
  /** What the sample itself says. */
  readonly content: readonly string[];
  /** As a page has it. */
  readonly html: string;
  /** As a text has it, and what a summary says that it changes. */
  readonly texts: readonly string[];
}

/**
 * Prints what pages, texts and summaries say of each mark that a redline can have, as JSON: the small site has only a few of
 * them. Run in the copy of the project that speaks the made-up language.
 */
const words = { labelOf: () => 'Х', termName: () => 'Х' };
const page = {
  clause: 'Х',
  rank: 4,
  hasAnchors: false,
  ...words,
  termHref: () => '',
  figureHref: () => '',
  hrefOf: () => '',
} as const;

const redlines: readonly Redline[] = [
  ...markSamples.flatMap((sample) => sample.redlines),
  ...propertySamples.flatMap(({ marked }) =>
    marked.flatMap((block) => Object.values(places).map((place) => place(block))),
  ),
];

const said = redlines.map((redline): SaidOfMark => ({
  content: [...JSON.stringify(redline).matchAll(/"(?:value|alt|file|url|label|number|was|id)":"([^"]*)"/g)].map(
    ([, text = '']) => text,
  ),
  html: redlineHtml(redline, page),
  texts: [clauseText(redline.children, words), ...changesInWords(redline, words.labelOf)],
}));
/** What the duty watch says of each kind of change, with what each kind of sentence does and what of it can change. */
const titles = effects.flatMap((kind) =>
  [undefined, ...forces].flatMap((force) =>
    changedThings.flatMap((what) =>
      [{ before: 'Х', after: 'Х ж' }, { before: 'Х', after: 'Х' }, { before: 'Х' }, { after: 'Х' }].map((texts) =>
        entryTitle({
          kind,
          ...(force === undefined ? {} : { force }),
          changes: [{ kind, what, words: 'lost: Х' }],
          ...texts,
        }),
      ),
    ),
  ),
);

const watch: SaidOfMark = { content: [], html: '', texts: titles };
process.stdout.write(JSON.stringify([...said, watch]));
