/** What a change does to the force of a sentence: whether it asks for, forbids or gives less or more. */
export const effects = ['weaker', 'changed', 'stronger'] as const;
export type Effect = (typeof effects)[number];

/** What a sentence does to those it speaks of. */
export const forces = [
  'duty',
  'prohibition',
  'permission',
  'power',
  'right',
  'entitlement',
  'responsibility',
  'offence',
  'condition',
  'definition',
] as const;
export type Force = (typeof forces)[number];

/** What changed in a sentence. */
export const changedThings = [
  'force',
  'who',
  'to whom',
  'what',
  'when and how often',
  'how much',
  'conditions and exceptions',
  'scope',
  'defined meaning',
  'reference',
  'other words',
] as const;
export type ChangedThing = (typeof changedThings)[number];

/**
 * Words that mean one thing.
 *
 * A phrase is words with single spaces. `a|b` is either word, `a?` may be missing, and `…` matches a few words in
 * the same part of the sentence. Longer phrases win over those they contain.
 */
export interface WatchedWord {
  /** Its name on the page. */
  readonly form: string;
  readonly phrases: readonly string[];
  /**
   * What a change of it changes. Absent if it has no force, and is listed so that what it contains does not count.
   */
  readonly of?: ChangedThing;
  readonly force?: Force;
  /** How strongly it binds, from 0 (not at all) and 1 (allows) to 5. */
  readonly strength?: number;
  /** Whether it counts only in place of another word of force, because it is frequent and mostly means nothing. */
  readonly weak?: true;
  readonly forbids?: true;
  /** Words of one scale can replace each other; the higher rank asks for more. */
  readonly scale?: string;
  readonly rank?: number;
  /** The effect of removing it from a duty; adding it has the opposite effect. Absent: replacing it counts alone. */
  readonly effectOfRemoval?: Effect;
  /** Whether it says nothing in a sentence without other words of force. */
  readonly needsForce?: true;
  /** Whether it takes cases out of a rule (`unless`), and does not only name the cases that are in it (`if`). */
  readonly exception?: true;
  /** Whether a condition or exception follows it. */
  readonly opens?: true;
  /** Whether other forms of its words count too, such as `published` for `publish`. */
  readonly anyForm?: true;
  /** Whether it counts only as the first word, or after a word that joins sentences. */
  readonly first?: true;
  /** Words after which it does not count. */
  readonly notAfter?: readonly string[];
  /** Words after which it does not count, anywhere before it in the same part of the sentence. */
  readonly notAfterInPart?: readonly string[];
  /** Words before which it does not count. */
  readonly notBefore?: readonly string[];
}

export const opposite: Readonly<Record<Effect, Effect>> = {
  weaker: 'stronger',
  stronger: 'weaker',
  changed: 'changed',
};

/** The phrases of a list with ` / ` between them. */
export function listed(phrases: string): readonly string[] {
  return phrases.trim().split(/\s+\/\s+/u);
}
