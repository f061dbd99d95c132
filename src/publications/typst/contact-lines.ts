import type { SiteSettings } from '../../code/site-settings.ts';
import { call, type TypstCode } from './code.ts';

const names = { post: 'Post', telephone: 'Telephone', 'e-mail': 'Email', web: 'On the web' } as const;
const onPaper = ['telephone', 'post'] as const;

/**
 * The ways to reach the body that its settings give, for a question about a copy as well. Those who read paper need a
 * telephone number or a postal address: where there is none, the copy says so.
 */
export function contactLines({ contacts, publisher }: SiteSettings): readonly TypstCode[] {
  const missing = onPaper.filter((way) => !contacts.some((contact) => contact.way === way));
  return [
    ...contacts.map(({ way, value, about }) =>
      call('fact', {}, names[way], about === undefined ? value : `${value}. ${about}`),
    ),
    ...(missing.length === 0
      ? []
      : [
          call(
            'paragraph',
            {},
            `The ${publisher.name} has given no ${missing.map((way) => (way === 'post' ? 'postal address' : 'telephone number')).join(' and no ')} for this site.`,
          ),
        ]),
  ];
}
