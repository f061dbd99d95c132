import { routes } from './routes.ts';

/** A link of a menu. */
export interface MenuLink {
  readonly text: string;
  readonly href: string;
}

/** The menu at the top of every page. */
export const mainMenu: readonly MenuLink[] = [
  { text: 'The Code', href: routes.code },
  { text: 'Changes', href: routes.changes },
  { text: 'Recommendations', href: routes.recommendations },
  { text: 'Consultations', href: routes.consultations },
  { text: 'Your data', href: routes.yourData },
  { text: 'Who to go to', href: routes.whoToGoTo },
];

/** The menus in the footer of every page, by heading. */
export const footMenus: readonly { readonly title: string; readonly links: readonly MenuLink[] }[] = [
  {
    title: 'The Code and its record',
    links: [
      { text: 'Search', href: routes.search },
      { text: 'All clauses', href: routes.clauses },
      { text: 'Words the Code uses', href: routes.glossary },
      { text: 'A to Z', href: routes.index },
      { text: 'Workshops', href: routes.workshops },
      { text: 'Action tracker', href: routes.actions },
      { text: 'Programme updates', href: routes.updates },
      { text: 'Who has access', href: routes.whoHasAccess },
    ],
  },
  {
    title: 'This site',
    links: [
      { text: 'About', href: routes.about },
      { text: 'How it was made', href: routes.howItWasMade },
      { text: 'Data and feeds', href: routes.data },
      { text: 'Check a receipt', href: routes.receipts },
      { text: 'Accessibility', href: routes.page('accessibility') },
      { text: 'Privacy', href: routes.page('privacy') },
      { text: 'Contact and other formats', href: routes.page('contact') },
    ],
  },
];
