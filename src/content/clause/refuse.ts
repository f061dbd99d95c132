import type { RootContent } from 'mdast';
import type { Message } from '../diagnostics/diagnostic.ts';
import type { RuleName } from '../diagnostics/rules.ts';
import { report, type Scope } from './scope.ts';
import { expressionMessage, importMessage } from './syntax-messages.ts';

/** Reports that a node is not allowed in the content, and leaves it out. */
export function refuse(node: { type: keyof typeof refusals }, scope: Scope): readonly never[] {
  const { rule, message } = refusals[node.type];
  report(scope, rule, node, message);
  return [];
}

interface Refusal {
  readonly rule: RuleName;
  readonly message: Message;
}

/** What Markdown and MDX allow but the content does not. */
const refusals = {
  blockquote: markup(
    'block quotation (`>`)',
    'Write `<Quote source="…">` before and `</Quote>` after the words, on lines of their own, or write `&gt;` for a literal `>`.',
  ),
  code: markup('code block', 'Write it as a paragraph.'),
  inlineCode: markup('code in backticks', 'Remove the backticks.'),
  delete: markup('strikethrough', 'Remove the words: the redline shows what was deleted.'),
  heading: markup(
    'heading',
    'Write it directly in a clause, with `## ` before its words, or begin a paragraph with bold text. A line of `---` or `===` turns the line above it into a heading.',
  ),
  thematicBreak: markup('horizontal line', 'Remove it.'),
  image: markup('image', 'Write `<Figure file="…" alt="…">`, its caption and `</Figure>` on lines of their own.'),
  imageReference: markup(
    'image',
    'Write `<Figure file="…" alt="…">`, its caption and `</Figure>` on lines of their own.',
  ),
  linkReference: markup('reference-style link', 'Write `[text](https://…)`.'),
  definition: markup('link definition', 'Write `[text](https://…)` where the link is.'),
  html: markup('HTML', 'Remove it.'),
  yaml: markup('front matter', 'Remove it.'),
  mdxFlowExpression: { rule: 'clause-expression', message: expressionMessage },
  mdxTextExpression: { rule: 'clause-expression', message: expressionMessage },
  mdxjsEsm: { rule: 'clause-import', message: importMessage },
} as const satisfies Partial<Record<RootContent['type'], Refusal>>;

function markup(unexpected: string, todo: string): Refusal {
  const expected = 'expected paragraphs, sub-headings, lists, tables, footnotes, links, *italic* or **bold** text';
  return { rule: 'clause-markup', message: { unexpected: `Unexpected ${unexpected}`, expected, todo } };
}
