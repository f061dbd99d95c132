import { z } from 'zod';
import { dataUses } from '../data-use.ts';
import { identityPhrasePlural } from '../identity-phrases.ts';

/** How keyed responses can arrive. */
export const keyedChannels = ['post', 'e-mail', 'telephone'] as const;

/** How responses can arrive. */
export const channels = ['web', ...keyedChannels] as const;

/** States of a response. In all but the first, the text is deleted and the row stays, so that the response is still counted. */
export const responseStates = [
  'stored',
  /** Replaced by a later response of the same respondent. */
  'replaced',
  /** By the respondent or at their request. */
  'withdrawn',
  /** At the respondent's request, or because it should not have been stored. */
  'erased',
  /** Deleted by `retain` at the end of its retention period. */
  'expired',
] as const;

const recordUse = { basis: 'consultation', retention: 'record', seenBy: 'operators' } as const;
const proofUse = { basis: 'consultation', retention: 'proof', seenBy: 'everyone later' } as const;
const textUse = { basis: 'consultation', retention: 'text', seenBy: 'operators' } as const;

/** A response as it is stored. Times are ISO 8601 in UTC, to the second. */
export const responseRowSchema = z.strictObject({
  reference: z.string().register(dataUses, {
    ...recordUse,
    contains: 'The reference on the receipt, chosen at random',
    purpose: 'To find the response again when its respondent asks for it.',
  }),
  /** SHA-256 of the token's nonce: one response for each token. */
  nonce_hash: z.string().register(dataUses, {
    ...recordUse,
    contains: 'A hash of a random number of the form that was sent',
    purpose: 'To store a response once, however often it is sent.',
  }),
  /** SHA-256 of the private code; empty once the text is deleted. */
  code_hash: z.string().register(dataUses, {
    ...textUse,
    contains: 'A hash of the private code on the receipt',
    purpose: 'To make sure that only the respondent can withdraw, replace or see the response.',
  }),
  consultation: z.string().register(dataUses, {
    ...recordUse,
    contains: 'Which consultation it answers',
    purpose: 'To count responses and apply the rules of the consultation.',
  }),
  revision: z.string().register(dataUses, {
    ...recordUse,
    contains: 'Which revision of the Code it is about',
    purpose: 'To read each comment next to the text it is about.',
  }),
  /** Hash of the questions that were asked. */
  form: z.string().register(dataUses, {
    ...recordUse,
    contains: 'Which questions were asked, as a hash',
    purpose: 'To keep answers to different questions apart.',
  }),
  channel: z.enum(channels).register(dataUses, {
    ...recordUse,
    contains: 'Whether it came by the web, by post, by email or by telephone',
    purpose: 'To show that all ways of responding count equally.',
  }),
  /** When the headers of the request arrived. */
  received_at: z.string().register(dataUses, {
    ...proofUse,
    contains: 'When it arrived, to the second',
    purpose:
      'To decide whether it arrived in time, and when its text must be deleted. The signature on the receipt covers it.',
  }),
  /** 1 if it arrived after the closing day, otherwise 0. */
  late: z.number().register(dataUses, {
    ...recordUse,
    contains: 'Whether it arrived after the closing day',
    purpose: 'So that the body can decide what to do with late responses, and say so.',
  }),
  /** Flags for the analyst, separated by spaces: `honeypot`, `quick`, `identical`, `corrected`. */
  flags: z.string().register(dataUses, {
    ...textUse,
    contains: 'Signs that a program may have sent it, and whether the team corrected the response on request',
    purpose: 'To draw an analyst’s attention to it. It does not decide anything.',
  }),
  state: z.enum(responseStates).register(dataUses, {
    ...recordUse,
    contains: 'Whether its text is stored, or was replaced, withdrawn, erased or deleted when due',
    purpose: 'To account for every response received.',
  }),
  /** When its text was deleted. */
  ended_at: z
    .string()
    .nullable()
    .register(dataUses, {
      ...recordUse,
      contains: 'When its text was deleted',
      purpose: 'To show that a request was carried out and that text is not kept too long.',
    }),
  /** Reference of the response that this one replaced. */
  replaces: z
    .string()
    .nullable()
    .register(dataUses, {
      ...recordUse,
      contains: 'The reference of the earlier response that it replaced',
      purpose: 'To count each respondent only once.',
    }),
  /** The response, sealed; null once its text is deleted. */
  sealed: z
    .custom<Uint8Array>((value) => value instanceof Uint8Array)
    .nullable()
    .register(dataUses, {
      basis: 'consultation',
      retention: 'text',
      seenBy: 'team only',
      contains: 'Everything that the respondent wrote, encrypted so that the server cannot read it',
      purpose: 'To read and consider what people say. Its fields are listed one by one.',
    }),
  /** HMAC of nonce and text: shows whether a token was sent again with the same text. */
  receipt_digest: z
    .string()
    .nullable()
    .register(dataUses, {
      ...textUse,
      contains: 'A hash of the text with a secret key, which only the server can make',
      purpose: 'To give the same receipt again when a form is sent twice.',
    }),
  /** HMAC of the text alone, kept for a day: shows whether the same text was received twice. */
  digest: z.string().nullable().register(dataUses, {
    basis: 'consultation',
    retention: 'one day',
    seenBy: 'operators',
    contains: 'A hash of the text with a secret key, which only the server can make',
    purpose: 'To ask whether a response that is identical to another is a separate one.',
  }),
  /** When `retain` removed the identity of the respondent. */
  identity_removed_at: z
    .string()
    .nullable()
    .register(dataUses, {
      ...recordUse,
      contains: `When ${identityPhrasePlural} were removed from it`,
      purpose: 'To show that they are not kept too long.',
    }),
  /** SHA-256 of the words of the notice; null in responses from before it was stored. */
  notice: z
    .string()
    .nullable()
    .register(dataUses, {
      ...recordUse,
      contains: 'Which version of the privacy notice was shown',
      purpose: 'To show what the respondent agreed to.',
    }),
  /** Commitment to everything on the receipt; null, like the rest of the proof, in responses from before there was one. */
  commitment: z
    .string()
    .nullable()
    .register(dataUses, {
      ...proofUse,
      contains:
        'A seal (in cryptography, a “commitment”): a number calculated from the response and its codes, which does not reveal them',
      purpose: 'To let the respondent prove what was sent.',
    }),
  /** Ed25519 signature over consultation, commitment and time. */
  signature: z
    .string()
    .nullable()
    .register(dataUses, {
      ...proofUse,
      contains: 'The signature on the receipt, which covers the consultation, the seal and the time',
      purpose: 'To let the respondent prove that it was received, and when.',
    }),
  /** The first 16 digits of the public key. */
  receipt_key: z
    .string()
    .nullable()
    .register(dataUses, {
      ...proofUse,
      contains: 'The name of the key that signed the receipt',
      purpose: 'To check the signature with the right key.',
    }),
});

export type ResponseRow = Readonly<z.infer<typeof responseRowSchema>>;
export type Channel = ResponseRow['channel'];
export type ResponseState = ResponseRow['state'];
