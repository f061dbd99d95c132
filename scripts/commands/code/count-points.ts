import { pluralise } from '../../../src/content/check-content.ts';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Consultation } from '../../../src/consultation/consultation.ts';
import { answerId } from '../../../src/consultation/answer-id.ts';
import { createOutcomeCount } from '../../../src/consultation/handling/outcome/count-outcome.ts';
import { gatherCoded, type WhatWasCoded } from '../../../src/consultation/handling/outcome/what-was-coded.ts';
import { placesOfFields } from '../../../src/consultation/handling/outcome/places-of-fields.ts';
import { sha256 } from '../../../src/content/files/sha256.ts';
import { readPoints } from '../../../src/content/readers/read-consultations.ts';
import { outcomeWithPoints, pointsTemplate, pointTemplate } from '../../../src/drafting/templates.ts';
import { listEntrySpan, setTopLevelKey, splice } from '../../../src/drafting/yaml-splice.ts';
import { canonicalFigures } from '../../../src/model/points/canonical-answer.ts';
import { canonicalJson } from '../../../src/model/canonical-json.ts';
import { countedSchema, type Counted } from '../../../src/model/points/counted.ts';
import type { Place } from '../../../src/model/points/place.ts';
import { countMentions, readMentions } from '../../../src/responses/custody/mentions.ts';
import { loadCampaigns } from '../../../src/responses/custody/saved-campaigns.ts';
import { loadFormSnapshots } from '../../../src/responses/form-snapshots.ts';
import { withStore, type AuditOptions, type CommandContext } from '../responses/audited-command.ts';
import { forEachCodedResponse } from '../responses/for-each-response.ts';
import { unsealerFromOptions, type KeyOptions } from '../responses/private-keys.ts';
import { applyEdits, type Edit } from './disk/apply-edits.ts';
import { realDisk } from './disk/disk.ts';
import { toYaml } from './shared/to-yaml.ts';

/** What counting is given. */
export interface CountOptions extends AuditOptions, KeyOptions {
  readonly dryRun?: true | undefined;
}

/** What is counted: the consultation, the date of its outcome if it has none yet, and today. */
interface ToCount {
  readonly consultation: Consultation;
  readonly date: string;
  readonly today: string;
  /** Whether the site is a demonstration, whose responses are invented. */
  readonly demonstration: boolean;
}

/** Most comment ids in a message. */
const mostNamed = 20;

/**
 * Counts what coded responses said and writes the figures into `points.yaml`, with an entry for each point that has none
 * yet. Starts the outcome as a draft if there is none. Writes ids and numbers, never what anybody wrote.
 *
 * @throws an error that names answers that are not wholly coded
 */
export async function countPoints(content: string, toCount: ToCount, options: CountOptions): Promise<void> {
  const { consultation, today } = toCount;
  const { id } = consultation;
  const path = `consultations/${id}/points.yaml`;
  await withStore(options, {
    what: 'outcome',
    about: { consultation: id },
    async work(context) {
      const { database } = context.custody;
      const saved = await loadCampaigns(database, id);
      const campaigns = new Map(saved.map((one) => [answerId(one.reference, one.field), one.campaign]));
      const coded = await gatherCoded(readMentions(database, id), campaigns);
      const written = existsSync(join(content, path)) ? readPoints(content, id) : undefined;
      if (written === undefined && existsSync(join(content, path)))
        throw new Error(`${path} has problems. Run npm run code -- check to see them.`);
      const known = new Set(written?.points.map((point) => point.id));
      const made = [...coded.fieldsOfPoints.keys()].toSorted();
      const places = await placesOfPoints(context, coded);
      const added = made
        .filter((point) => !known.has(point))
        .map((point) => ({ id: point, where: places.get(point) ?? [] }));
      const { themes = [{ id: 'all' }], points = [] } = written ?? {};
      const allPoints = [...points, ...added.map((point) => ({ ...point, themes: ['all'] }))];
      const toAdd = { consultation, themes, points: allPoints, coded, campaigns, today };
      const counted = await count(context, options, toAdd);
      const before = written === undefined ? undefined : readFileSync(join(content, path), 'utf8');
      const text = withCounted(withPoints(before, added, toCount.demonstration), counted);
      applyEdits(content, [{ path, text }, ...outcomeEdits(content, toCount)], realDisk, {
        dryRun: options.dryRun === true,
      });
      context.note({ mentions: await countMentions(database, id), points: allPoints.length, files: [path] });
      report(counted, { path, added: added.length, without: points.filter((point) => !made.includes(point.id)) });
    },
  });
}

