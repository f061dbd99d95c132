/** Words of the Code: revisions, standings, registers. */
export const model = {
  partialDate: { onDate: '{isDay, select, true {on {date}} other {in {date}}}' },
  citablePlaces: {
    paragraph: 'paragraph {number}',
    definitionOf: '{name}, definition of “{term}”',
    list: '{name}, list {index}',
    item: '{within}, item {label}',
  },
  clauseFrontMatter: {
    whereverCodeApplies: 'wherever the Code applies',
    appliesIn: 'Applies in {extent}.',
  },
  clauseNumber: {
    of: '{name} of {schedule}',
  },
  demonstration: {
    demonstrationTextOfThisCode:
      'Demonstration. The text of this Code and what happened to it are invented. This is not {name} policy.',
    demonstrationNot: 'Demonstration, not the {name}',
    byThisDemonstrationNotBy: 'by this demonstration, not by the {name}',
    by: 'by the {name}',
  },
  describeEvent: {
    in: ' in {extent}',
    revisionCameIntoForce: 'Revision {revision} came into force{where}',
    revisionIs: 'Revision {revision} is {called}{where}',
    revisionWas: 'Revision {revision} was {called}{where}',
    revisionIs2: 'Revision {revision} is {called}',
    textOfWasRemovedFrom: 'The text of “{clause}” was removed from revision {revision}',
  },
  labelledItems: {
    item: 'item {index}',
  },
  pointRegister: {
    point: '{consultation}, point “{title}”',
  },
  revisionStatuses: {
    paperForDiscussion: 'a paper for discussion',
    draftForConsultation: 'a draft for consultation',
  },
  writeUpReference: {
    section: 'section {section}',
    bullet: 'bullet {first}',
    bulletsTo: 'bullets {first} to {last}',
    bulletsAnd: 'bullets {slice} and {last}',
  },
} as const;
