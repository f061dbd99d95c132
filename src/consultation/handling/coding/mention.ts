import { z } from 'zod';
import { dataUses } from '../../data-use.ts';

/** Why a part of an answer needs no answer: greetings and signatures, who the respondent is, what they say elsewhere … */
export const asides = ['greeting', 'identity', 'repeated', 'off topic', 'abuse', 'unreadable', 'attachment'] as const;

/** What a mention asks for. */
export const stances = ['support', 'oppose', 'change', 'unclear'] as const;

/** Ids of points: small letters, digits and hyphens, as in addresses. */
export const pointIdPattern = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/;

const use = { basis: 'consultation', retention: 'text', seenBy: 'operators' } as const;

/**
 * A part of one answer that says one thing, with the point it makes or why it needs no answer. It holds places in the
 * text, never words, and is deleted with the text of the response.
 */
export const mentionSchema = z.strictObject({
  reference: z.string().register(dataUses, {
    ...use,
    contains: 'The reference of the response',
    purpose: 'To answer each thing that the response says, once.',
  }),
  /** The name of the field that was answered. */
  field: z.string().register(dataUses, {
    ...use,
    contains: 'Which answer of the response it is part of',
    purpose: 'To find the words that it is about.',
  }),
  /** Where it begins and ends, in code points of the stored text; the end is exclusive. */
  start: z
    .number()
    .int()
    .register(dataUses, {
      ...use,
      contains: 'Where in the answer it begins',
      purpose: 'To find the words that it is about, without a copy of them.',
    }),
  end: z
    .number()
    .int()
    .register(dataUses, {
      ...use,
      contains: 'Where in the answer it ends',
      purpose: 'To find the words that it is about, without a copy of them.',
    }),
  /** Id of the point that it makes; null if it is set aside. */
  point: z
    .string()
    .nullable()
    .register(dataUses, {
      ...use,
      contains: 'The point that it makes',
      purpose: 'To answer all who made the point, and to count them.',
    }),
  /** Why it is set aside; null if it makes a point. */
  aside: z
    .enum(asides)
    .nullable()
    .register(dataUses, {
      ...use,
      contains: 'Why it needs no answer, if it does not',
      purpose: 'To account for every word that people wrote.',
    }),
  stance: z
    .enum(stances)
    .nullable()
    .register(dataUses, {
      ...use,
      contains: 'Whether it supports or opposes something, or wants it changed',
      purpose: 'To say how opinions are divided.',
    }),
  coder: z.string().register(dataUses, {
    ...use,
    contains: 'Who in the team read it',
    purpose: 'To know who to ask, and to compare how two people read the same answer.',
  }),
});

export type Mention = Readonly<z.infer<typeof mentionSchema>>;

/** The mentions of one response, by the name of the field that was answered, in order of place. */
export type MentionsByField = ReadonlyMap<string, readonly Mention[]>;

/** A part of a text, in code points; the end is exclusive. */
export type Span = Pick<Mention, 'start' | 'end'>;
