import type { Bodies } from '../../model/registers/bodies.ts';
import type { YourData } from '../../model/registers/your-data.ts';
import { formatDate } from '../../model/partial-date.ts';
import type { SearchEntry } from '../../search/entry.ts';
import { normaliseName } from '../../search/names.ts';
import type { Content } from '../../content/content.ts';
import { routes } from '../routes.ts';
import { notSatisfied } from './also-called.ts';
import { outsideTheCode } from './register-entries.ts';

/** Entries from the registers for the public: bodies, access, people's rights, programme updates and workshops. */
export function publicRegisterEntries({ registers, updates, workshops }: Content): readonly SearchEntry[] {
  const { bodies, access, yourData } = registers;
  return [
    ...(bodies?.bodies ?? []).map(({ id, name, abbreviation, also, role, goHereFor, can, cannot }): SearchEntry => ({
      ...outsideTheCode,
      kind: 'page',
      href: `${routes.whoToGoTo}#${id}`,
      title: abbreviation === undefined ? name : `${name} (${abbreviation})`,
      about: 'Who to go to',
      isExplanation: true,
      text: [
        role,
        ...goHereFor.map((reason) => `Go there for: ${reason}`),
        ...can.map((power) => `It can: ${power}`),
        ...cannot.map((limit) => `It cannot: ${limit}`),
      ].join('\n'),
      alsoCalled: [name, ...(abbreviation === undefined ? [] : [abbreviation]), ...also],
    })),
    ...(bodies === undefined || bodies.whistleblowing.length === 0 ? [] : [whistleblowingEntry(bodies)]),
    ...(access?.organisations ?? []).map(({ id, name, access: hasAccess, reason, extent }): SearchEntry => ({
      ...outsideTheCode,
      kind: 'page',
      href: `${routes.whoHasAccess}#${id}`,
      title: name,
      about: `Who has access: ${hasAccess}`,
      text: [reason, extent, hasAccess === 'not known' ? 'It is not known whether they have access.' : undefined]
        .filter((text) => text !== undefined)
        .join('\n'),
    })),
    ...(yourData?.rights ?? []).map(({ id, title, law, steps, limits }): SearchEntry => ({
      ...outsideTheCode,
      kind: 'page',
      href: `${routes.yourData}#${id}`,
      title,
      about: 'Your data',
      text: [...steps, ...limits, law].join('\n'),
    })),
    ...(yourData === undefined ? [] : [notSatisfiedEntry(yourData)]),
    ...(updates?.updates ?? [])
      .filter(({ draft }) => draft !== true)
      .map(({ date, title, text }): SearchEntry => ({
        ...outsideTheCode,
        kind: 'page',
        href: routes.update(date),
        title,
        about: `Programme update, ${formatDate(date)}`,
        text: text.join('\n'),
      })),
    ...workshops.map(
      ({
        workshop: { id, title, shortName, date, convenor, facilitator, summary, focus, nextSteps },
      }): SearchEntry => ({
        ...outsideTheCode,
        kind: 'page',
        href: routes.workshop(id),
        title,
        about: `Workshop, ${formatDate(date)}`,
        text: [summary, `Held by ${convenor}. Run by ${facilitator}.`, ...focus, ...nextSteps].join('\n'),
        names: [shortName, title, id].map(normaliseName),
        alsoCalled: [
          'workshop write-up',
          'minutes of the workshop',
          'review pack',
          'who took part in the workshops',
          'who attended the workshop',
          'who was at the workshop',
          'participants',
          'attendees',
          facilitator,
          `workshop of ${formatDate(date)}`,
        ],
      }),
    ),
  ];
}

function whistleblowingEntry({ whistleblowing }: Bodies): SearchEntry {
  return {
    ...outsideTheCode,
    kind: 'page',
    href: `${routes.whoToGoTo}#whistleblowing`,
    title: 'Whistleblowing, step by step',
    about: 'Who to go to',
    text: whistleblowing.join('\n'),
  };
}

function notSatisfiedEntry({ ifNotSatisfied }: YourData): SearchEntry {
  return {
    ...outsideTheCode,
    kind: 'page',
    href: `${routes.yourData}#not-satisfied`,
    title: 'If you are not happy with the answer',
    about: 'Your data',
    text: ifNotSatisfied.join('\n'),
    alsoCalled: notSatisfied,
  };
}
