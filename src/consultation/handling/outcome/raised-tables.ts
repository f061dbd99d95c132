import type { Raised, Share } from '../../../model/points/counted.ts';
import { divide, leastShown, shown, type Division } from './small-numbers.ts';

/** By what the responses that said something are divided. */
type Aspect = 'kind' | 'campaign' | 'view';
const aspects = ['kind', 'campaign', 'view'] as const satisfies readonly Aspect[];

/** A way to divide what was said, with what there is of each name in all where that is published. */
export type Divided = readonly [divisions: readonly Division[], wholes?: ReadonlyMap<string, number>];

/** How often each of some things was said, in all and divided by each aspect. */
export class RaisedTables {
  readonly #counts = new Map<string, { total: number; by: Map<Aspect, Map<string, number>> }>();

  /** Counts one response that said a thing. */
  add(id: string, values: Readonly<Partial<Record<Aspect, string>>>): void {
    const counted = this.#counts.get(id) ?? { total: 0, by: new Map<Aspect, Map<string, number>>() };
    this.#counts.set(id, counted);
    counted.total += 1;
    for (const aspect of aspects) {
      const value = values[aspect];
      if (value === undefined) continue;
      const numbers = counted.by.get(aspect) ?? new Map<string, number>();
      counted.by.set(aspect, numbers);
      increase(numbers, value);
    }
  }

  ids(): readonly string[] {
    return [...this.#counts.keys()].toSorted();
  }

  total(id: string): number {
    return this.#counts.get(id)?.total ?? 0;
  }

  /** What may be published of one of them. */
  shown(id: string, divided: Readonly<Partial<Record<Aspect, Divided>>>): Raised {
    const total = this.total(id);
    const share = (aspect: Aspect): Share | undefined => {
      const [divisions, wholes] = divided[aspect] ?? [[]];
      return total < leastShown
        ? undefined
        : divide(divisions, this.#counts.get(id)?.by.get(aspect) ?? new Map(), wholes);
    };
    const { kind, campaign, view } = { kind: share('kind'), campaign: share('campaign'), view: share('view') };
    const responses = shown(total);
    return {
      ...(responses === undefined ? {} : { responses }),
      ...(kind === undefined ? {} : { kinds: kind }),
      ...(campaign === undefined ? {} : { campaign }),
      ...(view === undefined ? {} : { views: view }),
    };
  }
}

/** Adds to a count. */
export function increase<K>(counts: Map<K, number>, key: K, by = 1): void {
  counts.set(key, (counts.get(key) ?? 0) + by);
}
