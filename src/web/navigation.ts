import { freePagePath, inMenuOrder } from '../model/free-page.ts';
import type { Content } from '../content/content.ts';
import { routes } from './routes.ts';
import { onSite } from './site-path.ts';

/** A link of a menu. */
export interface MenuLink {
  readonly text: string;
  readonly href: string;
}

/** A menu with its heading. */
export interface Menu {
  readonly title: string;
  readonly links: readonly MenuLink[];
}

/** The menus of every page. */
export interface Menus {
  /** At the top. */
  readonly main: readonly MenuLink[];
  /** At the foot. */
  readonly foot: readonly Menu[];
}

/** The menus of a site: its own pages and registers, and what every site has. */
export function menusOf({ pages }: Pick<Content, 'pages'>): Menus {
  return {
    main: [
      { text: 'The Code', href: routes.code },
      { text: 'Changes', href: routes.changes },
      { text: 'Recommendations', href: routes.recommendations },
      { text: 'Consultations', href: routes.consultations },
      { text: 'Your data', href: routes.yourData },
      { text: 'Who to go to', href: routes.whoToGoTo },
    ],
    foot: [
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
          ...inMenuOrder(pages).map((page) => ({ text: page.menu ?? page.title, href: onSite(freePagePath(page)) })),
          { text: 'Data and feeds', href: routes.data },
          { text: 'Check a receipt', href: routes.receipts },
          { text: 'The software', href: routes.software },
        ],
      },
    ],
  };
}
