import { diagnostic, type Report } from '../diagnostics/diagnostic.ts';
import { quote } from '../diagnostics/quote.ts';
import type { ContentFiles } from '../readers/read-files.ts';
import type { WorkshopFiles } from '../readers/read-workshops.ts';
import { nameOf, namesAt, valueAt, valuesAt } from '../yaml/value-at.ts';
import { reportUnknownName, reportUnknownNames, definedNames, type KnownNames } from './unknown-names.ts';
import { isUpcomingLabel } from '../../model/label-order.ts';
import { reportDuplicates } from './duplicate-ids.ts';

/** Checks that the registers of workshops agree with each other, with the themes and with the revisions. */
export function checkWorkshops({ workshops, themes, revisions, site }: ContentFiles, report: Report): void {
  reportDuplicates([themes], '*.id', report);
  reportDuplicates(
    workshops.map((workshop) => workshop.actions),
    '*.id',
    report,
  );
  const theme: KnownNames = {
    kind: 'theme',
    definedAs: `an id of ${themes.path}`,
    names: definedNames([themes], '*.id'),
  };
  const labels = revisions.filter(({ draft }) => !draft).map(({ name }) => name);
  for (const workshop of workshops) {
    reportUnknownNames(workshop.recommendations, '*.theme', theme, report);
    checkRevisions(workshop, labels, report);
    checkReferences(workshop, report);
    checkAnswers(workshop, report);
    if (valueAt(site.raw?.value, ['quotations']) !== true) checkQuotations(workshop, report);
    checkStates(workshop, report);
    checkDispositions(workshop, report);
  }
}

/** A disposition belongs to a published revision, or to a later one and is then not shown yet. */
function checkRevisions({ dispositions }: WorkshopFiles, labels: readonly string[], report: Report): void {
  const future = namesAt(dispositions.raw?.value, 'dispositions.*.revision').filter(({ name }) =>
    isUpcomingLabel(name, labels),
  );
  const names = new Set([...labels, ...future.map(({ name }) => name)]);
  const where = 'a published revision, or the label of the next one';
  reportUnknownNames(dispositions, 'dispositions.*.revision', { kind: 'revision', definedAs: where, names }, report);
}

/** Checks what the files of one workshop refer to in each other. */
function checkReferences({ workshop, recommendations, actions, actionStates }: WorkshopFiles, report: Report): void {
  const sections = definedNames([workshop], 'sections.*.section');
  const section: KnownNames = { kind: 'section', definedAs: `a section of ${workshop.path}`, names: sections };
  const numbers: KnownNames = {
    kind: 'action',
    definedAs: `a number of ${actions.path}`,
    names: definedNames([actions], '*.number'),
  };
  const ids: KnownNames = {
    kind: 'action',
    definedAs: `an id of ${actions.path}`,
    names: definedNames([actions], '*.id'),
  };
  reportDuplicates([workshop], 'sections.*.section', report);
  reportDuplicates([actions], '*.number', report);
  reportUnknownNames(recommendations, '*.section', section, report);
  reportUnknownNames(actions, '*.sections.*', withChapters(section), report);
  reportUnknownNames(recommendations, '*.actions.*', numbers, report);
  reportUnknownNames(actionStates, 'states.*.action', ids, report);
}

/** An action may come from a whole chapter: `3` as well as `3.1` and `3.2`. */
function withChapters(section: KnownNames): KnownNames {
  const chapters = [...(section.names ?? [])].map((name) => name.replace(/\..*$/, ''));
  return { ...section, names: section.names && new Set([...section.names, ...chapters]) };
}

/** Checks that every action has a state. */
function checkStates({ actions, actionStates }: WorkshopFiles, report: Report): void {
  reportDuplicates([actionStates], 'states.*.action', report);
  const withState = definedNames([actionStates], 'states.*.action');
  for (const { name: id } of namesAt(actions.raw?.value, '*.id'))
    if (withState?.has(id) === false)
      report(
        actionStates.path,
        diagnostic('action-state', actionStates.at(['states']), {
          unexpected: `Missing state of action ${quote(id)}`,
          todo: `Add an entry \`- action: ${id}\`.`,
        }),
      );
}

/** A question that was answered at the workshop needs no disposition, but has to have its answer. */
function checkAnswers({ recommendations }: WorkshopFiles, report: Report): void {
  for (const { keys, value } of valuesAt(recommendations.raw?.value, '*'))
    if (isAnsweredQuestion(value) && valueAt(value, ['answer']) === undefined)
      report(
        recommendations.path,
        diagnostic('recommendation-answer', recommendations.at(keys), {
          unexpected: 'Missing `answer` of a `question answered`',
          todo: 'Add a line that begins with `answer:`.',
        }),
      );
}

/** The words of a write-up belong to those who wrote it, until the body says that it may quote them. */
function checkQuotations({ recommendations }: WorkshopFiles, report: Report): void {
  for (const { keys } of valuesAt(recommendations.raw?.value, '*.quotation'))
    report(
      recommendations.path,
      diagnostic('quotation-off', recommendations.at(keys), {
        unexpected: 'Unexpected quotation from the write-up',
        todo: 'Remove it, or set `quotations: true` in site.yaml if you have the right to quote.',
      }),
    );
}

function checkDispositions({ recommendations, dispositions }: WorkshopFiles, report: Report): void {
  const entries = valuesAt(recommendations.raw?.value, '*').map(({ value }) => value);
  const questions = new Set(entries.filter(isAnsweredQuestion).map((entry) => nameOf(valueAt(entry, ['id']))));
  const where = `a recommendation of ${recommendations.path}`;
  const known: KnownNames = {
    kind: 'recommendation',
    definedAs: where,
    names: definedNames([recommendations], '*.id'),
  };
  reportDuplicates([dispositions], 'dispositions.*.recommendation', report);
  for (const answered of namesAt(dispositions.raw?.value, 'dispositions.*.recommendation')) {
    reportUnknownName(dispositions, answered, known, report);
    if (questions.has(answered.name))
      report(
        dispositions.path,
        diagnostic('disposition-question', dispositions.at(answered.keys), {
          unexpected: `Unexpected disposition of ${quote(answered.name)}, a question that was answered at the workshop`,
          todo: 'Remove the entry, or correct the `kind` of the recommendation.',
        }),
      );
  }
}

function isAnsweredQuestion(recommendation: unknown): boolean {
  return valueAt(recommendation, ['kind']) === 'question answered';
}