async function count(
  context: CommandContext,
  options: KeyOptions,
  input: {
    readonly consultation: Consultation;
    readonly themes: readonly { readonly id: string }[];
    readonly points: readonly { readonly id: string; readonly themes: readonly string[] }[];
    readonly coded: WhatWasCoded;
    /** By `answerId`. */
    readonly campaigns: ReadonlyMap<string, string>;
    readonly today: string;
  },
): Promise<Counted> {
  const { consultation, themes, points, coded, campaigns, today } = input;
  const counting = createOutcomeCount({
    themes,
    points,
    coded,
    campaigns,
    questions: consultation.questions,
    kindsOfOrganisation: consultation.kindsOfOrganisation,
  });
  const opener = await unsealerFromOptions(options, context.settings);
  await forEachCodedResponse(context, opener, { consultation: consultation.id }, (read) => {
    counting.add(read, read.form, read.mentions);
  });
  const { uncoded } = counting;
  if (uncoded.length > 0)
    throw new Error(
      `Nothing was written: ${uncoded.length} ${uncoded.length === 1 ? 'answer is' : 'answers are'} not wholly coded. Code them with npm run responses -- codes:\n${uncoded.slice(0, mostNamed).join('\n')}${uncoded.length > mostNamed ? `\n… and ${uncoded.length - mostNamed} more` : ''}`,
    );
  // As YAML will have them, without keys that have no value.
  const figures = countedSchema.omit({ hash: true }).parse(JSON.parse(canonicalJson(counting.figures(today))));
  return { ...figures, hash: sha256(canonicalFigures(figures)) };
}

/** What each point is about, by where at least a fifth of its mentions are. Editors correct it. */
async function placesOfPoints(
  { custody: { database } }: CommandContext,
  { fieldsOfPoints }: WhatWasCoded,
): Promise<ReadonlyMap<string, readonly Place[]>> {
  const places = new Map(
    [...(await loadFormSnapshots(database)).values()].flatMap((form) => [...placesOfFields(form)]),
  );
  return new Map(
    [...fieldsOfPoints].map(([point, fields]) => {
      const total = fields.values().reduce((sum, count) => sum + count, 0);
      const byPlace = Map.groupBy(fields, ([field]) => canonicalJson(places.get(field) ?? {}));
      const often = [...byPlace].filter(
        ([key, here]) => key !== '{}' && here.reduce((sum, [, count]) => sum + count, 0) * 5 >= total,
      );
      return [point, often.map(([, [first]]) => places.get(first?.[0] ?? '') ?? {})];
    }),
  );
}

/** The text with an entry for each point that was added, after the others. */
function withPoints(
  before: string | undefined,
  added: readonly { readonly id: string; readonly where: readonly Place[] }[],
  illustrative: boolean,
): string {
  const entries = added.map(({ id, where }) => pointTemplate(id, where));
  if (before === undefined) return toYaml(pointsTemplate(entries, illustrative));
  if (entries.length === 0) return before;
  const last = lastPointSpan(before);
  const lines = toYaml({ points: entries }).replace(/^points:\n/, '');
  return splice(before, { start: last, end: last }, lines);
}

function lastPointSpan(text: string): number {
  let end: number | undefined;
  for (let index = 0; ; index += 1) {
    const span = listEntrySpan(text, ['points', index]);
    if (span === undefined) return end ?? text.length;
    ({ end } = span);
  }
}

function withCounted(text: string, counted: Counted): string {
  const comment = '# Counted, not typed: any edit below is found. Small numbers are left out.';
  const lines = toYaml({ counted });
  return setTopLevelKey(text, 'counted', text.includes(comment) ? lines : `${comment}\n${lines}`);
}

/** The outcome as a draft, if the consultation has none yet. */
function outcomeEdits(content: string, { consultation: { id, outcome }, date }: ToCount): readonly Edit[] {
  if (outcome !== undefined) return [];
  const path = `consultations/${id}/consultation.yaml`;
  const text = readFileSync(join(content, path), 'utf8');
  return [{ path, text: setTopLevelKey(text, 'outcome', toYaml({ outcome: outcomeWithPoints(date) })) }];
}

function report(
  { received, answers, passages, points }: Counted,
  { path, added, without }: { path: string; added: number; without: readonly { readonly id: string }[] },
): void {
  const few = Object.values(points).filter(({ responses }) => responses === undefined).length;
  console.log(`\nCounted: ${pluralise(received.stored, 'response')} with ${pluralise(answers.all, 'answer')}.`);
  if (answers.inPoints === undefined || passages?.inPoints === undefined)
    console.log(
      'The figures leave out how many of them, and how many passages, make points: that would reveal how many people made a point that only a few made.',
    );
  if (few > 0)
    console.log(
      `${few} of ${Object.keys(points).length} points were made in fewer than five responses; their numbers are left out.`,
    );
  if (added > 0)
    console.log(
      `${added} new ${added === 1 ? 'point is' : 'points are'} in ${path}: write title, statement and answer there.`,
    );
  if (without.length > 0)
    console.log(`No answer is coded with these points, so nobody made them: ${without.map(({ id }) => id).join(', ')}`);
}
