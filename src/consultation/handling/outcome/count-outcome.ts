import { asideJoin, type Counted, type Raised } from '../../../model/points/counted.ts';
import { londonDate } from '../../consultation-state.ts';
import type { Question } from '../../question.ts';
import { answerId } from '../../answer-id.ts';
import { codePoints, checkCoverage } from '../coding/spans.ts';
import type { MentionsByField } from '../coding/mention.ts';
import type { FormSnapshot } from '../form-snapshot.ts';
import { answerValues, type OpenedResponse } from '../opened-response.ts';
import type { ResponseState } from '../response-row.ts';
import { freeTextAnswers } from '../response-tables.ts';
import type { WhatWasCoded } from './what-was-coded.ts';
import { CampaignMembers } from './campaign-members.ts';
import {
  byCampaign,
  byChannel,
  byReason,
  byView,
  campaign,
  divisionsOfKinds,
  individual,
  organisation,
  ownWords,
} from './divisions.ts';
import { increase, RaisedTables } from './raised-tables.ts';
import { cross, leastShown, divide, joinDays, shown, type Division } from './small-numbers.ts';

/** What is known before the responses are read. */
export interface OutcomeInput {
  readonly themes: readonly { readonly id: string }[];
  readonly points: readonly { readonly id: string; readonly themes: readonly string[] }[];
  readonly coded: Pick<WhatWasCoded, 'raisedOften' | 'campaigns'>;
  /** The campaign of each answer that is in one, by `answerId`. */
  readonly campaigns: ReadonlyMap<string, string>;
  readonly questions: readonly Question[];
  /** The question that says what kind of organisation a response is from. */
  readonly kindsOfOrganisation?: string | undefined;
}

/** Counts responses one by one, for an outcome. */
export interface OutcomeCount {
  /** Counts a response with its mentions, by the field that was answered. */
  readonly add: (opened: OpenedResponse, form: FormSnapshot | undefined, mentions: MentionsByField) => void;
  /** Comment ids of answers that are not wholly coded. */
  readonly uncoded: readonly string[];
  /** What may be published of it, without the hash. */
  readonly figures: (date: string) => Omit<Counted, 'hash'>;
}

