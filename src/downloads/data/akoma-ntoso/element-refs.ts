import type { Element } from 'xast';

/** What the naming convention calls elements in ids; others have their own name. */
const abbreviations: ReadonlyMap<string, string> = new Map(
  Object.entries({
    alinea: 'al',
    article: 'art',
    attachment: 'att',
    blockList: 'list',
    chapter: 'chp',
    citation: 'cit',
    citations: 'cits',
    clause: 'cl',
    component: 'cmp',
    division: 'dvs',
    eventRef: 'eref',
    listIntroduction: 'intro',
    listWrapUp: 'wrapup',
    mainBody: 'body',
    paragraph: 'para',
    quotedStructure: 'qstr',
    quotedText: 'qtext',
    recital: 'rec',
    recitals: 'recs',
    section: 'sec',
    subchapter: 'subchp',
    subclause: 'subcl',
    subdivision: 'subdvs',
    subparagraph: 'subpara',
    subsection: 'subsec',
    temporalGroup: 'tmpg',
    wrapUp: 'wrapup',
  }),
);

/** How ids name an element: by the abbreviation of the naming convention, or else by its name; a container by its own. */
export function elementRef({ name, attributes }: Element): string {
  const own = name === 'hcontainer' ? attributes['name'] : undefined;
  return own ?? abbreviations.get(name) ?? name;
}

/**
 * The elements of a text that must have an `eId` by the naming convention: those whose ids the schema calls required. A
 * test compares the documents with the schema.
 */
const withId: ReadonlySet<string> = new Set([
  ...[
    'part',
    'chapter',
    'section',
    'article',
    'clause',
    'subclause',
    'paragraph',
    'subparagraph',
    'level',
    'hcontainer',
  ],
  ...['heading', 'subheading', 'crossHeading', 'intro', 'content', 'wrapUp'],
  ...['blockContainer', 'blockList', 'item', 'table', 'tblock', 'ul', 'ol', 'div', 'container'],
  ...['quotedStructure', 'embeddedStructure', 'subFlow', 'authorialNote'],
  ...['ref', 'rref', 'term', 'quantity', 'concept', 'object', 'entity', 'process', 'role', 'person', 'organization'],
  ...['event', 'location'],
  // Of these the schema requires none, but amendments and figures are cited by them.
  ...['listIntroduction', 'listWrapUp', 'quotedText', 'embeddedText', 'def', 'img'],
]);

/** Whether an element of the text has an `eId`. */
export function needsId(name: string): boolean {
  return withId.has(name);
}

/** Elements that occur once in their context, and so need no number. */
export const uniqueElements: ReadonlySet<string> = new Set([
  'content',
  'heading',
  'subheading',
  'intro',
  'wrapUp',
  'listIntroduction',
  'listWrapUp',
]);

/** Whether an element only holds the text of its parent, whose ids do not name it: `cl_G__list_1`. */
export function isFrame(name: string): boolean {
  return name === 'content' || name === 'intro' || name === 'wrapUp';
}
