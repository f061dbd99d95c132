import { askedOfEveryone, findCommentTarget, type CommentTarget } from '../consultation/comment-target.ts';
import type { Form } from '../consultation/form.ts';
import { honeypot, sharedComputer, wayThrough, type FormAction } from '../consultation/form-step.ts';
import type { FormError } from '../consultation/form-values.ts';
import { leaveOut } from '../consultation/left-out.ts';
import * as messages from '../consultation/messages.ts';
import { isEmptyAnswer, validate } from '../consultation/validate.ts';
import type { HiddenField } from '../consultation/view-parts.ts';
import type { AboutYouView, CommentView, View } from '../consultation/view.ts';
import { hiddenFields, cacheHeaders, page, type FormState, type RequestContext } from './request-context.ts';

/** Before the name of a clause or paragraph in the field `wayThrough`. */
const onClause = 'clause:';

/** The clause or paragraph that a respondent comments on alone; `undefined` on the whole form. */
export function targetOf(form: Form, way: string): CommentTarget | undefined {
  return way.startsWith(onClause) ? findCommentTarget(form, way.slice(onClause.length)) : undefined;
}

/** The first page of the short way, as a link opens it. */
export function newCommentView(context: RequestContext): View {
  const { request, form, state } = context;
  if (state === 'closed' || state === 'not open yet') return { kind: 'state', ...page(context, 200) };
  const target = findCommentTarget(form, cleanName(new URL(request.url).searchParams.get('on') ?? ''));
  if (target === undefined) return { kind: 'no such clause', ...page(context, 404) };
  return {
    kind: 'comment',
    ...page(context, 200, cacheHeaders({ shared: false })),
    target,
    values: {},
    errors: [],
    hidden: [{ name: wayThrough, value: onClause + target.name }],
  };
}

/** A name without what people and their mail programs add to a link: capitals, spaces, a full stop. */
function cleanName(name: string): string {
  return /[a-z0-9](?:.*[a-z0-9])?/s.exec(name.toLowerCase())?.[0] ?? '';
}

/** The first page of the short way with the submitted values. */
export function commentView(
  context: RequestContext,
  formState: FormState,
  target: CommentTarget,
  errors: readonly FormError[],
): CommentView {
  return { kind: 'comment', ...shortWay(context, formState, target, errors, namesOf(target.fields)) };
}

/**
 * The page of the short way that has something left to answer; `undefined` if the response can be checked, or if only the
 * whole form has the boxes in which something is wrong.
 */
export function unfinishedComment(
  context: RequestContext,
  formState: FormState,
  target: CommentTarget,
  action: FormAction,
): View | undefined {
  const { form } = context;
  const { values } = formState;
  const isSaid = target.fields.some(({ name }) => !(values[name] ?? []).every(isEmptyAnswer));
  const [first] = target.fields;
  const nothingSaid = { ...(first === undefined ? {} : { field: first.name }), message: messages.nothingOnClause };
  const found = validate(form, leaveOut(values).kept);
  const errorsIn = (names: ReadonlySet<string>) => found.filter(({ field = '' }) => names.has(field));
  const inComment = [...(isSaid ? [] : [nothingSaid]), ...errorsIn(namesOf(target.fields))];
  if (inComment.length > 0) return commentView(context, formState, target, inComment);
  if (action === 'about') return aboutYouView(context, formState, target, []);
  const aboutYou = errorsIn(namesOf(askedOfEveryone(form)));
  return aboutYou.length > 0 ? aboutYouView(context, formState, target, aboutYou) : undefined;
}

function aboutYouView(
  context: RequestContext,
  formState: FormState,
  target: CommentTarget,
  errors: readonly FormError[],
): AboutYouView {
  const shown = new Set([...namesOf(askedOfEveryone(context.form)), honeypot.name, sharedComputer]);
  return { kind: 'about you', ...shortWay(context, formState, target, errors, shown), shared: formState.shared };
}

/** What both pages have: the boxes that the page shows are not hidden fields too. */
function shortWay(
  context: RequestContext,
  formState: FormState,
  target: CommentTarget,
  errors: readonly FormError[],
  shown: ReadonlySet<string>,
) {
  const hidden: readonly HiddenField[] = hiddenFields(context, formState).filter(({ name }) => !shown.has(name));
  const status = errors.length > 0 ? 422 : 200;
  return { ...page(context, status, cacheHeaders(formState)), target, values: formState.values, errors, hidden };
}

function namesOf(fields: readonly { readonly name: string }[]): ReadonlySet<string> {
  return new Set(fields.map(({ name }) => name));
}
