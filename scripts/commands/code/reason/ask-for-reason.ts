import type { NewReason } from '../../../../src/drafting/change-entry.ts';
import { nearest } from '../../../../src/content/diagnostics/nearest.ts';
import { reasonKinds, type ReasonKind } from '../../../../src/model/reason-kinds.ts';
import { findCauses, type KnownCause } from '../../../../src/provenance/known-causes.ts';
import { ask } from '../../ask.ts';
import type { ReasonOptions } from './reason-options.ts';

/** What is known before asking: a proposal, and what the content has that can be a reason. */
export interface Known {
  readonly causes: readonly KnownCause[];
  readonly consultations: readonly string[];
  /** The body's own words for kinds of reason, each with the kind that it means. */
  readonly ownKinds: Readonly<Record<string, DraftReasonKind>>;
  /** The first draft of the sentence that says why: what somebody wrote as a comment on the change. */
  readonly comment?: string | undefined;
  /** The first draft of the words that the reason covers. */
  readonly words?: string | undefined;
  readonly proposed?: { readonly because?: string; readonly sentence?: string; readonly note?: string };
}

/** A draft may give every kind of reason but one: a single response (`reason-response`). */
export type DraftReasonKind = Exclude<ReasonKind, 'response'>;

/** What editors choose from. */
const draftReasonKinds: Readonly<Record<DraftReasonKind, string>> = {
  recommendation: 'a recommendation of a workshop',
  point: 'a point made in responses to a consultation',
  action: 'an action agreed at a workshop',
  consultation: 'the outcome of a consultation',
  law: 'a law',
  inspection: 'an inspection',
  review: 'a review',
  correction: 'a correction that changes no duty',
  decision: 'the body’s own decision',
};
const kinds = reasonKinds.filter((kind) => kind !== 'response');

/** Kinds whose causes the content lists, each with an id. */
const listedKinds = ['recommendation', 'point', 'action'] as const;
type ListedKind = (typeof listedKinds)[number];

function isListed(kind: DraftReasonKind): kind is ListedKind {
  return listedKinds.some((listed) => listed === kind);
}

const corrections = ['editorial', 'renumbered'];

/**
 * The reason for a change and what it means for people, from the options or by asking.
 *
 * @param withCovers whether other reasons account for words of the same change, so that this one has to say for which
 */
export async function askForReason(
  options: ReasonOptions,
  known: Known,
  { withCovers, withNote }: { readonly withCovers: boolean; readonly withNote: boolean },
): Promise<{ readonly reason: NewReason; readonly note: string }> {
  const { proposed = {}, comment, words } = known;
  const given = options.because ?? proposed.because;
  const { kind, cause, called } = given === undefined ? await chooseCause(known) : readCause(given, known);
  const sentence = await ask(options.sentence ?? proposed.sentence, {
    message: 'Why was it changed, in one sentence for the public?',
    draft: comment,
    pass: '--sentence <sentence>',
  });
  const covers =
    withCovers && (options.covers ?? []).length === 0
      ? [
          await ask(undefined, {
            message: 'Which words did this reason add or remove?',
            draft: words,
            pass: '--covers <words>',
          }),
        ]
      : (options.covers ?? []);
  const note = withNote
    ? await ask(options.note ?? proposed.note, {
        message: 'What does the change mean for people, in one sentence?',
        pass: '--note <sentence>',
      })
    : '';
  return { reason: { kind, cause, ...(called === undefined ? {} : { called }), sentence, covers }, note };
}

/** What led to a change. */
type Cause = Pick<NewReason, 'kind' | 'cause' | 'called'>;

/** The kinds of reason that the content has something of, under the body's own words where it has any. */
function choicesOf({ causes, consultations, ownKinds }: Known) {
  const has = (kind: DraftReasonKind): boolean => {
    if (kind === 'consultation') return consultations.length > 0;
    return !isListed(kind) || causes.some((one) => one.kind === kind);
  };
  return [
    ...kinds.filter(has).map((kind) => ({ name: draftReasonKinds[kind], value: kind })),
    ...Object.keys(ownKinds).map((called) => ({ name: called, value: called })),
  ];
}

