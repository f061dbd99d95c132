import { answerId } from '../../answer-id.ts';
import type { Mention } from '../coding/mention.ts';
import { leastShown } from './small-numbers.ts';

/** The points that enough responses made for their number to be published. */
export function pointsRaisedOften(mentions: Iterable<Mention>): ReadonlySet<string> {
  const references = new Map<string, Set<string>>();
  for (const { point, reference } of mentions) {
    if (point === null) continue;
    const made = references.get(point) ?? new Set();
    // More than enough is as good as enough, and needs no memory.
    if (made.size < leastShown) references.set(point, made.add(reference));
  }
  return new Set([...references].filter(([, made]) => made.size >= leastShown).map(([point]) => point));
}

/** A campaign, as far as an outcome tells of it. */
export interface CodedCampaign {
  readonly id: string;
  readonly responses: number;
  /** The points that its text makes: those of at least half of its answers. */
  readonly points: readonly string[];
}

/** The campaigns, the largest first. */
export function codedCampaigns(
  mentions: Iterable<Mention>,
  campaigns: ReadonlyMap<string, string>,
): readonly CodedCampaign[] {
  const answers = Map.groupBy([...campaigns.keys()], (answer) => campaigns.get(answer) ?? '');
  const makers = new Map<string, Map<string, Set<string>>>();
  for (const { point, reference, field } of mentions) {
    const id = answerId(reference, field);
    const campaign = campaigns.get(id);
    if (point === null || campaign === undefined) continue;
    const ofCampaign = makers.get(campaign) ?? new Map<string, Set<string>>();
    makers.set(campaign, ofCampaign.set(point, (ofCampaign.get(point) ?? new Set()).add(id)));
  }
  return [...answers]
    .map(([id, members]) => ({
      id,
      responses: new Set(members.map((answer) => answer.split('/')[0])).size,
      points: [...(makers.get(id) ?? [])].filter(([, made]) => made.size * 2 >= members.length).map(([point]) => point),
    }))
    .toSorted((a, b) => b.responses - a.responses || (a.id < b.id ? -1 : 1));
}
