import type { Element } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import type { Problem } from '../code/problem.ts';
import { colours } from '../design/tokens.ts';
import { counted, warningTitle, type ContentCheck } from '../source/check-content.ts';

/** What the pages show while an editor works: the files as saved, the last ones without a problem, or nothing yet. */
export type Shown = 'as saved' | 'as last sound' | 'nothing';

const explanation: Readonly<Record<Shown, string>> = {
  'as saved': 'This page shows what you saved, but the site cannot be published like this.',
  'as last sound':
    'Nothing of your work is lost. Until this is put right, the page shows the content as it last was without problems.',
  nothing: 'There is nothing to show until this is put right.',
};

/** Looks after itself: it stands in no page that is built. */
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

/** What has to be put right, for the top of every page while an editor works; empty where there is nothing. */
export function editorNotice({ problems, warnings }: ContentCheck, shown: Shown): string {
  const boxes = [
    ...(problems.length === 0 ? [] : [problemBox(problems, shown)]),
    ...(warnings.length === 0 ? [] : [warningBox(warnings)]),
  ];
  return boxes.length === 0 ? '' : toHtml([h('style', style), ...boxes]);
}

/** A page of its own for an editor who starts with content that has never been sound. It reloads like every other. */
export function editorPage(notice: string): string {
  const head = h('head', [
    h('meta', { charset: 'utf-8' }),
    h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    h('title', 'Problems in the content'),
    h('script', { type: 'module', src: '/@vite/client' }),
  ]);
  return `<!doctype html><html lang="en-GB">${toHtml(head)}<body>${notice}</body></html>`;
}

function problemBox(problems: readonly Problem[], shown: Shown): Element {
  return h('section', { className: 'editor-notice', role: 'alert', ariaLabelledBy: 'editor-notice-title' }, [
    h('h2', { id: 'editor-notice-title' }, `The content has ${counted(problems.length, 'problem')}`),
    h('p', `${explanation[shown]} Put it right and save: the page reloads by itself.`),
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
  return h('ol', problems.map(toldProblem));
}

function toldProblem({ file, line, column, unexpected, expected, todo, proposal }: Problem): Element {
  return h('li', [
    h('div', h('code', `${file}:${line}:${column}`)),
    h('div', `${unexpected}, ${expected}. ${todo}`),
    ...(proposal === undefined ? [] : [h('pre', proposal)]),
  ]);
}
