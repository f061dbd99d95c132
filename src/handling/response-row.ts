import { z } from 'zod';
import { dataUses } from '../consultation/data-use.ts';

/** How a response can come in that somebody keys in. */
export const keyedChannels = ['post', 'e-mail', 'telephone'] as const;

/** How a response can come in. */
export const channels = ['web', ...keyedChannels] as const;

/** What can become of a response. All but the first keep their row, so that they stay counted, and lose their text. */
export const states = [
  'stored',
  /** By another response of the same respondent. */
  'replaced',
  /** By the respondent, or at the respondent's request. */
  'withdrawn',
  /** At the respondent's request, or because it should not have been kept. */
  'erased',
  /** Because the months for which its text is kept are over. */
  'expired',
] as const;

const counting = { basis: 'consultation', retention: 'record', seenBy: 'operators' } as const;
const handing = { basis: 'consultation', retention: 'text', seenBy: 'operators' } as const;

/** A response as it is stored. Times are ISO 8601 in UTC, to the second. */
export const responseRowSchema = z.strictObject({
  reference: z.string().register(dataUses, {
    ...counting,
    holds: 'The reference on the receipt, drawn at random',
    purpose: 'To find the response again when its respondent asks for it.',
  }),
  /** SHA-256 of the token's nonce: one response for each token. */
  nonce_hash: z.string().register(dataUses, {
    ...counting,
    holds: 'A hash of a random number of the form that was sent',
    purpose: 'To store a response once, however often it is sent.',
  }),
  /** SHA-256 of the private code; empty once there is no text any more. */
  code_hash: z.string().register(dataUses, {
    ...handing,
    holds: 'A hash of the private code on the receipt',
    purpose: 'To let nobody but the respondent withdraw, replace or see the response.',
  }),
  consultation: z.string().register(dataUses, {
    ...counting,
    holds: 'Which consultation it answers',
    purpose: 'To count responses and apply the rules of the consultation.',
  }),
  revision: z.string().register(dataUses, {
    ...counting,
    holds: 'Which revision of the Code it is about',
    purpose: 'To read each comment beside the text that it is about.',
  }),
  /** Hash of the questions that were asked. */
  form: z.string().register(dataUses, {
    ...counting,
    holds: 'Which questions were asked, as a hash',
    purpose: 'To keep answers to different questions apart.',
  }),
  channel: z.enum(channels).register(dataUses, {
    ...counting,
    holds: 'Whether it came by the web, by post, by e-mail or by telephone',
    purpose: 'To show that all ways to respond count alike.',
  }),
  /** When the head of the request that sent it arrived. */
  received_at: z.string().register(dataUses, {
    ...counting,
    holds: 'When it arrived, to the second',
    purpose: 'To decide whether it came in time, and when its text has to be deleted.',
  }),
  /** 1 where it arrived after the closing day, otherwise 0. */
  late: z.number().register(dataUses, {
    ...counting,
    holds: 'Whether it arrived after the closing day',
    purpose: 'To let the body decide about late responses and say so.',
  }),
  /** Flags for the analyst, separated by spaces: `honeypot`, `quick`, `identical`, `corrected`. */
  flags: z.string().register(dataUses, {
    ...handing,
    holds: 'Signs that a program may have sent it, and whether it was corrected',
    purpose: 'To draw an analyst’s attention to it. Nothing is decided by it.',
  }),
  state: z.enum(states).register(dataUses, {
    ...counting,
    holds: 'Whether its text is stored, or was replaced, withdrawn, erased or deleted in time',
    purpose: 'To account for every response that came in.',
  }),
  /** When its text was deleted. */
  ended_at: z
    .string()
    .nullable()
    .register(dataUses, {
      ...counting,
      holds: 'When its text was deleted',
      purpose: 'To show that a request was met and that text is not kept too long.',
    }),
  /** Reference of the response that this one replaced. */
  replaces: z
    .string()
    .nullable()
    .register(dataUses, {
      ...counting,
      holds: 'The reference of the earlier response that it replaced',
      purpose: 'To count one respondent once.',
    }),
  /** The response, sealed; nothing once its text is deleted. */
  sealed: z
    .custom<Uint8Array>((value) => value instanceof Uint8Array)
    .nullable()
    .register(dataUses, {
      basis: 'consultation',
      retention: 'text',
      seenBy: 'team only',
      holds: 'Everything that the respondent wrote, sealed so that the server cannot read it',
      purpose: 'To read and weigh what people say. Its fields are listed one by one.',
    }),
  /** Keyed digest of nonce and text: whether a token brings the same text again. */
  receipt_digest: z
    .string()
    .nullable()
    .register(dataUses, {
      ...handing,
      holds: 'A scrambled digest of the text, which only the server can make',
      purpose: 'To give the same receipt again when a form is sent twice.',
    }),
  /** Keyed digest of the text alone, for a day: whether the same text came in twice. */
  digest: z.string().nullable().register(dataUses, {
    basis: 'consultation',
    retention: 'one day',
    seenBy: 'operators',
    holds: 'A scrambled digest of the text, which only the server can make',
    purpose: 'To ask whether a response that is identical to another is a separate one.',
  }),
  /** When names and email address were removed from it because their months are over. */
  identity_removed_at: z
    .string()
    .nullable()
    .register(dataUses, {
      ...counting,
      holds: 'When names and email address were removed from it',
      purpose: 'To show that they are not kept too long.',
    }),
});

export type ResponseRow = Readonly<z.infer<typeof responseRowSchema>>;
export type Channel = ResponseRow['channel'];
export type State = ResponseRow['state'];
