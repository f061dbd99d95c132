import { Feed } from 'feed';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
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
  const feed = new Feed({
    id: address,
    title: `${feedTitle} – ${settings.name}`,
    link: page,
    language: settings.language,
    feedLinks: { atom: address },
    updated: new Date(firstMoment(ordered[0]?.date ?? '1970')),
    author: { name: settings.publisher.name, link: settings.publisher.site },
    copyright: licence,
    generator: settings.name,
  });
  for (const { address: link, id = link, title: name, date, paragraphs } of ordered) {
    // A reader takes both for HTML.
    const title = toHtml({ type: 'text', value: name });
    const content = toHtml(
      h(
        null,
        paragraphs.map((paragraph) => h('p', paragraph)),
      ),
    );
    const moment = new Date(firstMoment(date));
    feed.addItem({ id, link, title, date: moment, published: moment, content });
  }
  return feed.atom1();
}
