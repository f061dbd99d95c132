import { gateRules } from '../provenance/gate/rules.ts';
import { lockRules } from '../publishing/lock/lock-rules.ts';
import { publishRules } from '../publishing/publication/publish-rules.ts';
import type { RuleExample } from './rule-example.ts';
import { rules, type RuleName } from './rules.ts';

/** The list of rules for editors, in Markdown: what each asks, an example, and what is told where it is broken. */
export function ruleList(exampleOf: (rule: RuleName) => RuleExample): string {
  const sections = ruleNames.map((rule) => section(rule, exampleOf(rule)));
  return [head, ...sections, provenanceRules].join('\n');
}

/** The rules that join changes and reasons; each tells in full what it found and what to paste. */
const provenanceRules = [
  '## Changes and reasons',
  'These rules are checked once all the others hold. In the working draft they only warn; a published revision that breaks one is not built.',
  listed(gateRules),
  '## Frozen revisions',
  'A frozen revision that breaks one of these rules is not built.',
  listed(lockRules),
  '## Publishing the working draft',
  '`npm run code -- publish` asks for these too.',
  listed(publishRules),
]
  .join('\n\n')
  .concat('\n');

function listed(rulesOf: Readonly<Record<string, string>>): string {
  return Object.entries(rulesOf)
    .map(([rule, asks]) => `- \`${rule}\`: ${asks}`)
    .join('\n');
}

/** The names of all rules in the order of their table. */
export const ruleNames: readonly RuleName[] = Object.keys(rules).filter((name) => isRuleName(name));

function isRuleName(name: string): name is RuleName {
  return Object.hasOwn(rules, name);
}

const head = `# Rules of the content

\`npm run check:content\` tells every place at which a rule is broken, and what to do. This list is made by
\`npx node scripts/list-rules.ts\`; the examples are run by the tests.
`;

function section(rule: RuleName, example: RuleExample): string {
  return [`## ${rule}`, rules[rule], ...exampleLines(example), 'What is told:', fence(example.problems.join('\n')), '']
    .join('\n\n')
    .trimEnd()
    .concat('\n');
}

function exampleLines(example: RuleExample): readonly string[] {
  const file = `\`content/${example.in}\``;
  switch (example.do) {
    case 'replace':
      return [`In ${file}, this is right:`, fence(example.ok), 'This is not:', fence(example.notOk)];
    case 'add':
      return [`Not right: there is a file ${file}.`];
    case 'remove':
      return [`Not right: there is no ${file}.`];
    case 'empty':
      return [`Not right: there is nothing in ${file}.`];
    case 'link':
      return [`Not right: ${file} is a link to \`${example.to}\`.`];
    case 'append byte':
      return [`Not right: ${file} holds the byte ${example.byte} (hexadecimal).`];
    case 'fill':
      return [`Not right: ${file} has ${example.bytes.toLocaleString('en-GB')} bytes.`];
    default:
      return example satisfies never;
  }
}

function fence(text: string): string {
  return `\`\`\`\`text\n${text.trimEnd()}\n\`\`\`\``;
}
