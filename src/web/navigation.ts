import { freePagePath, inMenuOrder } from '../model/free-page.ts';
import { menuEntries, type MenuEntry } from '../model/registers/menu-entries.ts';
import { registers, type Register } from '../model/registers/kept-registers.ts';
import type { Content } from '../content/content.ts';
import { registersOn } from './register-pages.ts';
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

const links: Readonly<Record<MenuEntry, MenuLink>> = {
  code: { text: 'The Code', href: routes.code },
  changes: { text: 'Changes', href: routes.changes },
  recommendations: { text: 'Recommendations', href: routes.recommendations },
  consultations: { text: 'Consultations', href: routes.consultations },
  'your-data': { text: 'Your data', href: routes.yourData },
  'who-to-go-to': { text: 'Who to go to', href: routes.whoToGoTo },
  search: { text: 'Search', href: routes.search },
  clauses: { text: 'All clauses', href: routes.clauses },
  glossary: { text: 'Words the Code uses', href: routes.glossary },
  'a-to-z': { text: 'A to Z', href: routes.index },
  workshops: { text: 'Workshops', href: routes.workshops },
  actions: { text: 'Action tracker', href: routes.actions },
  updates: { text: 'Programme updates', href: routes.updates },
  'who-has-access': { text: 'Who has access', href: routes.whoHasAccess },
  data: { text: 'Data and feeds', href: routes.data },
  receipts: { text: 'Check a receipt', href: routes.receipts },
  software: { text: 'The software', href: routes.software },
};

/** The menu at the top, where the content does not set it. */
const usual: readonly MenuEntry[] = [
  'code',
  'changes',
  'recommendations',
  'consultations',
  'your-data',
  'who-to-go-to',
];

/** What the menu at the foot lists about the site instead of the Code. */
const aboutSite: readonly MenuEntry[] = ['data', 'receipts', 'software'];

/**
 * The menus of a site: its own pages, the registers that it keeps, and what every site has. `menu` in `site.yaml` says what is
 * at the top, in its order; everything else is at the foot.
 */
export function menusOf(content: Content): Menus {
  const { pages, settings } = content;
  const kept = registersOn(content);
  const there = Object.keys(links)
    .filter(isMenuEntry)
    .filter((name) => !isRegister(name) || kept.has(name));
  const own = new Map(
    inMenuOrder(pages).map((page) => [page.slug, { text: page.menu ?? page.title, href: onSite(freePagePath(page)) }]),
  );
  const top = (settings.menu ?? usual).filter((name) => own.has(name) || there.some((one) => one === name));
  const linkTo = (name: string): readonly MenuLink[] =>
    [own.get(name) ?? (isMenuEntry(name) ? links[name] : undefined)].filter((link) => link !== undefined);
  const atFoot = (names: readonly string[]) => names.filter((name) => !top.includes(name)).flatMap(linkTo);
  return {
    main: top.flatMap(linkTo),
    foot: [
      { title: 'The Code and its record', links: atFoot(there.filter((name) => !aboutSite.includes(name))) },
      { title: 'This site', links: atFoot([...own.keys(), ...aboutSite.filter((name) => there.includes(name))]) },
    ],
  };
}

function isMenuEntry(name: string): name is MenuEntry {
  return menuEntries.some((entry) => entry === name);
}

function isRegister(name: MenuEntry): name is Register {
  return registers.some((register) => register === name);
}
