/**
 * What each rule of the content requires, by its permanent name, in the order of the printed list. The messages are in
 * the code that reports them.
 */
export const ruleRequirements = {
  'file-missing': 'Every required file exists and can be read.',
  'file-unexpected':
    'A folder contains only the files and folders that belong in it. README.md, LICENSE and names that begin with a dot are ignored.',
  'file-link': 'There are no symbolic links, which could lead outside the content.',
  'file-size': 'A clause or page has at most 64 kB, and a YAML file at most 1 MB.',
  'file-utf8': 'Text is saved as UTF-8.',
  'file-conflict': 'No file has two versions of its text, as git leaves them after a conflict.',
  'file-character': 'Text contains no control characters or other invisible characters.',
  'text-hidden':
    'No text has invisible characters, however they are written: as themselves, as `&#x200B;` or as `"\\u200B"`.',
  'text-blank': 'No text consists only of spaces and invisible characters.',
  'file-name': 'The `id` or `label` in a file matches the name of the file or its folder.',
  'folder-missing': 'Every required folder exists.',
  'folder-empty': 'A folder of clauses or revisions contains at least one.',

  'yaml-syntax': 'A YAML file, and the front matter of a clause or page, is valid YAML.',
  'yaml-duplicate-key': 'No key is repeated.',
  'yaml-alias': 'Values are written out in full: no anchors (`&name`) and no aliases (`*name`).',
  'yaml-tag': 'Values have no tags (`!name`).',
  'yaml-quotes': 'A number, date or `true` that is meant as text is in quotes.',
  'yaml-key': 'Only known keys are used.',
  'yaml-missing': 'Every required key is present.',
  'yaml-value': 'Every value is of the right kind for its key.',
  'yaml-date': 'Every date is a real date.',

  'front-matter': 'A clause or page begins with front matter, between two lines of three hyphens.',
  'clause-syntax': 'Tags are complete and closed. A `<` that is not part of a tag is written `&lt;`.',
  'clause-tag':
    'Only the tags Term, Ref, Sup, Sub, Para, Item, Note, Example, Quote, Figure, Description and Definitions are used. HTML is not allowed.',
  'clause-attribute': 'A tag has all its attributes and no others, each with a value in quotes.',
  'clause-place':
    'Tags are where they are allowed: Term, Ref, Sup and Sub within text, Item at the start of a list item, all others on lines of their own.',
  'clause-import': 'There are no `import` or `export` lines.',
  'clause-expression': 'There are no braces, since content contains no code. A literal `{` is written `&#123;`.',
  'clause-markup':
    'The only Markdown in a clause is paragraphs, sub-headings, lists, tables, footnotes, links, italic and bold text.',
  'clause-nesting': 'Text is nested at most ten levels deep.',
  'clause-link': 'A link has an https:, mailto: or tel: address, a #anchor or a path on this site.',
  'link-broken': 'What is written like a link, `[words](address)`, is one: its address has no spaces.',
  'paragraph-marks': 'A paragraph, list or table has at most 2,000 of the characters that mark text.',
  'text-runs-together':
    'Each entry of a list has a line that begins with `- `, `1. ` or `(a) `, or is a paragraph of its own; columns are a table.',
  'table-cells': 'No row of a table has more cells than its first row.',
  'table-rows': 'A table has at least one row below its first row, which has the headings of its columns.',
  'list-label':
    'The labels of a list follow one another: `(a)`, `(b)`, `(c)`. A list inside an item is indented, and each item has words.',
  'clause-empty': 'No clause, page or block tag is empty.',
  'definition-form':
    'Definitions are one list, and each item begins with the term of the glossary that it defines, which no other defines.',
  'figure-unknown': 'A figure shows a picture in the folder `figures` of its revision.',
  'figure-unused': 'Every picture in that folder is shown by a figure.',
  'figure-picture':
    'A picture is a PNG or JPEG of at most 500 kB or an SVG of at most 200 kB, with sides of 16 to 4,000 pixels.',
  'figure-svg':
    'An SVG has only the elements and attributes of a list: no script, style sheet, link, entity or other file.',
  'figure-form': 'A figure has one paragraph as its caption, and after it at most one description.',
  'page-address': 'A page of the body does not have an address that the software uses.',
  'extent-unknown': 'A clause applies in places that are under `places` in site.yaml; without it, in the four nations.',
  'page-unknown': 'The page above a page, and the one that says what is invented, exist.',
  'footnote-undefined': 'Every footnote that the text refers to is defined.',
  'footnote-unused': 'Every footnote is referred to in the text.',
  'footnote-duplicate': 'No footnote is defined twice.',
  'heading-rank':
    'Headings of a page have two to four hash signs, those inside a clause two or three, and no level is skipped.',
  'heading-empty': 'Every sub-heading inside a clause has text below it.',

  'ref-unknown': 'A `<Ref>` refers to a clause, numbered paragraph or list item of the same revision.',
  'ref-self': 'No clause, numbered paragraph or page refers to itself.',
  'link-unknown': 'A link within the site leads to a page and anchor that exist.',
  'term-unknown': 'A `<Term>` refers to a term in the glossary.',
  'id-duplicate': 'No id is used twice.',
  'paragraph-number': 'Numbered paragraphs are in ascending order through the whole revision, and in each schedule.',
  'number-duplicate': 'No two clauses of a revision have the same number.',
  'schedule-duplicate': 'No two parts of a revision are the same schedule or annex.',
  'number-missing': 'If one clause of a part has a number or letter, all of them have one.',

  'outline-missing': 'The outline of a revision lists every clause file in its folder.',
  'outline-repeat': 'The outline of a revision lists no clause twice.',
  'revision-order': 'No revision is dated earlier than the previous one.',
  'revision-public': 'Only the working draft has the key `public`.',
  'standing-event': 'Every event of a revision has the keys that it needs, and events are in date order.',

  'clause-unknown': 'Every clause referred to exists in that revision.',
  'paragraph-unknown': 'Every numbered paragraph referred to exists in this revision or the previous one.',
  'revision-unknown': 'Every revision referred to is published.',
  'edition-unknown': 'Every file of an edition is in content/code/editions.',
  'recommendation-unknown': 'Every recommendation referred to is in the register of a workshop.',
  'point-unknown': 'Every point referred to is in the `points.yaml` of a consultation.',
  'question-unknown': 'Every question referred to is one of its consultation.',
  'action-unknown': 'Every action referred to is in the register of a workshop.',
  'section-unknown': 'Every section referred to is a section of the workshop.',
  'theme-unknown': 'Every theme referred to is in themes.yaml.',
  'workshop-unknown': 'Every workshop referred to has a folder.',
  'consultation-unknown': 'Every consultation referred to has a folder.',
  'body-unknown': 'Every body referred to is in the register of bodies.',
  'topic-unknown': 'Every topic referred to is in the register of bodies.',
  'reason-response': 'No reason is a single response to a consultation.',
  'consultation-outcome':
    'A consultation that is a reason or a basis has closed and has a published outcome; a standing channel needs none.',
  'private-data':
    'No reason, note, outcome or answer has an email address, telephone number or postcode, except those of bodies in the registers, nor the reference or private code of a response.',
  'outcome-date':
    'The outcome of a consultation is dated after its closing day; a standing channel, which never closes, has none.',
  'consultation-address':
    'A consultation that people can respond to has a postal address for its paper form, except on a demonstration site.',
  'outcome-count': 'No theme of an outcome was raised in more responses than there were.',
  'outcome-empty': 'A published outcome has themes, or a `points.yaml` with points.',
  'outcome-late': 'An outcome that is dated later than was promised says under `late` why.',
  'equality-missing':
    'An outcome with points says under `equality` what was raised about people with protected characteristics.',
  'point-unanswered': 'Every point of a published outcome has an answer.',
  'point-cleared': 'A second person has cleared exactly what is published of each point.',
  'part-without-rest': 'A point that was accepted in part, and no other, says what was not accepted.',
  'already-so-without-clause': 'A point that was already met, and no other, names the clause that meets it.',
  'later-without-action': 'A point that is kept for later, and no other, becomes an action.',
  'reason-repeated': 'No reason is given for more than three points.',
  'reason-reworded': 'No reason is given for more than three points with a few words changed.',
  'figure-typed':
    'Figures of an outcome with points are counted, not typed: no text says how many responses said something.',
  'figure-changed': 'The figures of an outcome are as the command counted them.',
  'figure-missing': 'Every point and theme that is counted exists, and each that exists is counted.',
  'action-state': 'Every action has a state.',
  'disposition-question': 'A question that was answered at the workshop has no disposition.',
  'quotation-off': 'A recommendation quotes its write-up only where `quotations` in site.yaml is on.',
  'recommendation-answer': 'A question that was answered at the workshop has its answer.',
} as const;

export type RuleName = keyof typeof ruleRequirements;

/** The names of all rules, in the order of the table. */
export const ruleNames: readonly RuleName[] = Object.keys(ruleRequirements).filter((name) => isRuleName(name));

function isRuleName(name: string): name is RuleName {
  return Object.hasOwn(ruleRequirements, name);
}

/**
 * Rules that came after the first revisions were frozen. What is frozen stays as it is, so there they only warn; a
 * draft that breaks one is refused.
 */
const laterRules: ReadonlySet<string> = new Set<RuleName>([
  'text-hidden',
  'text-blank',
  'paragraph-marks',
  'text-runs-together',
  'table-cells',
  'table-rows',
  'heading-empty',
  'list-label',
  'link-broken',
  'schedule-duplicate',
  'ref-self',
  'link-unknown',
  'number-missing',
  'reason-response',
  'consultation-outcome',
  'private-data',
]);

/** Whether a rule only warns in what is frozen. */
export function isLaterRule(rule: string): boolean {
  return laterRules.has(rule);
}
