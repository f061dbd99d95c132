/** Redlines. */
export const redline = {
  textOrigins: {
    from: 'from {clauses}',
    nowIn: 'now in {clauses}',
  },
  frontMatter: {
    Number: 'Number',
    Title: 'Title',
    Part: 'Part',
    Place: 'Place',
    'Plain-English note': 'Plain-English note',
    'Where it applies': 'Where it applies',
    none: 'none',
    first: 'first',
    after: 'after {clause}',
  },
  whatChanged: {
    it: 'it {id}',
    numberChanged: 'the number changed',
    titleChanged: 'the title changed',
    plainEnglishNoteChanged: 'the plain-English note {isSome, select, true {changed} other {was rewritten}}',
    whereItAppliesChanged: 'where it applies changed',
  },
  changesInWords: {
    textCameFrom: 'text came from {clauses}',
    textIsNowIn: 'text is now in {clauses}',
    definedTerms: 'defined terms changed',
    columnsInAnotherOrder: 'columns in another order',
    columnsAligned: 'columns aligned differently',
    putIn: '{count, plural, one {item {items}} other {items {items}}} {isAdded, select, true {added} other {removed}}',
    putInMany: '{count} list items {isAdded, select, true {added} other {removed}}, from {first} to {last}',
    styles: {
      emphasis: 'italic words changed',
      strong: 'bold words changed',
      superscript: 'superscript words changed',
      subscript: 'subscript words changed',
    },
    blocks: {
      paragraph:
        '{count, plural, one {# paragraph} other {# paragraphs}} {isMoved, select, true {moved} other {{isAdded, select, true {added} other {removed}}}}',
      list: '{count, plural, one {# list} other {# lists}} {isMoved, select, true {moved} other {{isAdded, select, true {added} other {removed}}}}',
      table:
        '{count, plural, one {# table} other {# tables}} {isMoved, select, true {moved} other {{isAdded, select, true {added} other {removed}}}}',
      numbered:
        '{count, plural, one {# numbered paragraph} other {# numbered paragraphs}} {isMoved, select, true {moved} other {{isAdded, select, true {added} other {removed}}}}',
      subheading:
        '{count, plural, one {# sub-heading} other {# sub-headings}} {isMoved, select, true {moved} other {{isAdded, select, true {added} other {removed}}}}',
      footnoteDefinition:
        '{count, plural, one {# footnote} other {# footnotes}} {isMoved, select, true {moved} other {{isAdded, select, true {added} other {removed}}}}',
      quotation:
        '{count, plural, one {# quotation} other {# quotations}} {isMoved, select, true {moved} other {{isAdded, select, true {added} other {removed}}}}',
      source:
        '{count, plural, one {# source} other {# sources}} {isMoved, select, true {moved} other {{isAdded, select, true {added} other {removed}}}}',
      figure:
        '{count, plural, one {# figure} other {# figures}} {isMoved, select, true {moved} other {{isAdded, select, true {added} other {removed}}}}',
      definitions:
        '{count, plural, one {# list of definitions} other {# lists of definitions}} {isMoved, select, true {moved} other {{isAdded, select, true {added} other {removed}}}}',
      note: '{count, plural, one {# note} other {# notes}} {isMoved, select, true {moved} other {{isAdded, select, true {added} other {removed}}}}',
      example:
        '{count, plural, one {# example} other {# examples}} {isMoved, select, true {moved} other {{isAdded, select, true {added} other {removed}}}}',
      description:
        '{count, plural, one {# description} other {# descriptions}} {isMoved, select, true {moved} other {{isAdded, select, true {added} other {removed}}}}',
      text: '{count, plural, one {# passage} other {# passages}} {isMoved, select, true {moved} other {{isAdded, select, true {added} other {removed}}}}',
      listItem:
        '{count, plural, one {# list item} other {# list items}} {isMoved, select, true {moved} other {{isAdded, select, true {added} other {removed}}}}',
      tableRow:
        '{count, plural, one {# table row} other {# table rows}} {isMoved, select, true {moved} other {{isAdded, select, true {added} other {removed}}}}',
      tableCell:
        '{count, plural, one {# table cell} other {# table cells}} {isMoved, select, true {moved} other {{isAdded, select, true {added} other {removed}}}}',
    },
    others: {
      sentenceChanged: '{count, plural, one {# sentence} other {# sentences}} changed',
      sentenceAdded: '{count, plural, one {# sentence} other {# sentences}} added',
      sentenceRemoved: '{count, plural, one {# sentence} other {# sentences}} removed',
      sentenceMoved: '{count, plural, one {# sentence} other {# sentences}} moved',
      passageMoved: '{count, plural, one {# passage} other {# passages}} moved',
      linkChanged: '{count, plural, one {# link} other {# links}} changed',
      subheadingChanged: '{count, plural, one {# sub-heading} other {# sub-headings}} changed',
      paragraphRenumbered: '{count, plural, one {# paragraph} other {# paragraphs}} renumbered',
      footnoteChanged: '{count, plural, one {# footnote} other {# footnotes}} changed',
      tableCellChanged: '{count, plural, one {# table cell} other {# table cells}} changed',
    },
  },
  summariseChanges: {
    noClausesDiffer: 'No clauses differ.',
    changes: '{count, plural, one {# change} other {# changes}}: {phrases}.',
    amended:
      '{isFirst, select, true {{count, plural, one {# clause} other {# clauses}} amended} other {{count, plural, other {# amended}}}}',
    'amended and moved':
      '{isFirst, select, true {{count, plural, one {# clause} other {# clauses}} amended and moved} other {{count, plural, other {# amended and moved}}}}',
    new: '{isFirst, select, true {{count, plural, one {# new clause} other {# new clauses}}} other {{count, plural, other {# new}}}}',
    moved:
      '{isFirst, select, true {{count, plural, one {# clause} other {# clauses}} moved} other {{count, plural, other {# moved}}}}',
    merged:
      '{isFirst, select, true {{count, plural, one {# clause} other {# clauses}} merged from {before}{isSeveral, select, true { each} other {}}} other {{count, plural, other {# merged from {before}{isSeveral, select, true { each} other {}}}}}}',
    split:
      '{isFirst, select, true {{count, plural, one {# clause} other {# clauses}} split into {after}{isSeveral, select, true { each} other {}}} other {{count, plural, other {# split into {after}{isSeveral, select, true { each} other {}}}}}}',
    rearranged:
      '{isFirst, select, true {{count, plural, one {# group of clauses} other {# groups of clauses}} rearranged from {before} into {after}{isSeveral, select, true { each} other {}}} other {{count, plural, other {# rearranged from {before} into {after}{isSeveral, select, true { each} other {}}}}}}',
    replaced:
      '{isFirst, select, true {{count, plural, one {# clause} other {# clauses}} replaced by another} other {{count, plural, other {# replaced by another}}}}',
    renumbered:
      '{isFirst, select, true {{count, plural, one {# clause} other {# clauses}} renumbered} other {{count, plural, other {# renumbered}}}}',
    removed:
      '{isFirst, select, true {{count, plural, one {# clause} other {# clauses}} removed} other {{count, plural, other {# removed}}}}',
    number:
      '{of, plural, =0 {none} =1 {one} =2 {two} =3 {three} =4 {four} =5 {five} =6 {six} =7 {seven} =8 {eight} =9 {nine} =10 {ten} other {#}}',
  },
  markWords: {
    inserted: 'inserted',
    deleted: 'deleted',
    endOfChangeOfStyle: 'end of change of style',
    endOfInsertion: 'end of insertion',
    endOfDeletion: 'end of deletion',
    endOfMove: 'end of move',
    endOfPassage: 'end of passage',
    endOfNewShape: 'end of new shape',
    endOfSplit: 'end of split',
    endOfMerge: 'end of merge',
    endOfTerm: 'end of term',
    lineBreak: 'line break',
    movedHereMove: 'moved here (move {key})',
    movedFromHereMove: 'moved from here (move {key})',
    movedHereClauseMove: 'moved here (clause move {number})',
    movedFromHereClauseMove: '“{heading}” moved from here (clause move {number})',
    fromPassage: 'from {label} (passage {key})',
    nowInPassage: 'now in {label} (passage {key})',
    was: 'was {before}',
    split: {
      paragraph: 'one paragraph before, now {pieces}',
      listItem: 'one item before, now {pieces}',
      numbered: 'one numbered paragraph before, now {pieces}',
    },
    merged: {
      paragraph: '{pieces} paragraphs before, now one',
      listItem: '{pieces} items before, now one',
      numbered: '{pieces} numbered paragraphs before, now one',
    },
    style: {
      emphasis: '{isNow, select, true {now} other {no longer}} italic',
      strong: '{isNow, select, true {now} other {no longer}} bold',
      superscript: '{isNow, select, true {now} other {no longer}} superscript',
      subscript: '{isNow, select, true {now} other {no longer}} subscript',
    },
    nothing: 'nothing',
    bullets: 'bullets',
    partOfOneAboveBefore: 'part of the one above before',
    nowPartOfOneAbove: 'now part of the one above',
    numberedFromPreviouslyFrom:
      '{isFormat, select, true {numbered} other {labelled}} from {now}, previously from {before}',
    previously: '{is}, previously {was}',
    labelsFrom: 'labels from {format}',
    numbers: '{start, plural, one {numbers} other {numbers from #}}',
    levelOfSubheading:
      'sub-heading of the {isNow, plural, =1 {first} other {second}} level, previously of the {was, plural, =1 {first} other {second}}',
    differentPictureFromBefore: 'a different picture from before',
    pictureIsNowFilePreviously: 'the picture file is now {file}, previously {pictureFile}',
    pictureIsNowDescribedAs: 'the picture is now described as “{alt}”, previously as “{wasAlt}”',
    definedTerm: '{isNow, select, true {now} other {no longer}} a defined term: {id}',
    nowMeansPreviously: 'now means {id}, previously {wasId}',
    nowLeadsTo: 'now leads to {after}',
    noLongerLeadsTo: 'no longer leads to {before}',
    nowLeadsToPreviouslyTo: 'now leads to {after}, previously to {before}',
    charactersSuchAsQuotationMarks: 'characters such as quotation marks, dashes or spaces changed, but no word',
  },
  reshapedWords: {
    previouslyInDifferentArrangement:
      '{is}, previously in a different arrangement{count, plural, =0 {} one {, without the label {labels}} other {, without the labels {labels}}}',
    became:
      '{before} became {children}{count, plural, =0 {} one {, without the label {labels}} other {, without the labels {labels}}}',
    paragraphNumbersHasAnotherAddress:
      '{count, plural, one {paragraph {numbers}{isNow, select, true {, now {now},} other {}} has a new address} other {paragraphs {numbers}{isNow, select, true {, now {now},} other {}} have new addresses}}',
    numberedParagraphsByNumber:
      '{count, plural, one {numbered paragraph {numbers}} other {numbered paragraphs {numbers}}}',
    nothing: 'nothing',
    blocks: {
      paragraph: '{count, plural, one {a paragraph} other {# paragraphs}}',
      table: '{count, plural, one {a table} other {# tables}}',
      tableRow: '{count, plural, one {a table row} other {# table rows}}',
      numbered: '{count, plural, one {a numbered paragraph} other {# numbered paragraphs}}',
      subheading: '{count, plural, one {a sub-heading} other {# sub-headings}}',
      footnoteDefinition: '{count, plural, one {a footnote} other {# footnotes}}',
      quotation: '{count, plural, one {a quotation} other {# quotations}}',
      figure: '{count, plural, one {a figure} other {# figures}}',
      definitions: '{count, plural, one {definitions} other {# lists of definitions}}',
      note: '{count, plural, one {a note} other {# notes}}',
      example: '{count, plural, one {an example} other {# examples}}',
      description: '{count, plural, one {a description} other {# descriptions}}',
    },
    lists: {
      list: '{count, plural, one {a list{items, plural, =1 {} other { of # items{nested, plural, =0 {} other { (# nested)}}}}} other {# lists}}',
      numberedList:
        '{count, plural, one {a numbered list{items, plural, =1 {} other { of # items{nested, plural, =0 {} other { (# nested)}}}}} other {# numbered lists}}',
      letteredList:
        '{count, plural, one {a lettered list{items, plural, =1 {} other { of # items{nested, plural, =0 {} other { (# nested)}}}}} other {# lettered lists}}',
    },
  },
  tableMarkWords: {
    column: 'column {after}',
    wasColumn: '{name} was column {before}',
    columnsInAnotherOrder: 'columns in another order',
    columnPreviously: 'column {after} {alignNames}, previously {alignNames2}',
    alignmentChanged: 'alignment changed: {changed}',
    left: 'left',
    right: 'right',
    centred: 'centred',
    asUsual: 'as usual',
  },
  positionText: {
    startOf: 'the start of “{title}”',
    afterIn: 'after “{before}” in “{title}”',
    movedAlongWithItsNeighbours: 'moved along with its neighbours',
    movedFromTo: 'moved from {was} to {is}',
    startOfCode: 'the start of the Code',
    afterPart: 'after the part “{title}”',
  },
} as const;
