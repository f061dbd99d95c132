import { answerId } from '../answer-id.ts';

/** The answers of one campaign. */
type Answers = readonly { readonly reference: string; readonly field: string }[];

/**
 * Names for campaigns, in their order: the name under which most of its answers were saved, or the next number. So a
 * campaign keeps its name when more responses arrive.
 *
 * @param saved the saved members of campaigns of the same consultation
 */
export function nameCampaigns(
  campaigns: readonly Answers[],
  saved: readonly (Answers[number] & { readonly campaign: string })[],
): readonly string[] {
  const savedName = new Map(saved.map((member) => [answerId(member.reference, member.field), member.campaign]));
  const taken = new Set<string>();
  const kept = campaigns.map((answers) => {
    const counts = new Map<string, number>();
    for (const { reference, field } of answers) {
      const name = savedName.get(answerId(reference, field));
      if (name !== undefined && !taken.has(name)) counts.set(name, (counts.get(name) ?? 0) + 1);
    }
    const [most] = [...counts].toSorted(([a, ofA], [b, ofB]) => ofB - ofA || (a < b ? -1 : 1));
    if (most !== undefined) taken.add(most[0]);
    return most?.[0];
  });
  let last = Math.max(0, ...saved.map(({ campaign }) => Number(campaign.replace(/^\D+/, ''))));
  return kept.map((name) => name ?? `campaign-${(last += 1)}`);
}