/** Starts to count. Memory grows with the number of different answers to one question and of points, not of responses. */
export function createOutcomeCount(input: OutcomeInput): OutcomeCount {
  const { raisedOften, campaigns } = input.coded;
  const pointsOfCampaign = new Map(campaigns.map(({ id, points }) => [id, new Set(points)]));
  const ofPoint = new RaisedTables();
  const ofTheme = new Map<string, number>();
  const ofClause = new RaisedTables();
  const ofQuestion = new RaisedTables();
  const states = new Map<ResponseState, number>();
  const whole = {
    kinds: new Map<string, number>(),
    channels: new Map<string, number>(),
    kindsByChannel: new Map<string, Map<string, number>>(),
    days: new Map<string, number>(),
    words: new Map<string, number>(),
  };
  const members = new CampaignMembers();
  const answers = { inPoints: 0, setAside: 0 };
  const characters = { inPoints: 0, setAside: new Map<string, number>() };
  const passages = { inPoints: 0, setAside: new Map<string, number>() };
  const uncoded: string[] = [];
  let late = 0;

  function add(opened: OpenedResponse, form: FormSnapshot | undefined, mentions: MentionsByField): void {
    const { row } = opened;
    increase(states, row.state);
    if (row.state !== 'stored') return;
    late += row.late;
    const kind = kindOf(opened, input.kindsOfOrganisation);
    increase(whole.kinds, kind);
    increase(whole.channels, row.channel);
    const ofKind = whole.kindsByChannel.get(kind) ?? new Map<string, number>();
    whole.kindsByChannel.set(kind, ofKind);
    increase(ofKind, row.channel);
    increase(whole.days, londonDate(new Date(row.received_at)));
    if (form === undefined) {
      increase(whole.words, ownWords);
      return;
    }
    const inCampaign = (field: string) => input.campaigns.get(answerId(row.reference, field));
    const made = addAnswers(opened, form, mentions);
    const answered = freeTextAnswers(form, opened).map(({ name }) => inCampaign(name));
    increase(whole.words, answered.some((one) => one !== undefined) ? campaign : ownWords);
    members.add(answered, 'all');
    for (const [point, fields] of made) {
      members.add(fields.map(inCampaign), `point ${point}`);
      const isCampaign = fields.every((field) => pointsOfCampaign.get(inCampaign(field) ?? '')?.has(point) === true);
      ofPoint.add(point, { kind, campaign: isCampaign ? campaign : ownWords });
    }
    for (const theme of themesOf(made.keys())) increase(ofTheme, theme);
    for (const [clause, fields] of clausesOf(opened, form)) {
      const texts = fields.filter((field) => !field.startsWith('position.'));
      members.add(texts.map(inCampaign), `clause ${clause}`);
      const isCampaign = texts.length > 0 && texts.every((field) => inCampaign(field) !== undefined);
      ofClause.add(clause, { view: viewOf(opened, fields), campaign: isCampaign ? campaign : ownWords });
    }
    for (const question of form.questions) {
      const values = answerValues(opened.response, question.name);
      const [value = ''] = values;
      members.add([inCampaign(question.name)], `question ${question.name}`);
      const isCampaign = inCampaign(question.name) !== undefined;
      if (values.length > 0) ofQuestion.add(question.name, { view: value, campaign: isCampaign ? campaign : ownWords });
    }
  }

  /** Counts the passages of each answer; returns the points that the response makes, each with where. */
  function addAnswers(
    opened: OpenedResponse,
    form: FormSnapshot,
    coded: MentionsByField,
  ): ReadonlyMap<string, readonly string[]> {
    const made = new Map<string, string[]>();
    for (const { name } of freeTextAnswers(form, opened)) {
      const mentions = coded.get(name) ?? [];
      const text = codePoints(answerValues(opened.response, name).join('\n'));
      const { missing, doubled } = checkCoverage(text, mentions);
      if (missing.length > 0 || doubled.length > 0) uncoded.push(answerId(opened.row.reference, name));
      for (const { start, end, point, aside } of mentions) {
        const length = text.slice(start, end).filter((character) => /\S/u.test(character)).length;
        if (point === null) {
          increase(passages.setAside, aside ?? '');
          increase(characters.setAside, aside ?? '', length);
        } else {
          passages.inPoints += 1;
          characters.inPoints += length;
          made.set(point, [...(made.get(point) ?? []), name]);
        }
      }
      if (mentions.some(({ point }) => point !== null)) answers.inPoints += 1;
      else answers.setAside += 1;
    }
    return made;
  }

  /** The themes of some points, each once; points that few made are left out, so that no theme tells who they are. */
  function themesOf(made: Iterable<string>): ReadonlySet<string> {
    const often = new Set(made).intersection(raisedOften);
    return new Set(input.points.filter(({ id }) => often.has(id)).flatMap(({ themes }) => themes));
  }

  function figures(date: string): Omit<Counted, 'hash'> {
    const kinds = divisionsOfKinds(input.questions, input.kindsOfOrganisation);
    const stored = states.get('stored') ?? 0;
    const isFew = (responses: number): boolean => shown(responses) === undefined;
    // Where almost everybody made a point, who did not is known, and numbers of other points would tell what they are.
    const isAlmostAll = input.points.some(({ id }) => !isFew(ofPoint.total(id)) && isFew(stored - ofPoint.total(id)));
    // Where campaigns have few responses in all, or leave few, no number is divided by them: together they would tell.
    const isBySource = !isAlmostAll && ![ownWords, campaign].some((one) => isFew(whole.words.get(one) ?? 0));
    const bySource = isBySource ? byCampaign : [];
    const totals = new Map([
      ['all', stored],
      ...input.points.map(({ id }) => [`point ${id}`, ofPoint.total(id)] as const),
      ...ofClause.ids().map((id) => [`clause ${id}`, ofClause.total(id)] as const),
      ...ofQuestion.ids().map((id) => [`question ${id}`, ofQuestion.total(id)] as const),
    ]);
    const shares = { kinds: divide(kinds, whole.kinds), channels: divide(byChannel, whole.channels) };
    return {
      date,
      received: { ...zeros, ...Object.fromEntries(states) },
      late: shown(late),
      kinds: shares.kinds,
      channels: shares.channels,
      kindsByChannel: cross(kinds.at(-1) ?? [], byChannel.at(-1) ?? [], whole.kindsByChannel),
      days: [...joinDays([...whole.days])],
      ...parts(),
      points: Object.fromEntries(
        input.points.map(({ id }) => [
          id,
          ofPoint.shown(id, { kind: [isAlmostAll ? [] : kinds, whole.kinds], campaign: [bySource] }),
        ]),
      ),
      themes: Object.fromEntries(input.themes.map(({ id }) => [id, shownTheme(id)])),
      clauses: Object.fromEntries(
        ofClause.ids().map((id) => [id, ofClause.shown(id, { view: [byView], campaign: [bySource] })]),
      ),
      questions: Object.fromEntries(
        ofQuestion.ids().map((id) => [id, ofQuestion.shown(id, { view: [optionsOf(id)], campaign: [bySource] })]),
      ),
      campaigns: campaigns
        .filter(({ id, responses }) => !isAlmostAll && members.isTold(id, responses, totals))
        .map(({ points, ...one }) => ({ ...one, points: points.filter((point) => raisedOften.has(point)).toSorted() })),
    };
  }

  /**
   * What became of all answers, passages and characters. Only that is told which leaves open how many made the points that
   * few made: each of these could be of one response, or of four.
   */
  function parts(): Pick<Counted, 'answers' | 'passages' | 'characters'> {
    const few = input.points.filter(({ id }) => shown(ofPoint.total(id)) === undefined).length;
    const often = input.points.reduce((sum, { id }) => sum + (shown(ofPoint.total(id)) ?? 0), 0);
    // A response has one passage at least for each point that it makes, and each passage one character.
    const isEnough = (inPoints: number): boolean => few === 0 || inPoints >= often + few + leastShown - 2;
    // If each response had one answer, those with a point would be as many as made any.
    const areFewer = (answered: number): boolean => few === 0 || answered <= often + (few - 1) * (leastShown - 1) + 1;
    const areAnswersSafe =
      shown(answers.setAside) !== undefined &&
      (few === 0 || (answers.inPoints >= leastShown && areFewer(answers.inPoints)));
    const allAnswers = answers.inPoints + answers.setAside;
    const reasons = divide(byReason, passages.setAside);
    const areAsideShown = shown(passages.setAside.values().reduce((sum, one) => sum + one, 0)) !== undefined;
    const told = ({ inPoints, setAside }: typeof passages) => {
      const sumOf = (of: Iterable<string>) => Iterator.from(of).reduce((sum, one) => sum + (setAside.get(one) ?? 0), 0);
      const aside = sumOf(setAside.keys());
      if (!isEnough(inPoints + aside)) return undefined;
      // There are at most as many answers without a point as there are passages that were set aside.
      const areSafe = areAsideShown && isEnough(inPoints) && areFewer(allAnswers - aside);
      return {
        all: inPoints + aside,
        ...(areSafe ? { inPoints } : {}),
        ...(areSafe && reasons !== undefined
          ? { setAside: Object.fromEntries(reasons.map(({ of }) => [of.join(asideJoin), sumOf(of)])) }
          : {}),
      };
    };
    return {
      answers: { all: allAnswers, ...(areAnswersSafe ? answers : {}) },
      passages: told(passages),
      characters: told(characters),
    };
  }

  function shownTheme(theme: string): Raised {
    const responses = ofTheme.get(theme) ?? 0;
    const totals = input.points
      .filter(({ id, themes }) => themes.includes(theme) && raisedOften.has(id))
      .map(({ id }) => ofPoint.total(id));
    const isTold = [
      ...totals.map((total) => responses - total),
      totals.reduce((sum, one) => sum + one, 0) - responses,
    ].every((few) => shown(Math.max(0, few)) !== undefined);
    // Where no point was made by enough responses nothing is known, and where the theme has just a few more than one of
    // its points, or a few made two, it would tell of these.
    return responses === 0 || !isTold || shown(responses) === undefined ? {} : { responses };
  }

  function optionsOf(id: string): readonly Division[] {
    const question = input.questions.find((one) => one.id === id);
    return question?.type === 'radios' ? [question.options.map(({ value }) => [value])] : [];
  }

  return { add, uncoded, figures };
}

const zeros: Readonly<Record<ResponseState, number>> = { stored: 0, replaced: 0, withdrawn: 0, erased: 0, expired: 0 };
function kindOf({ response }: OpenedResponse, question: string | undefined): string {
  const [capacity] = answerValues(response, 'capacity');
  if (capacity !== organisation) return individual;
  const [kind = organisation] = question === undefined ? [] : answerValues(response, question);
  return kind;
}

/** The clauses that a response says something about, each with its fields that have an answer. */
function clausesOf({ response }: OpenedResponse, form: FormSnapshot): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const { clause, fields } of form.targets)
    for (const { name } of fields)
      if (answerValues(response, name).length > 0) found.set(clause, [...(found.get(clause) ?? []), name]);
  return found;
}

function viewOf({ response }: OpenedResponse, fields: readonly string[]): string {
  const views = new Set(
    fields.filter((field) => field.startsWith('position.')).flatMap((field) => answerValues(response, field)),
  );
  const [view = 'comment'] = views;
  return views.size > 1 ? 'several' : view;
}
