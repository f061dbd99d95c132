import type { RootContent } from 'mdast';
import type { Words } from '../finding.ts';
import type { RuleName } from '../rules.ts';
import { tell, type Scope } from './gathered.ts';
import { expressionWords, importWords } from './syntax-problem.ts';

/** Tells that a node may not stand in the content, and leaves it out. */
export function refuse(node: { type: keyof typeof refused }, scope: Scope): readonly never[] {
  const { rule, words } = refused[node.type];
  tell(scope, rule, node, words);
  return [];
}

interface Refused {
  readonly rule: RuleName;
  readonly words: Words;
}

/** What Markdown and MDX know and the content does not hold. */
const refused = {
  blockquote: markup(
    'quotation (`>`)',
    'Write a paragraph in quotation marks, or `&gt;` where the sign itself is meant.',
  ),
  code: markup('block of code', 'Write it as a paragraph.'),
  inlineCode: markup('code in backticks', 'Take the backticks out.'),
  delete: markup('struck-out words', 'Take the words out: the redline shows what was deleted.'),
  heading: markup(
    'heading',
    'Begin the paragraph with strong words, or make a clause of it. A line of `---` or `===` makes a heading of the one above.',
  ),
  thematicBreak: markup('dividing line', 'Take it out.'),
  image: markup('image', 'Say it in words.'),
  imageReference: markup('image', 'Say it in words.'),
  linkReference: markup('link whose address stands elsewhere', 'Write `[words](https://…)`.'),
  definition: markup('address that stands apart from its link', 'Write `[words](https://…)` where the link is.'),
  html: markup('HTML', 'Take it out.'),
  yaml: markup('front matter', 'Take it out.'),
  mdxFlowExpression: { rule: 'clause-expression', words: expressionWords },
  mdxTextExpression: { rule: 'clause-expression', words: expressionWords },
  mdxjsEsm: { rule: 'clause-import', words: importWords },
} as const satisfies Partial<Record<RootContent['type'], Refused>>;

function markup(unexpected: string, todo: string): Refused {
  const expected = 'expected paragraphs, lists, tables, footnotes, links, *stressed* or **strong** words';
  return { rule: 'clause-markup', words: { unexpected: `Unexpected ${unexpected}`, expected, todo } };
}
