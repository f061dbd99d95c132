/** Pages about data and feeds. */
export const openData = {
  data: {
    forms: 'forms',
    copiesOfEachRevision: 'Copies of each revision',
    reviewPacks: 'review packs',
    registersAndLists: 'Registers and lists',
    rebuildRegisterInSpreadsheet: 'Rebuild the register in a spreadsheet',
    revisionsChangesAndSingleEntries: 'Revisions, changes and single entries',
    pdfWordAndArchive: 'PDF, Word and an archive',
    jsonAndItsSchemas: 'JSON and its schemas',
    xmlAkomaNtoso: 'XML: Akoma Ntoso',
    feeds: 'Feeds',
    showClauseOnYourOwn: 'Show a clause on your own site',
    whatYouCanRelyOn: 'What you can rely on',
    dataAndFeeds: 'Data and feeds',
    codeItsChangesTheirReasons:
      'The Code, its changes, their reasons and the registers as data: JSON, CSV, Markdown, text, XML and Atom.',
    anyoneCanUseEverythingThis:
      'Anyone can use everything this site publishes about the Code as data. You do not need a key.',
    indexJsonListsEveryFile:
      '<link>index.json</link> lists every file with its address, media type and schema, for programs that need everything.',
    eachListIsOneFile:
      'Each list is one file. JSON has everything we know; CSV has a row for each entry, for spreadsheets. Ids never change, and link one list to another.',
    files: 'Files',
    inCsvFilesSemicolonsSeparate:
      'In CSV files, semicolons separate several ids in one cell. Text that a spreadsheet could mistake for a formula starts with an apostrophe.',
    openRecommendationsCsvDispositionsCsv:
      'Open <code>recommendations.csv</code>, <code2>dispositions.csv</code2> and <code3>changes.csv</code3>, each in a sheet of that name in one workbook.',
    nextToEachRecommendationLook:
      'Next to each recommendation, look up its answer. If there is none, it has not been answered yet, or it was a question answered in the room, as the column <code>kind</code> says:',
    iferrorIndexDispositionsCC: '=IFERROR(INDEX(dispositions!C:C, MATCH(A2, dispositions!A:A, 0)), "not yet answered")',
    countChangesThatGiveIt: 'Count the changes that give it as their reason:',
    countifChangesHHA2: '=COUNTIF(changes!H:H, A2)',
    inLibreofficeUseDotInstead:
      'In LibreOffice, use a dot instead of each exclamation mark. Open the sheets as UTF-8, with commas between the cells.',
    columnsAnswerChangedClausesAnd:
      'The columns <code>answer</code>, <code2>changed clauses</code2> and <code3>changed in revisions</code3> give the same results.',
    clausesCsvHasHashOf:
      '<code>clauses.csv</code> has a hash of each clause’s text. If a clause has the same hash in two revisions, it is the same word for word.',
    eachOfTheseHasIts:
      'Each of these has its own file. The examples are from revision {label}. For others, change the label or id.',
    filesForSingleEntries: 'Files for single entries',
    examples: 'Examples',
    thereIsRedlineOfTwo:
      'There is a redline of two revisions wherever the site has a page that compares them: each revision with the one before, and with the latest. The last part of the address is <code>from...to</code>, with three dots.',
    areFilesToReadPrint:
      '{documentKinds} are files to read, print or pass on. The catalogue lists them all, and the JSON of what they belong to lists them under <code>files</code>.',
    documents: 'Documents',
    archiveHasWholeSiteIncluding:
      'The archive has the whole site, including its data and documents, and opens from a disk. <code>SHA256SUMS.txt</code> in it has the hash of each file.',
    toFetchCleanCopyOf: 'To fetch the clean copy of every revision as PDF:',
    everyJsonFileBeginsWith:
      'Every JSON file begins with <code>$schema</code>, the address of its JSON Schema (draft 2020-12), and the address of the page that shows people the same content. It gives the text of a clause in two ways: <code2>text</code2> is its words, and <code3>tree</code3> its paragraphs, lists, tables, terms and references. A redline is one tree with the nodes <code4>insertion</code4> and <code5>deletion</code5>. Leave out the deletions to get the new text, or the insertions to get the old one.',
    fileOfClauseSaysUnder:
      'The file of a clause says under <code>sentences</code> where each word comes from: the revision, and the reason for it, if that was recorded. Corrections are listed separately, and are never the reason for a word.',
    fileOfRecommendationOrAction:
      'The file of a recommendation or action has the same under <code>words</code>: what it added and removed, and what still stands.',
    schemas: 'Schemas: <inlineLinks></inlineLinks>',
    entryOfDispositionsJsonWith: 'An entry of <code>dispositions.json</code>, with line breaks added:',
    revisionsAndRedlinesComeAs:
      'Revisions and redlines come as <link>Akoma Ntoso 3.0</link>, the OASIS standard for laws, and are named by its <link2>naming convention</link2>. The files are valid against its schema, which OASIS publishes as <code>akomantoso30.xsd</code>. Once you have the schema, check a file like this:',
    codeIsAndItsRevision:
      'The Code is <code>{work}</code>, and its revision {label} is <code2>{expression}</code2>. <code3>FRBRalias</code3> has the addresses on this site.',
    eidFollowsNumbersAsPrinted:
      '<code>eId</code> follows the numbers as printed, such as <code2>part_2__cl_7__para_16__list_1__item_2</code2>. The <code3>wId</code3> is made of the permanent ids, and stays the same when numbers change: <code4>part_…</code4> , <code5>cl_…</code5> for a clause, <code6>para_…</code6> for a numbered paragraph.',
    lifecycleSaysWhenEachRevision:
      '<code>lifecycle</code> says when each revision up to this one was published, and what has happened to this one since. If a revision is or was in force, <code2>temporalData</code2> says when.',
    inRedlineInsAndDel:
      'In a redline, <code>ins</code> and <code2>del</code2> mark words. A class says what moved, was split or was merged: <code3>moved moved-1</code3> is where words are after the change, and <code4>moved-away moved-1</code4> where they were before. Anything that is only in the old text has an <code5>eId</code5> that ends with <code6>v</code6> and the label of that revision.',
    schemaNeedsFullDateIf:
      'The schema needs a full date. If we know only the month or year, the file gives the first day of it, and the name of the date says how much we know.',
    plainEnglishNotesAndExtents:
      'Plain-English notes and extents are not part of the Code’s text. They are in the JSON.',
    atomFeedsTellFeedReader: 'Atom feeds tell a feed reader what is new: <inlineLinks></inlineLinks>.',
    eachClauseAndEachTheme:
      'Each clause and each theme of the recommendations also has a feed of its own. You can find it on the page of <link>the clause</link> or the theme.',
    eachClauseAlsoHasFeed:
      'Each clause also has a feed of its own. You can find it on the page of <link>the clause</link>.',
    feedNeedsExactTimeIf:
      'A feed needs an exact time. If we know only the day, month or year, the feed gives the start of it.',
    anyOrganisationCanShowClause:
      'Any organisation can show a clause on its pages. The text is always from the latest revision, with a line that says when it last changed. Put this where you want the clause to appear:',
    toShowAnotherClauseChange:
      'To show another clause, change <code>{clause}</code> to the last part of its page’s address.',
    readersSeeWhatIsInside:
      'Readers see what is inside the element until the clause has loaded, or if scripts do not run.',
    scriptIsLessThan4:
      'The script is <link>less than 4.5 kB, and you can read its code</link>. It asks this site for one file. It does not send cookies or the address of your page, and keeps nothing.',
    itHasNoStyleOf: 'It has no style of its own: the clause looks like the rest of your page.',
    ifYourSiteHasContent:
      'If your site has a content security policy, it needs <code>script-src {origin}</code> and <code2>connect-src {origin}</code2>. You do not have to allow anything inline, and you can require trusted types.',
    addressesAlwaysKeepWorkingIds: 'Addresses always keep working. Ids stay the same; numbers and letters may change.',
    fieldKeepsItsNameAnd:
      'A field keeps its name and meaning. We may add fields, to the schema too, so ignore any that you do not know.',
    fileChangesOnlyWhenIts:
      'A file changes only when its content does. If you send <code>If-None-Match</code>, we do not send a file again that has not changed. With <code2>Range</code2> you can get a file in parts, unless it is a page.',
    scriptsOnOtherWebsitesCan: 'Scripts on other websites can read the data, the feeds and the documents too.',
    noFileHasWorkingDraft:
      'No file has the working draft. A text that is out for consultation is a published revision, so you can find it here.',
    textAndDataAreUnder: 'Text and data are available under the <link>{name}</link>.',
    thisIsDemonstrationEachJson:
      'This is a demonstration. Each JSON file says so in <code>demonstration</code> and <code2>notice</code2>, each table in its last column.',
  },
} as const;
