/** The search page and the A to Z. */
export const searchPage = {
  aToZ: {
    toZ: 'A to Z',
    everyInAlphabeticalOrder: 'Every {content} in alphabetical order.',
    everyClauseOfLatestRevision:
      'Every clause of the latest revision{hasTerms, select, true {, every term} other {}}{hasRecommendations, select, true {, and every recommendation under its theme} other {}}.',
    search: 'Search',
    letters: 'Letters',
    entry: '{count, plural, one {entry} other {entries}}',
    on: 'on {text}',
  },
  search: {
    search: 'Search',
    findClauseChangeOrAnything:
      'Find a clause, a change{hasRecommendations, select, true {, a recommendation} other {}} or anything else on this site by number, name or words.',
    searchNeedsJavascriptWithoutIt:
      'Search needs JavaScript. Without it, the <link>A to Z</link> lists every {listed}. You can also read <code>the Code</code>{hasBodies, select, true {, or see <who>who to go to</who> about a problem} other {}}.',
    whatAreYouLookingFor: 'What are you looking for?',
    numberSuchAsOrWords: 'A number such as “{number}”, or words such as “{words}”.',
    clausesAreThoseOfRevision: 'Clauses are those of revision {label}.',
    youCanAlsoUseTo: 'You can also use the <link>A to Z</link>, which lists every {listed}.',
    searchInEarlierRevisionsChanges: 'Search earlier revisions, changes, or one kind of entry',
    what: 'What',
    everythingThatIsCurrent: 'Everything that is current',
    revision: 'Revision',
    latest: 'The latest',
    orAsItWasOn: 'Or as it was on a date',
    status: 'Status',
    any: 'Any',
    theme: 'Theme',
    showMoreResults: 'Show more results',
  },
  searchChoices: {
    clauses: 'Clauses',
    changesOnly: 'Changes only',
    points: 'Points made in responses',
    recommendations: 'Recommendations',
    actions: 'Actions',
    consultations: 'Consultations',
    terms: 'Terms',
    pages: 'Pages',
  },
} as const;