/** A kind by the software's word for it or by the body's own. */
function kindNamed(name: string, { ownKinds }: Known): (Omit<Cause, 'cause'> & { kind: DraftReasonKind }) | undefined {
  const own = new Map(Object.entries(ownKinds)).get(name);
  if (own !== undefined) return { kind: own, called: name };
  const kind = kinds.find((one) => one === name);
  return kind === undefined ? undefined : { kind };
}

/** Reads `law: Data Protection Act 2018`. @throws an error that says what can be given instead */
function readCause(given: string, known: Known): Cause {
  const [, name = '', cause = ''] = /^\s*([^:]+?)\s*:\s*(.*?)\s*$/s.exec(given) ?? [];
  const chosen = kindNamed(name, known);
  if (chosen === undefined || cause === '')
    throw new Error(
      `--because is \`${given}\`. Write one of ${[...kinds, ...Object.keys(known.ownKinds)].join(', ')}, a colon and which one it is.`,
    );
  const problem = problemWith(chosen.kind, cause, known);
  if (problem !== undefined) throw new Error(`--because is \`${given}\`. ${problem}`);
  return { ...chosen, cause };
}

function problemWith(kind: DraftReasonKind, cause: string, { causes, consultations }: Known): string | undefined {
  if (kind === 'correction')
    return corrections.includes(cause) ? undefined : `A correction is ${corrections.join(' or ')}.`;
  const ids = isListed(kind)
    ? causes.filter((one) => one.kind === kind).map((one) => one.cause)
    : kind === 'consultation'
      ? consultations
      : undefined;
  if (ids === undefined || ids.includes(cause)) return undefined;
  const near = nearest(cause, ids);
  const hint =
    near === undefined ? 'Find one by its words: npm run code -- reason --find "…"' : `Did you mean ${near}?`;
  return kind === 'consultation'
    ? `There is no consultation of that name with a published outcome. These have one: ${consultations.join(', ') || 'none'}.`
    : `No ${kind} that can be a reason has that id. ${hint}`;
}

async function chooseCause(known: Known): Promise<Cause> {
  if (!process.stdin.isTTY)
    throw new Error(
      'Why was it changed? Pass it as --because <reason>, such as "recommendation: ws2-2.3-9", "law: …" or "decision: …".',
    );
  const { search, select } = await import('@inquirer/prompts');
  const choices = choicesOf(known);
  const name: string = await select({
    message: 'What led to the change?',
    choices,
    pageSize: choices.length,
  });
  const chosen = kindNamed(name, known);
  if (chosen === undefined) throw new Error(`No reason is called ${name}.`);
  const { kind } = chosen;
  const problem = (answer: string) => problemWith(kind, answer, known);
  switch (kind) {
    case 'recommendation':
    case 'point':
    case 'action':
    case 'law': {
      const causes = known.causes.filter((one) => one.kind === kind);
      const cause = await search({
        message: kind === 'law' ? 'Which law? Type its title and section.' : `Which ${kind}? Type some of its words.`,
        source: (term) => {
          const found = findCauses(term ?? '', causes).map(({ cause: value, words }) => ({
            name: `${value}  ${words}`,
            value,
            short: value,
          }));
          const typed =
            kind === 'law' && term !== undefined && term.trim() !== ''
              ? [{ name: term.trim(), value: term.trim() }]
              : [];
          return [...typed, ...found];
        },
        pageSize: 12,
      });
      return { ...chosen, cause };
    }
    case 'correction':
      return { kind, cause: await select({ message: 'What kind of correction?', choices: corrections }) };
    default:
      return {
        ...chosen,
        cause: await ask(undefined, { message: questions[kind], pass: '--because', validate: problem }),
      };
  }
}

/** What to ask about a kind whose cause the content does not list. */
const questions: Readonly<Record<Exclude<DraftReasonKind, ListedKind | 'law' | 'correction'>, string>> = {
  consultation: 'Which consultation, by its id?',
  inspection: 'What is the title of its report?',
  review: 'What is its title?',
  decision: 'What was decided, in a few words?',
};
