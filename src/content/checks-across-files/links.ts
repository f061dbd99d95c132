import { sitePathOf, withinPath } from '../../model/site-address.ts';
import type { LinkUse } from '../clause/scope.ts';
import { diagnostic, type Message, type Report } from '../diagnostics/diagnostic.ts';
import { nearest } from '../diagnostics/nearest.ts';
import { quote } from '../diagnostics/quote.ts';
import type { ContentFiles } from '../readers/read-files.ts';
import { nameOf, valueAt } from '../yaml/value-at.ts';
import { siteAddresses, type SiteAddresses } from './site-addresses.ts';
import { targetsOf } from './references-in-text.ts';

/** A text with links: a clause of a revision, or a page. */
interface TextWithLinks {
  readonly path: string;
  readonly linkUses: readonly LinkUse[];
  /** Ids of the text itself, which a reference in it must not lead to. */
  readonly self: string;
  /** Its own address, without an anchor. */
  readonly address: string;
  /** Whether it is published, and stays as it is. */
  readonly isFrozen: boolean;
  /** What `#anchor` alone can lead to. */
  readonly anchors: ReadonlySet<string>;
}

/** Checks that links lead to pages of the site that exist, and that nothing refers to itself. */
export function checkLinks(files: ContentFiles, report: Report): void {
  const site = siteAddresses(files);
  const own = nameOf(valueAt(files.site.raw?.value, ['address'])) ?? '';
  for (const text of textsWithLinks(files))
    for (const link of text.linkUses) {
      const reportLink = (rule: 'ref-self' | 'link-unknown', message: Message): void => {
        report(text.path, diagnostic(rule, link.position, message));
      };
      const target = link.kind === 'link' ? onSite(link.to, own) : undefined;
      if (isSelf(link, target, text)) reportLink('ref-self', selfMessage(link.to));
      else if (target !== undefined) {
        const message = linkProblem(link.to, target, text, site);
        if (message !== undefined) reportLink('link-unknown', message);
      }
    }
}

function textsWithLinks({ revisions, pages }: ContentFiles): readonly TextWithLinks[] {
  return [
    ...revisions.flatMap((revision) => {
      const anchors = targetsOf(revision);
      return [...revision.clauses].map(([id, { path, linkUses }]) => ({
        path,
        linkUses,
        self: id,
        address: `/clauses/${id}/`,
        isFrozen: !revision.draft,
        anchors,
      }));
    }),
    ...pages.map(({ path, address, linkUses, page }) => ({
      path,
      linkUses,
      self: '',
      address,
      isFrozen: false,
      anchors: new Set(page?.tree.children.flatMap((block) => (block.type === 'heading' ? [block.id] : []))),
    })),
  ];
}

/** Where on the site an address leads: a path, an anchor or both; undefined where it leads elsewhere. */
interface Target {
  readonly path: string;
  readonly anchor: string;
}

function onSite(address: string, own: string): Target | undefined {
  const local = own === '' ? address : (belowOwn(address, own) ?? address);
  if (local.startsWith('#')) return { path: '', anchor: decoded(local.slice(1)) };
  if (!local.startsWith('/')) return undefined;
  // Browsers resolve `..`, and what follows a question mark does not change the page.
  const { pathname, hash } = new URL(local, 'https://site.invalid/');
  return { path: decoded(pathname), anchor: decoded(hash.slice(1)) };
}

/** The part of a full address that is within the site at `own`; undefined where it is not. */
function belowOwn(address: string, own: string): string | undefined {
  const [site, target] = [URL.parse(own), URL.parse(address)];
  if (site === null || target?.origin !== site.origin) return undefined;
  // As written: an address that a browser would change is for the check to find.
  return withinPath(sitePathOf(own), address.slice(site.origin.length) || '/');
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** A link from a page to a part of itself is not a reference to itself: it leads somewhere. */
function isSelf({ kind, to, within }: LinkUse, target: Target | undefined, { self, address }: TextWithLinks): boolean {
  if (kind === 'ref') return to === self || to === within;
  if (target === undefined) return false;
  if (target.path === address) return target.anchor === '' || target.anchor === within;
  return target.path === '' && target.anchor !== '' && [self, within].includes(target.anchor);
}

function linkProblem(
  written: string,
  { path, anchor }: Target,
  text: TextWithLinks,
  site: SiteAddresses,
): Message | undefined {
  if (path !== '' && !site.has(path, text.isFrozen)) return unknownMessage(written, nearestPage(path, site));
  const anchors = path === '' ? text.anchors : site.anchorsOf(path);
  if (anchor === '' || anchors === undefined || anchors.has(anchor)) return undefined;
  const near = nearest(anchor, anchors);
  return unknownMessage(written, near === undefined ? undefined : `${path}#${near}`);
}

function nearestPage(path: string, { pages }: SiteAddresses): string | undefined {
  return pages.has(`${path}/`) ? `${path}/` : nearest(path, pages);
}

function unknownMessage(written: string, near: string | undefined): Message {
  return {
    unexpected: `Unknown address ${quote(written)}`,
    expected: 'expected a page of this site that exists, with an anchor that it has',
    todo: near === undefined ? 'Correct it, or remove the link.' : `Did you mean ${quote(near)}?`,
  };
}

function selfMessage(id: string): Message {
  return {
    unexpected: `Unexpected reference ${quote(id)} from the same text`,
    expected: 'expected one to another clause, paragraph or page',
    todo: 'Write “this clause” or “this paragraph”, or refer to what is meant.',
  };
}
