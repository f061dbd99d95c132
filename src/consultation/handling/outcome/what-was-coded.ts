import { answerId } from '../../answer-id.ts';
import type { Mention } from '../coding/mention.ts';
import { leastShown } from './small-numbers.ts';

/** A campaign, as far as an outcome tells of it. */
export interface CodedCampaign {
  readonly id: string;
  readonly responses: number;
  /** The points that its text makes: those of at least half of its answers. */
  readonly points: readonly string[];
}

/** What all mentions of a consultation say together. */
export interface WhatWasCoded {
  /** How many mentions of each point are in each field. */
  readonly fieldsOfPoints: ReadonlyMap<string, ReadonlyMap<string, number>>;
  /** The points that enough responses made for their number to be published. */
  readonly raisedOften: ReadonlySet<string>;
  /** The largest first. */
  readonly campaigns: readonly CodedCampaign[];
}

/**
 * Gathers what mentions say together from one after the other: there may be more of them than memory holds.
 *
 * @param campaigns the campaign of each answer that is in one, by `answerId`
 */
export async function gatherCoded(
  mentions: AsyncIterable<Mention> | Iterable<Mention>,
  campaigns: ReadonlyMap<string, string>,
): Promise<WhatWasCoded> {
  const fieldsOfPoints = new Map<string, Map<string, number>>();
  const makers = new Map<string, Set<string>>();
  const ofCampaigns = new Map<string, Map<string, Set<string>>>();
  for await (const { point, reference, field } of mentions) {
    if (point === null) continue;
    const fields = fieldsOfPoints.get(point) ?? new Map<string, number>();
    fieldsOfPoints.set(point, fields.set(field, (fields.get(field) ?? 0) + 1));
    const made = makers.get(point) ?? new Set();
    // More than enough is as good as enough, and needs no memory.
    if (made.size < leastShown) makers.set(point, made.add(reference));
    const id = answerId(reference, field);
    const campaign = campaigns.get(id);
    if (campaign === undefined) continue;
    const ofCampaign = ofCampaigns.get(campaign) ?? new Map<string, Set<string>>();
    ofCampaigns.set(campaign, ofCampaign.set(point, (ofCampaign.get(point) ?? new Set()).add(id)));
  }
  return {
    fieldsOfPoints,
    raisedOften: new Set([...makers].filter(([, made]) => made.size >= leastShown).map(([point]) => point)),
    campaigns: codedCampaigns(campaigns, ofCampaigns),
  };
}

function codedCampaigns(
  campaigns: ReadonlyMap<string, string>,
  makers: ReadonlyMap<string, ReadonlyMap<string, ReadonlySet<string>>>,
): readonly CodedCampaign[] {
  return [...Map.groupBy([...campaigns.keys()], (answer) => campaigns.get(answer) ?? '')]
    .map(([id, members]) => ({
      id,
      responses: new Set(members.map((answer) => answer.split('/')[0])).size,
      points: [...(makers.get(id) ?? [])].filter(([, made]) => made.size * 2 >= members.length).map(([point]) => point),
    }))
    .toSorted((a, b) => b.responses - a.responses || (a.id < b.id ? -1 : 1));
}
