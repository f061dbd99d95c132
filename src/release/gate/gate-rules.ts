/** Every rule of the provenance gate under its permanent name. */
export const gateRules = {
  'change-undeclared': 'Every change to a clause since the revision before has an entry under `changes`.',
  'change-not-made': 'Every entry under `changes` describes a change that was made.',
  'change-kind': 'The kind of an entry under `changes` matches the change.',
  'change-repeated': 'A change of a clause has one entry, and names each reason once.',
  'change-words': 'At least half the words of a split or merged clause come from the clauses that `from` names.',
  'correction-editorial': 'An editorial correction changes no duty word, number, reference or extent.',
  'correction-renumbered': 'A renumbering changes no words.',
  'covers-missing': 'If a clause has more than one reason in a revision, each says what it covers.',
  'covers-unknown': 'What a reason covers is in the clause, before or after.',
  'covers-unchanged': 'What a reason covers was changed.',
  'citation-refused':
    'No reason is a recommendation or point that was declined or out of scope, a point that was already met or kept for later, or a question that was answered.',
  'citation-unanswered': 'A recommendation or point given as a reason has an answer.',
  'disposition-uncited':
    'A recommendation that was accepted, in full or in part, is the reason for a published change.',
  'point-uncited':
    'A point of a published outcome that was accepted, in full or in part, is the reason for a change in a published revision or the working draft, or its answer says where else it was met.',
} as const;

export type GateRule = keyof typeof gateRules;
