import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import type { Element } from 'xast';
import { x } from 'xastscript';
import { authorName, demonstrationStatement } from '../../../model/demonstration.ts';
import { toTimestamp, type PartialDate } from '../../../model/partial-date.ts';
import type { SiteSettings } from '../../../model/site-settings.ts';
import { xmlText } from '../../xml-text.ts';

/** One entry of a feed. */
export interface FeedEntry {
  /** Full address of the page with more. */
  readonly address: string;
  /** Its permanent id, where another entry has the same page. Default: the address. */
  readonly id?: string;
  readonly title: string;
  readonly date: PartialDate;
  /** Its text, by paragraph. */
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
 * An Atom feed, latest entry first; entries of one date stay as they are given. Atom requires a time: for a day, month or
 * year it is the first moment in UTC.
 */
export function atom({ title: feedTitle, address, page, settings }: FeedHead, entries: readonly FeedEntry[]): string {
  const ordered = entries.toSorted((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0));
  const statement = demonstrationStatement(settings);
  const feed = x('feed', { xmlns: 'http://www.w3.org/2005/Atom' }, [
    x('id', address),
    x('title', `${feedTitle} – ${settings.name}`),
    ...(statement === undefined ? [] : [x('subtitle', statement)]),
    x('updated', momentOf(ordered[0]?.date ?? '1970')),
    x('generator', settings.name),
    x('author', [
      x('name', authorName(settings)),
      ...(statement === undefined ? [x('uri', settings.publisher.site)] : []),
    ]),
    x('link', { rel: 'alternate', href: page }),
    x('link', { rel: 'self', href: address }),
    x('rights', settings.licence.address),
    ...ordered.map(entryElement),
  ]);
  const declaration = { type: 'instruction' as const, name: 'xml', value: 'version="1.0" encoding="utf-8"' };
  return xmlText({ type: 'root', children: [declaration, feed] });
}

function entryElement({ address, id = address, title, date, paragraphs }: FeedEntry): Element {
  const content = paragraphs.map((paragraph) => h('p', paragraph));
  return x('entry', [
    x('title', { type: 'html' }, toHtml({ type: 'text', value: title })),
    x('id', id),
    x('link', { href: address }),
    x('updated', momentOf(date)),
    x('content', { type: 'html' }, toHtml(h(null, content))),
    x('published', momentOf(date)),
  ]);
}

function momentOf(date: PartialDate): string {
  return new Date(toTimestamp(date)).toISOString();
}
