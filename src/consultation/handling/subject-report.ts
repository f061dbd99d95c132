import type { Element } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import { snapshotFields, type FormSnapshot } from './form-snapshot.ts';
import type { AuditEntry } from './audit-entry.ts';
import type { CampaignMember } from './campaign-member.ts';
import type { Mention } from './coding/mention.ts';
import { codePoints, spanText } from './coding/spans.ts';
import { dataUses } from '../data-use.ts';
import type { Hold } from './hold.ts';
import { answerLabels, answerValues, type OpenedResponse } from './opened-response.ts';
import { responseRowSchema, type ResponseRow } from './response-row.ts';
import { localPage } from './local-page.ts';

/** Everything that is held about one response. */
export interface SubjectData {
  readonly opened: OpenedResponse;
  readonly form: FormSnapshot | undefined;
  readonly hold: Hold | undefined;
  /** How the department read what it says. */
  readonly mentions: readonly Mention[];
  /** The campaigns that it is counted beside. */
  readonly campaigns: readonly CampaignMember[];
  /** The entries of the audit log that name the response. */
  readonly entries: readonly AuditEntry[];
}

/** Everything that is held, as JSON. */
export function subjectJson({ opened: { row, response }, hold, mentions, campaigns, entries }: SubjectData): string {
  const { sealed, ...stored } = row;
  return `${JSON.stringify({ stored, sealedBytes: sealed?.length ?? 0, response: response ?? null, hold: hold ?? null, codes: mentions, campaigns, auditLog: entries }, null, 2)}\n`;
}

/** Everything that is held, as a page that its respondent can read. */
export function subjectPage(data: SubjectData): string {
  const { opened, form, hold, mentions, campaigns, entries } = data;
  const { row } = opened;
  return toHtml(
    localPage(`What is held about the response ${row.reference}`, [
      h('h2', 'What you wrote'),
      ...answers(opened, form),
      ...(mentions.length === 0
        ? []
        : [h('h2', 'How we read it'), definitionList(mentions.map((mention) => readingOf(mention, opened)))]),
      ...(campaigns.length === 0
        ? []
        : [
            h('h2', 'Which answers share a passage with others'),
            definitionList(
              campaigns.map(({ field, campaign }) => [
                fieldLabel(form, field),
                `It shares a passage with other answers, which are listed as ${campaign}.`,
              ]),
            ),
          ]),
      h('h2', 'What is stored with it'),
      definitionList(describeRow(row)),
      h('h2', 'Who used this tool to see or change it'),
      ...(entries.length === 0
        ? [h('p', 'Nobody.')]
        : [
            definitionList(
              entries.map(({ at, who, what, why, stage }) => [at, `${who}: ${what} (${stage}). ${why}`] as const),
            ),
          ]),
      ...(hold === undefined
        ? []
        : [h('h2', 'Why it cannot be deleted for now'), h('p', `${hold.reason} (since ${hold.placed_at})`)]),
    ]),
  );
}

/** The words of a mention, and what they were taken to say. */
function readingOf(mention: Mention, { response }: OpenedResponse): readonly [string, string] {
  const { field, point, aside, stance, coder } = mention;
  const words = spanText(codePoints(answerValues(response, field).join('\n')), mention);
  const read = point === null ? `Set aside: ${aside ?? ''}` : `Makes the point ${point}`;
  return [`“${words}”`, `${read}${stance === null ? '' : `, ${stance}`}. Read by ${coder}.`];
}

function fieldLabel(form: FormSnapshot | undefined, name: string): string {
  return (form === undefined ? [] : snapshotFields(form)).find((field) => field.name === name)?.label ?? name;
}

/** The description and value of each stored field. */
function describeRow(row: ResponseRow): readonly (readonly [string, string])[] {
  const holds = new Map(
    Object.entries(responseRowSchema.shape).map(([name, schema]) => [name, dataUses.get(schema)?.contains]),
  );
  return Object.entries(row).map(([name, value]) => [
    holds.get(name) ?? name,
    value instanceof Uint8Array ? `${value.length} bytes: what you wrote, above` : String(value ?? 'nothing'),
  ]);
}

function answers({ response }: OpenedResponse, form: FormSnapshot | undefined): readonly Element[] {
  if (response === undefined) return [h('p', 'Its text is no longer stored.')];
  const fields = form === undefined ? [] : snapshotFields(form);
  const named = new Map(fields.map((field) => [field.name, field]));
  const followUp = response.format === 1 ? [] : [['Your follow-up code', response.followUpCode] as const];
  return [
    definitionList([
      ...Object.keys(response.answers).map((name) => {
        const field = named.get(name);
        const values = answerValues(response, name);
        return [field?.label ?? name, (field === undefined ? values : answerLabels(field, values)).join('\n')] as const;
      }),
      ...followUp,
    ]),
  ];
}

function definitionList(entries: readonly (readonly [string, string])[]): Element {
  return h(
    'dl',
    entries.flatMap(([key, value]) => [h('dt', key), h('dd', value)]),
  );
}
