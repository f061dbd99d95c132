import { freePagePath, inMenuOrder } from '../model/free-page.ts';
import { menuEntries, type MenuEntry } from '../model/registers/menu-entries.ts';
import { registers, type Register } from '../model/registers/kept-registers.ts';
import type { Content } from '../content/content.ts';
import { registersOn } from './register-pages.ts';
import { routes } from './routes.ts';
import { onSite } from './site-path.ts';
import { say } from '../words/say.ts';

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
  code: { text: say.frame.navigation.code, href: routes.code },
  changes: { text: say.frame.navigation.changes, href: routes.changes },
  recommendations: { text: say.frame.navigation.recommendations, href: routes.recommendations },
  consultations: { text: say.frame.navigation.consultations, href: routes.consultations },
  'your-data': { text: say.frame.navigation.yourData, href: routes.yourData },
  'who-to-go-to': { text: say.frame.navigation.whoToGoTo, href: routes.whoToGoTo },
  search: { text: say.frame.navigation.search, href: routes.search },
  clauses: { text: say.frame.navigation.allClauses, href: routes.clauses },
  glossary: { text: say.frame.navigation.wordsCodeUses, href: routes.glossary },
  'a-to-z': { text: say.frame.navigation.toZ, href: routes.index },
  workshops: { text: say.frame.navigation.workshops, href: routes.workshops },
  actions: { text: say.frame.navigation.actionTracker, href: routes.actions },
  updates: { text: say.frame.navigation.programmeUpdates, href: routes.updates },
  'who-has-access': { text: say.frame.navigation.whoHasAccess, href: routes.whoHasAccess },
  data: { text: say.frame.navigation.dataAndFeeds, href: routes.data },
  receipts: { text: say.frame.navigation.checkReceipt, href: routes.receipts },
  software: { text: say.frame.navigation.software, href: routes.software },
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
      {
        title: say.frame.navigation.codeAndItsRecord,
        links: atFoot(there.filter((name) => !aboutSite.includes(name))),
      },
      {
        title: say.frame.navigation.thisSite,
        links: atFoot([...own.keys(), ...aboutSite.filter((name) => there.includes(name))]),
      },
    ],
  };
}

/** What a register is called in menus, and on its page where the body does not keep it. */
export function nameOfRegister(register: Register): string {
  return links[register].text;
}

function isMenuEntry(name: string): name is MenuEntry {
  return menuEntries.some((entry) => entry === name);
}

function isRegister(name: MenuEntry): name is Register {
  return registers.some((register) => register === name);
}
