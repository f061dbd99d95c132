import type { Place } from '../../../model/points/place.ts';
import type { FormSnapshot } from '../form-snapshot.ts';

/** What each field of a form is about: a clause, a numbered paragraph of it, or a question. */
export function placesOfFields({ questions, targets }: FormSnapshot): ReadonlyMap<string, Place> {
  return new Map<string, Place>([
    ...questions.map(({ name }) => [name, { question: name }] as const),
    ...targets.flatMap(({ clause, paragraph, fields }) =>
      fields.map(({ name }) => [name, paragraph === '' ? { clause } : { clause, paragraph }] as const),
    ),
  ]);
}
