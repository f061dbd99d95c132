import { z } from 'zod';
import { idSchema } from './id-schema.ts';
import { say } from '../words/say.ts';

/** The places where clauses of a Code can apply, unless `places` in `site.yaml` names others. */
export const nations = ['England', 'Wales', 'Scotland', 'Northern Ireland'] as const;

/** The front matter of a clause file `clauses/<id>.mdx`. */
export const clauseFrontMatterSchema = z.strictObject({
  /** Permanent id, the same as the file's name. Never changes, whatever the clause's number becomes. Required. */
  id: idSchema,
  /** The heading, without its number. Required. */
  title: z.string().min(1),
  /** What the clause means for people, in plain English: one to three sentences. Required. */
  plain: z.string().min(1),
  /** Where it applies: some of the places in `site.yaml`. Optional: without it, wherever the Code applies. */
  extent: z.array(z.string().min(1)).min(1).optional(),
});

export type ClauseFrontMatter = z.infer<typeof clauseFrontMatterSchema>;

/** Where a clause applies, in words. */
export function extentInWords({ extent }: Pick<ClauseFrontMatter, 'extent'>): string {
  return extent?.join(', ') ?? say.model.clauseFrontMatter.whereverCodeApplies;
}

/** That a clause applies only in some of the places of its Code, as a sentence; `undefined` if it applies in all. */
export function partialExtent(
  { extent = [] }: Pick<ClauseFrontMatter, 'extent'>,
  places: readonly string[],
): string | undefined {
  return extent.length === 0 || places.every((place) => extent.includes(place))
    ? undefined
    : say.model.clauseFrontMatter.appliesIn({ extent: extent.join(', ') });
}
