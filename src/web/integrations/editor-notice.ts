import type { Element } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import { problemMessage, type Problem } from '../../model/problem.ts';
import { colours } from '../../design/tokens.ts';
import { pluralise, warningTitle, type ContentCheck } from '../../content/check-content.ts';

/** What pages show while an editor works: the files as saved, the last ones without problems, or nothing yet. */
export type ShownContent = 'as saved' | 'as last sound' | 'nothing';

const explanation: Readonly<Record<ShownContent, string>> = {
  'as saved': 'This page shows what you saved, but the site cannot be published like this.',
  'as last sound': 'Your work is not lost. Until you fix this, the page shows the last content without problems.',
  nothing: 'There is nothing to show until you fix this.',
};

/** Inline, because the notice is never part of a built page. */
const style = `
.editor-notice { padding: 15px max(15px, calc(50vw - 480px)); background: ${colours.white}; color: ${colours.text}; border: 5px solid ${colours.alarm}; font: 17px/1.45 'Segoe UI', 'Noto Sans', Arial, sans-serif; overflow-wrap: anywhere }
.editor-notice--warning { border-color: ${colours.cautionLine}; padding-block: 8px }
.editor-notice h2 { margin: 0 0 8px; font-size: 22px }
.editor-notice p { margin: 0 0 10px }
.editor-notice ol { margin: 0; padding-left: 26px }
.editor-notice li { margin: 0 0 14px }
.editor-notice code { font-size: 15px; font-weight: bold }
.editor-notice pre { margin: 6px 0 0; padding: 8px 12px; background: ${colours.asideBackground}; font-size: 15px; white-space: pre-wrap }
.editor-notice summary { cursor: pointer }
@media print { .editor-notice { display: none } }`;

/** The problems to fix, for the top of every page while an editor works; empty without problems. */
export function editorNotice({ problems, warnings }: ContentCheck, shown: ShownContent): string {
  const boxes = [
    ...(problems.length === 0 ? [] : [problemBox(problems, shown)]),
    ...(warnings.length === 0 ? [] : [warningBox(warnings)]),
  ];
  return boxes.length === 0 ? '' : toHtml([h('style', style), ...boxes]);
}

/** The page for an editor whose content has had problems from the start. It reloads like every other page. */
export function editorPage(notice: string): string {
  const head = h('head', [
    h('meta', { charset: 'utf-8' }),
    h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    h('title', 'Problems in the content'),
    h('script', { type: 'module', src: '/@vite/client' }),
  ]);
  return `<!doctype html><html lang="en-GB">${toHtml(head)}<body>${notice}</body></html>`;
}

function problemBox(problems: readonly Problem[], shown: ShownContent): Element {
  return h('section', { className: 'editor-notice', role: 'alert', ariaLabelledBy: 'editor-notice-title' }, [
    h('h2', { id: 'editor-notice-title' }, `The content has ${pluralise(problems.length, 'problem')}`),
    h('p', `${explanation[shown]} Fix it and save: the page reloads by itself.`),
    problemList(problems),
  ]);
}

function warningBox(warnings: readonly Problem[]): Element {
  return h('details', { className: 'editor-notice editor-notice--warning' }, [
    h('summary', warningTitle(warnings)),
    problemList(warnings),
  ]);
}

function problemList(problems: readonly Problem[]): Element {
  return h('ol', problems.map(problemItem));
}

function problemItem(problem: Problem): Element {
  const { file, line, column, proposal } = problem;
  return h('li', [
    h('div', h('code', `${file}:${line}:${column}`)),
    h('div', problemMessage(problem)),
    ...(proposal === undefined ? [] : [h('pre', proposal)]),
  ]);
}
