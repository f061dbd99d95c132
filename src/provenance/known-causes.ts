import type { ClauseNode, ClauseTree } from '../model/clause-tree.ts';
import { clausesOf, type Code } from '../model/code.ts';
import { plainText } from '../model/plain-text.ts';
import type { ReasonKind } from '../model/reason-kinds.ts';
import { citationsIn } from './citations.ts';
import { isRefusal, raisedIn, type Sources } from './raised.ts';

/** Something that the content knows and that can be the reason for a change. */
export interface KnownCause {
  readonly kind: ReasonKind;
  /** What comes after the kind in a record: an id, or the name of a law. */
  readonly cause: string;
  /** What it says, to search in and to show. */
  readonly words: string;
}

/**
 * The recommendations and points that were not refused, the actions, and the laws: those that were a reason before, and those that
 * the Code links to.
 */
export function knownCauses(code: Code, sources: Sources): readonly KnownCause[] {
  const raised = raisedIn(sources)
    .filter(({ answer }) => !isRefusal(answer))
    .map(({ kind, id, words, answer }) => ({ kind, cause: id, words: `${oneLine(words)} (${answer})` }));
  const actions = sources.workshops.flatMap((register) =>
    register.actions.map(({ id, summary }) => ({ cause: id, words: oneLine(summary) })),
  );
  const cited = citationsIn(code).flatMap(({ reason, revision }) =>
    reason.law === undefined ? [] : [[reason.law, `a reason in revision ${revision.label}`] as const],
  );
  const linked = code.revisions
    .slice(-1)
    .flatMap(clausesOf)
    .flatMap(({ id, text }) => lawLinks(text.tree).map((name) => [name, `the clause ${id} links to it`] as const));
  const laws = [...new Map([...linked, ...cited])].map(([cause, words]) => ({ cause, words }));
  const of = (kind: ReasonKind, causes: readonly Omit<KnownCause, 'kind'>[]) => causes.map((one) => ({ kind, ...one }));
  return [...raised, ...of('action', actions), ...of('law', laws)];
}

/** The causes that contain all the words of a search, or else those with most of them. */
export function findCauses(search: string, causes: readonly KnownCause[]): readonly KnownCause[] {
  const searchWords = search
    .toLowerCase()
    .split(/[^\p{L}\p{N}.-]+/u)
    .filter((word) => word !== '');
  const scored = causes.map((one) => {
    const text = `${one.cause} ${one.words}`.toLowerCase();
    return { one, score: searchWords.filter((word) => text.includes(word)).length };
  });
  const best = Math.max(0, ...scored.map(({ score }) => score));
  if (best === 0 && searchWords.length > 0) return [];
  return scored.filter(({ score }) => score === best).map(({ one }) => one);
}

/** The words of links to legislation. */
function lawLinks(node: ClauseTree | ClauseNode): readonly string[] {
  if (node.type === 'link' && node.url.startsWith('https://www.legislation.gov.uk/'))
    return [oneLine(plainText(node, (to) => to))];
  const children: readonly ClauseNode[] = 'children' in node ? node.children : [];
  return children.flatMap(lawLinks);
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
