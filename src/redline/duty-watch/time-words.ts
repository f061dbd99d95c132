import { listed, type WatchedWord } from './force.ts';

/*
 * Words of time: how soon, how often, and whether always.
 *
 * Where they come from: the Office of the Parliamentary Counsel's Drafting Guidance on time ("forthwith", "as soon as
 * reasonably practicable"), the Information Commissioner's wordings of time limits ("without undue delay"), and the adverbs of
 * frequency that maintenance and audit standards use.
 */

const when = (form: string, phrases: string, more: Partial<WatchedWord>): WatchedWord => ({
  form,
  phrases: listed(phrases),
  of: 'when and how often',
  ...more,
});
const speed = (form: string, rank: number, phrases: string, more: Partial<WatchedWord> = {}): WatchedWord =>
  when(form, phrases, { scale: 'speed', rank, effectOfRemoval: rank > 1 ? 'weaker' : 'stronger', ...more });
const often = (form: string, rank: number, phrases: string, more: Partial<WatchedWord> = {}): WatchedWord =>
  when(form, phrases, { scale: 'often', rank, effectOfRemoval: 'weaker', ...more });
const always = (form: string, rank: number, phrases: string): WatchedWord =>
  when(form, phrases, { scale: 'always', rank, effectOfRemoval: rank > 0 ? 'weaker' : 'stronger' });

export const timeWords: readonly WatchedWord[] = [
  speed(
    'at once',
    6,
    `
      immediately / at once / forthwith / straight away / straightaway / right away / instantly / there and then /
      without any delay / contemporaneously / in real time / with immediate effect / immediate`,
  ),
  speed('the same day', 5.5, 'on the same? day|date / the same day'),
  speed('the next day', 5.2, 'on|by? the next|following working|business? day'),
  speed(
    'without delay',
    5,
    `
      without delay / without undue|unreasonable|unnecessary delay / promptly / prompt / quickly / speedily /
      swiftly / rapidly / urgently / expeditiously / with all? due? speed|haste|dispatch|expedition`,
  ),
  speed(
    'as soon as possible',
    4.5,
    `
      as soon as possible / as quickly|promptly as possible / at the earliest opportunity / as early as possible /
      as soon as practicable / as soon as it is practicable|possible / as soon as they|it can / as soon as`,
  ),
  speed(
    'as soon as reasonably practicable',
    4,
    `
      as soon as is? reasonably practicable|possible / as soon as it is reasonably practicable|possible /
      as soon as reasonable / as soon as convenient`,
  ),
  speed(
    'within a reasonable time',
    2,
    `
      within|in a reasonable time|period|timescale / in good time / in a timely manner|fashion|way / timely /
      reasonably promptly|quickly`,
  ),
  speed('soon', 1.5, 'soon / shortly / before long', { notBefore: ['after', 'before'] }),
  speed(
    'in due course',
    0,
    `
      in due course / in the? course of time / when able / when it can / eventually / in time /
      at a later date / at some point / sooner or later / at its|their convenience`,
  ),
  often('continuously', 9000, 'continuously / continually / on a continuous basis / constantly / around the clock'),
  often('hourly', 8760, 'hourly'),
  often('daily', 365, 'daily / on a daily basis / nightly'),
  often('weekly', 52, 'weekly / on a weekly basis'),
  often('fortnightly', 26, 'fortnightly'),
  often('monthly', 12, 'monthly / on a monthly basis'),
  often('quarterly', 4, 'quarterly / on a quarterly basis'),
  often('twice a year', 2, 'six-monthly / half-yearly / biannually / twice yearly / semi-annually'),
  often('yearly', 1, 'yearly / annually / annual / on an annual basis'),
  often('every two years', 0.5, 'biennially'),
  often('every three years', 0.33, 'triennially'),
  often('every five years', 0.2, 'quinquennially'),
  often(
    'regularly',
    0.1,
    `
      regularly / on a regular basis / at regular intervals / routinely / regular / frequently / often`,
  ),
  often(
    'periodically',
    0.05,
    `
      periodically / from time to time / occasionally / at intervals / sometimes / intermittently / now and then /
      periodic / on occasion / at suitable intervals / as and when / ad hoc`,
  ),
  often('once', 0.01, 'one time / a single time / one-off'),
  when('twice', 'twice', { needsForce: true, effectOfRemoval: 'weaker' }),
  always(
    'at all times',
    3,
    `
      at all times / always / all the time / at every stage / throughout / at any time / on every occasion /
      on each occasion / in all cases / in every case / in all circumstances / without exception / day and night /
      permanently / indefinitely / forever / for ever`,
  ),
  always(
    'normally',
    -1,
    `
      normally / generally / usually / ordinarily / as a rule / in general / typically / in most cases /
      on the whole / in principle / as a general rule / commonly / in the ordinary course /
      in normal circumstances / under normal circumstances / in some cases / in certain cases /
      during office hours / during working hours / in office hours / in working hours / most of the time`,
  ),
];
