import type { Bodies } from '../../model/registers/bodies.ts';
import type { YourData } from '../../model/registers/your-data.ts';
import { formatDate } from '../../model/partial-date.ts';
import type { SearchEntry } from '../../search/entry.ts';
import { normaliseName } from '../../search/names.ts';
import type { Content } from '../../content/content.ts';
import { routes } from '../routes.ts';
import { outsideTheCode } from './register-entries.ts';
import { say } from '../../words/say.ts';

/** Entries from the registers for the public: bodies, access, people's rights, programme updates and workshops. */
export function publicRegisterEntries({ registers, updates, workshops }: Content): readonly SearchEntry[] {
  const { bodies, access, yourData } = registers;
  return [
    ...(bodies?.bodies ?? []).map(({ id, name, abbreviation, also, role, goHereFor, can, cannot }): SearchEntry => ({
      ...outsideTheCode,
      kind: 'page',
      href: `${routes.whoToGoTo}#${id}`,
      title: abbreviation === undefined ? name : `${name} (${abbreviation})`,
      about: say.searching.publicRegisterEntries.whoToGoTo,
      isExplanation: true,
      text: [
        role,
        ...goHereFor.map((reason) => say.searching.publicRegisterEntries.goThereFor({ reason })),
        ...can.map((power) => say.searching.publicRegisterEntries.itCan({ power })),
        ...cannot.map((limit) => say.searching.publicRegisterEntries.itCannot({ limit })),
      ].join('\n'),
      alsoCalled: [name, ...(abbreviation === undefined ? [] : [abbreviation]), ...also],
    })),
    ...(bodies === undefined || bodies.whistleblowing.length === 0 ? [] : [whistleblowingEntry(bodies)]),
    ...(access?.organisations ?? []).map(({ id, name, access: hasAccess, reason, extent }): SearchEntry => ({
      ...outsideTheCode,
      kind: 'page',
      href: `${routes.whoHasAccess}#${id}`,
      title: name,
      about: say.searching.publicRegisterEntries.whoHasAccess({ hasAccess }),
      text: [
        reason,
        extent,
        hasAccess === 'not known' ? say.searching.publicRegisterEntries.itIsNotKnownWhether : undefined,
      ]
        .filter((text) => text !== undefined)
        .join('\n'),
    })),
    ...(yourData?.rights ?? []).map(({ id, title, law, steps, limits }): SearchEntry => ({
      ...outsideTheCode,
      kind: 'page',
      href: `${routes.yourData}#${id}`,
      title,
      about: say.searching.publicRegisterEntries.yourData,
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
        about: say.searching.publicRegisterEntries.programmeUpdate({ date: formatDate(date) }),
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
        about: say.searching.publicRegisterEntries.workshop({ date: formatDate(date) }),
        text: [
          summary,
          say.searching.publicRegisterEntries.heldByRunBy({ convenor, facilitator }),
          ...focus,
          ...nextSteps,
        ].join('\n'),
        names: [shortName, title, id].map(normaliseName),
        alsoCalled: [
          ...say.searching.called.workshop,
          facilitator,
          say.searching.publicRegisterEntries.workshopOf({ date: formatDate(date) }),
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
    title: say.searching.publicRegisterEntries.whistleblowingStepByStep,
    about: say.searching.publicRegisterEntries.whoToGoTo,
    text: whistleblowing.join('\n'),
  };
}

function notSatisfiedEntry({ ifNotSatisfied }: YourData): SearchEntry {
  return {
    ...outsideTheCode,
    kind: 'page',
    href: `${routes.yourData}#not-satisfied`,
    title: say.searching.publicRegisterEntries.ifYouAreNotHappy,
    about: say.searching.publicRegisterEntries.yourData,
    text: ifNotSatisfied.join('\n'),
    alsoCalled: say.searching.called.notSatisfied,
  };
}
