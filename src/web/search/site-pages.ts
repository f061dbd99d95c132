import type { Content } from '../../content/content.ts';
import { pagesOfRegisters, type SitePage } from './pages-of-registers.ts';
import { registersOn } from '../register-pages.ts';
import { routes } from '../routes.ts';
import { listedInAToZ } from '../views/a-to-z.ts';

const sitePages: readonly SitePage[] = [
  {
    href: routes.code,
    title: 'The Code',
    text: 'The latest revision of the whole Code, to read, print or download, and whether it is in force.',
    alsoCalled: [
      'full text',
      'whole code',
      'latest revision',
      'current version',
      'read the Code',
      'the commitments',
      'is the Code in force',
      'contents',
    ],
    isList: true,
  },
  {
    href: routes.clauses,
    title: 'All clauses',
    text: 'Every clause with its history in all revisions.',
    alsoCalled: ['list of clauses', 'list of commitments', 'clause history', 'history of a clause'],
    isList: true,
  },
  {
    href: routes.changes,
    title: 'Revisions and changes',
    text: 'Every revision, when it was published, what it changed and why.',
    alsoCalled: [
      'what changed',
      'what has changed',
      'revisions',
      'versions',
      'earlier versions',
      'older versions',
      'changelog',
      'history',
      'latest changes',
      'redline',
      'track changes',
      'tracked changes',
      'change log',
      'revision history',
      'version history',
      'previous versions',
      'old versions',
      'past versions',
      'previous drafts',
      'amendments to the Code',
      'what changed in the last revision',
      'what was changed',
    ],
    isList: true,
  },
  {
    href: routes.compare,
    title: 'Compare two revisions',
    text: 'Choose any two revisions and see what differs, word for word.',
    alsoCalled: [
      'compare versions',
      'compare revisions',
      'compare drafts',
      'comparison',
      'side by side',
      'difference',
      'differences',
      'diff',
    ],
  },
  {
    href: routes.index,
    title: 'A to Z',
    text: 'What the site lists, in alphabetical order.',
    alsoCalled: ['index', 'alphabetical list', 'site map', 'sitemap'],
  },
  {
    href: routes.data,
    title: 'Data and feeds',
    text: 'The Code, its changes, their reasons and the registers as data: JSON, CSV, Markdown, text, XML and Atom feeds. Hashes, schemas, and how to show a clause on your own site.',
    alsoCalled: [
      'API',
      'RSS',
      'RSS feed',
      'Atom',
      'feed',
      'feeds',
      'subscribe',
      'email alerts',
      'JSON',
      'CSV',
      'XML',
      'Akoma Ntoso',
      'open data',
      'dataset',
      'download data',
      'spreadsheet',
      'Excel',
      'machine readable',
      'bulk download',
      'embed',
      'schema',
      'reuse',
      'developers',
      'hash',
      'hashes',
      'checksum',
      'SHA-256',
    ],
  },
  {
    href: routes.software,
    title: 'The software',
    text: 'How texts are frozen with hashes so that nobody can change them unseen.',
    alsoCalled: ['software', 'lock', 'tamper proof', 'integrity', 'source code', 'open source'],
  },
];

/** The pages of the software that a site has: those that every site has, and those of the registers that its body keeps. */
export function sitePagesOf(content: Content): readonly SitePage[] {
  const kept = registersOn(content);
  const ofRegisters = pagesOfRegisters.flatMap(({ register, ...page }) => (kept.has(register) ? [page] : []));
  return [...ofRegisters, ...sitePages].map((page) =>
    page.href === routes.index ? { ...page, text: `Every ${listedInAToZ(content)} in alphabetical order.` } : page,
  );
}
