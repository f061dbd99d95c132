/** The frame of every page: header, menus, notices, footer. */
export const frame = {
  skip: 'Skip to main content',
  moreOnThisSite: 'More on this site',
  invented: 'Demonstration, invented text. ',
  noService: 'This is a demonstration, not a service of the {publisher}. ',
  licences: 'Text under <link>{licence}</link>, software under the MIT licence.',
  test: '{count, plural, one {# change} other {# changes}} {open, select, true {open} other {closed}} on {day}',
} as const;
