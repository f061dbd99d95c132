import { listed, type ChangedThing, type WatchedWord } from './force.ts';

/*
 * Words of scope: how many of the things or people that a sentence names, and whether those alone.
 *
 * Where they come from: the Office of the Parliamentary Counsel's Drafting Guidance on "any", "each" and "every", and on
 * "and" and "or"; and ISO/IEC Directives Part 2 on "at least" and "only".
 */

const words = (
  form: string,
  of: ChangedThing,
  phrases: string,
  more: Omit<WatchedWord, 'form' | 'phrases' | 'of'> = {},
): WatchedWord => ({ form, phrases: listed(phrases), of, ...more });
const share = (form: string, rank: number, phrases: string, more: Partial<WatchedWord> = {}): WatchedWord =>
  words(form, 'scope', phrases, { scale: 'share', rank, effectOfRemoval: 'changed', ...more });
const exclusive = (form: string, rank: number, phrases: string, more: Partial<WatchedWord> = {}): WatchedWord =>
  words(form, 'scope', phrases, { scale: 'only', rank, effectOfRemoval: 'changed', ...more });

const scope: readonly WatchedWord[] = [
  share(
    'all',
    3,
    `
      all / all of / every / each / each and every / each of / every one of / both / both of / the whole of /
      entire / the entirety of / any and all / everyone / everybody / everything / anyone / anybody /
      every|each|any person /
      no fewer than all`,
    { notBefore: ['times', 'cases', 'other', 'year', 'month', 'week', 'day', 'quarter', 'hour'] },
  ),
  share('nearly all', 2.5, 'nearly|almost all / the vast majority of'),
  share(
    'most',
    2,
    `
      most / most of / the|a majority of / the bulk of / the greater part of / many / a large proportion of`,
  ),
  share(
    'some',
    1.5,
    `
      some / some of / several / a few / few / a number of / a selection of / a sample of / certain /
      a proportion of / part of / parts of / a minority of / various / selected / a range of`,
  ),
  share(
    'any of',
    1,
    `
      any of / any one of / any one or more of / one or more of / one or more / at least one of / at least one /
      one of / either / either of / a minimum of one / one or other of / one or both of / one or both / someone /
      some one of`,
  ),
  share('any', 1, 'any / whichever'),
  words('and', 'scope', 'and / as well as / and also / in addition to / plus', {
    scale: 'joiner',
    rank: 2,
  }),
  words('or', 'scope', 'or / or else / or alternatively / and-or / or otherwise', { scale: 'joiner', rank: 1 }),
  exclusive(
    'only',
    3,
    `
      only / solely / exclusively / purely / for the sole purpose of / sole / exclusive / nothing but /
      no more than is necessary / no other / strictly`,
  ),
  exclusive(
    'primarily',
    1,
    `
      primarily / mainly / chiefly / principally / predominantly / largely / mostly / in the main /
      for the most part`,
    { effectOfRemoval: 'changed', needsForce: true },
  ),
  words(
    'in particular',
    'scope',
    `
      in particular / particularly / especially / for example / such as / among others / amongst others /
      amongst other things / including / including but not limited to / e.g. / for instance`,
    { scale: 'list', rank: 1, effectOfRemoval: 'changed' },
  ),
  words('namely', 'scope', 'namely / that is to say / limited to / comprising / consisting of', {
    scale: 'list',
    rank: 2,
    effectOfRemoval: 'changed',
  }),
  words(
    'at least',
    'how much',
    `
      at least / no less|fewer than / not less|fewer than / a minimum of / as a minimum / at a minimum`,
    { effectOfRemoval: 'weaker', scale: 'bound' },
  ),
  words(
    'at most',
    'how much',
    'at most / no more|longer than / not more|longer than / a maximum of / up to / at the most',
    { effectOfRemoval: 'changed', scale: 'bound' },
  ),
];

export const scopeWords: readonly WatchedWord[] = scope;
