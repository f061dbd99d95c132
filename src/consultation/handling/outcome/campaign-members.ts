import { increase } from './raised-tables.ts';
import { leastShown, shown } from './small-numbers.ts';

/** How many responses of each campaign are among those of each published number. */
export class CampaignMembers {
  readonly #counts = new Map<string, Map<string, number>>();

  /**
   * Counts one response.
   *
   * @param of what the published number counts, such as a point
   */
  add(campaigns: Iterable<string | undefined>, of: string): void {
    for (const campaign of new Set(campaigns)) {
      if (campaign === undefined) continue;
      const counts = this.#counts.get(campaign) ?? new Map<string, number>();
      this.#counts.set(campaign, counts);
      increase(counts, of);
    }
  }

  /**
   * Whether the size of a campaign may be published: enough responses, and in no published number to which most of them
   * belong just a few beside them. It goes by published numbers alone, since what is left out would tell otherwise.
   *
   * @param totals what is published, by what it counts
   */
  isTold(campaign: string, responses: number, totals: ReadonlyMap<string, number>): boolean {
    const counts = this.#counts.get(campaign) ?? new Map<string, number>();
    const isMostlyIn = (of: string): boolean => (counts.get(of) ?? 0) * 2 >= responses;
    return (
      responses >= leastShown &&
      [...totals].every(
        ([of, total]) =>
          total < leastShown || total < responses || !isMostlyIn(of) || shown(total - responses) !== undefined,
      )
    );
  }
}
