import { finding, type Report } from '../finding.ts';
import { quoted } from '../quoted.ts';
import type { ContentFiles } from '../read-files.ts';
import type { WorkshopFiles } from '../read-workshops.ts';
import { nameOf, namesAt, valueAt, valuesAt } from '../yaml/value-at.ts';
import { checkName, checkNamed, definedNames, type Known } from './known.ts';
import { isComing } from '../../code/label-order.ts';
import { checkUnique } from './unique.ts';

/** The registers of workshops agree with each other, with the themes and with the revisions. */
export function checkWorkshops({ workshops, themes, revisions }: ContentFiles, report: Report): void {
  checkUnique([themes], '*.id', report);
  checkUnique(
    workshops.map((one) => one.recommendations),
    '*.id',
    report,
  );
  checkUnique(
    workshops.map((one) => one.actions),
    '*.id',
    report,
  );
  const theme: Known = { kind: 'theme', where: `an id of ${themes.path}`, names: definedNames([themes], '*.id') };
  const labels = revisions.filter(({ draft }) => !draft).map(({ name }) => name);
  for (const workshop of workshops) {
    checkNamed(workshop.recommendations, '*.theme', theme, report);
    checkRevisions(workshop, labels, report);
    checkWithin(workshop, report);
    checkAnswers(workshop, report);
    checkStates(workshop, report);
    checkDispositions(workshop, report);
  }
}

/** An answer is given with a revision that is published, or that comes after all of them: it is then not shown yet. */
function checkRevisions({ dispositions }: WorkshopFiles, labels: readonly string[], report: Report): void {
  const coming = namesAt(dispositions.raw?.value, 'dispositions.*.revision').filter(({ name }) =>
    isComing(name, labels),
  );
  const names = new Set([...labels, ...coming.map(({ name }) => name)]);
  const where = 'a published revision, or the label of the next one';
  checkNamed(dispositions, 'dispositions.*.revision', { kind: 'revision', where, names }, report);
}

/** What the files of one workshop name in each other. */
function checkWithin({ workshop, recommendations, actions, actionStates }: WorkshopFiles, report: Report): void {
  const sections = definedNames([workshop], 'sections.*.section');
  const section: Known = { kind: 'section', where: `a section of ${workshop.path}`, names: sections };
  const numbers: Known = {
    kind: 'action',
    where: `a number of ${actions.path}`,
    names: definedNames([actions], '*.number'),
  };
  const ids: Known = { kind: 'action', where: `an id of ${actions.path}`, names: definedNames([actions], '*.id') };
  checkUnique([workshop], 'sections.*.section', report);
  checkUnique([actions], '*.number', report);
  checkNamed(recommendations, '*.section', section, report);
  checkNamed(actions, '*.sections.*', withChapters(section), report);
  checkNamed(recommendations, '*.actions.*', numbers, report);
  checkNamed(actionStates, 'states.*.action', ids, report);
}

/** An action may have arisen in all sections of a chapter: `3` beside `3.1` and `3.2`. */
function withChapters(section: Known): Known {
  const chapters = [...(section.names ?? [])].map((name) => name.replace(/\..*$/, ''));
  return { ...section, names: section.names && new Set([...section.names, ...chapters]) };
}

/** Every action has one state. */
function checkStates({ actions, actionStates }: WorkshopFiles, report: Report): void {
  checkUnique([actionStates], 'states.*.action', report);
  const stated = definedNames([actionStates], 'states.*.action');
  for (const { name: id } of namesAt(actions.raw?.value, '*.id'))
    if (stated?.has(id) === false)
      report(
        actionStates.path,
        finding('action-state', actionStates.at(['states']), {
          unexpected: `Missing state of action ${quoted(id)}`,
          expected: 'expected a state for every action',
          todo: `Add an entry \`- action: ${id}\`.`,
        }),
      );
}

/** What was asked and answered in the room needs no disposition, but has to say what the answer was. */
function checkAnswers({ recommendations }: WorkshopFiles, report: Report): void {
  for (const { keys, value } of valuesAt(recommendations.raw?.value, '*'))
    if (isAnsweredQuestion(value) && valueAt(value, ['answer']) === undefined)
      report(
        recommendations.path,
        finding('recommendation-answer', recommendations.at(keys), {
          unexpected: 'Unexpected `question answered` without `answer`',
          expected: 'expected what was answered, in plain words',
          todo: 'Add a line that begins with `answer:`.',
        }),
      );
}

function checkDispositions({ recommendations, dispositions }: WorkshopFiles, report: Report): void {
  const entries = valuesAt(recommendations.raw?.value, '*').map(({ value }) => value);
  const questions = new Set(entries.filter(isAnsweredQuestion).map((entry) => nameOf(valueAt(entry, ['id']))));
  const where = `a recommendation of ${recommendations.path}`;
  const known: Known = { kind: 'recommendation', where, names: definedNames([recommendations], '*.id') };
  checkUnique([dispositions], 'dispositions.*.recommendation', report);
  for (const found of namesAt(dispositions.raw?.value, 'dispositions.*.recommendation')) {
    checkName(dispositions, found, known, report);
    if (questions.has(found.name))
      report(
        dispositions.path,
        finding('disposition-question', dispositions.at(found.keys), {
          unexpected: `Unexpected disposition of ${quoted(found.name)}, a question that was answered at the workshop`,
          expected: 'expected dispositions of recommendations alone',
          todo: 'Take the entry out, or correct the `kind` of the recommendation.',
        }),
      );
  }
}

function isAnsweredQuestion(recommendation: unknown): boolean {
  return valueAt(recommendation, ['kind']) === 'question answered';
}
