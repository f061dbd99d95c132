/** Writes the list of rules for editors: `npx node scripts/commands/list-rules.ts`. */
import { writeFileSync } from 'node:fs';
import { readRuleExample } from '../../src/content/diagnostics/rule-example.ts';
import { rulesAsMarkdown } from '../../src/content/diagnostics/rules-as-markdown.ts';

writeFileSync(new URL('../../content/RULES.md', import.meta.url), rulesAsMarkdown(readRuleExample));
