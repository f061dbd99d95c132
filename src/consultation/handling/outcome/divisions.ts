import type { Question } from '../../question.ts';
import { asides } from '../coding/mention.ts';
import { channels } from '../response-row.ts';
import type { Division } from './small-numbers.ts';

/** Names of what responses are divided by. */
export const individual = 'individual';
export const organisation = 'organisation';
export const ownWords = 'own words';
export const campaign = 'campaign';

/** In people’s own words, or in those of a campaign. */
export const byCampaign: readonly Division[] = [[[ownWords], [campaign]]];
/** Views of a clause: as they are, or only whether people would leave it as it is. */
export const byView: readonly Division[] = [
  [['support'], ['oppose'], ['change'], ['several'], ['comment']],
  [['support'], ['oppose', 'change', 'several'], ['comment']],
  [
    ['support', 'comment'],
    ['oppose', 'change', 'several'],
  ],
];

/** Reasons to set something aside: each alone, or what is about the respondent beside what is about something else. */
export const byReason: readonly Division[] = [
  asides.map((one) => [one]),
  [
    ['greeting', 'identity', 'repeated'],
    ['off topic', 'abuse', 'unreadable', 'attachment'],
  ],
];

/** How responses arrived: each way alone, or on the site beside all others. */
export const byChannel: readonly Division[] = [
  channels.map((one) => [one]),
  [['web'], channels.filter((one) => one !== 'web')],
];

/** Kinds of respondents: individuals beside each kind of organisation, or beside all of them. */
export function divisionsOfKinds(
  questions: readonly Question[],
  kindsOfOrganisation: string | undefined,
): readonly Division[] {
  const question = questions.find(({ id }) => id === kindsOfOrganisation);
  const kinds = question?.type === 'radios' ? question.options.map(({ value }) => value) : [];
  const all = [...kinds, organisation];
  return [
    [[individual], ...all.map((kind) => [kind])],
    [[individual], all],
  ];
}
