import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import type { Element } from 'xast';
import { toXml } from 'xast-util-to-xml';
import { x } from 'xastscript';
import { firstMoment, type PartialDate } from '../../../code/partial-date.ts';
import type { SiteSettings } from '../../../code/site-settings.ts';
import { licence } from '../json/catalogue.ts';

/** One entry of a feed. */
export interface FeedEntry {
  /** Full address of the page that tells more. */
  readonly address: string;
  /** Its permanent id, where another entry leads to the same page. Default: the address. */
  readonly id?: string;
  readonly title: string;
  readonly date: PartialDate;
  /** What it says, one text for each paragraph. */
  readonly paragraphs: readonly string[];
}

/** A feed. */
export interface FeedHead {
  readonly title: string;
  /** Full address of the feed. */
  readonly address: string;
  /** Full address of the page that shows the same. */
  readonly page: string;
  readonly settings: SiteSettings;
}

/**
 * An Atom feed, the latest entry first. A feed needs a moment: of a day, a month or a year that is the first one, in
 * universal time.
 */
export function atom({ title: feedTitle, address, page, settings }: FeedHead, entries: readonly FeedEntry[]): string {
  const ordered = entries.toSorted((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0));
  const feed = x('feed', { xmlns: 'http://www.w3.org/2005/Atom' }, [
    x('id', address),
    x('title', `${feedTitle} – ${settings.name}`),
    x('updated', momentOf(ordered[0]?.date ?? '1970')),
    x('generator', settings.name),
    x('author', [x('name', settings.publisher.name), x('uri', settings.publisher.site)]),
    x('link', { rel: 'alternate', href: page }),
    x('link', { rel: 'self', href: address }),
    x('rights', licence),
    ...ordered.map(entryElement),
  ]);
  const declaration = { type: 'instruction' as const, name: 'xml', value: 'version="1.0" encoding="utf-8"' };
  return toXml({ type: 'root', children: [declaration, feed] });
}

function entryElement({ address, id = address, title, date, paragraphs }: FeedEntry): Element {
  const words = paragraphs.map((paragraph) => h('p', paragraph));
  return x('entry', [
    x('title', { type: 'html' }, toHtml({ type: 'text', value: title })),
    x('id', id),
    x('link', { href: address }),
    x('updated', momentOf(date)),
    x('content', { type: 'html' }, toHtml(h(null, words))),
    x('published', momentOf(date)),
  ]);
}

function momentOf(date: PartialDate): string {
  return new Date(firstMoment(date)).toISOString();
}
