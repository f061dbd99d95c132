/**
 * The registers that a body can keep beside its Code, by the name in their address; among them, the check of receipts. Each is optional: without it, the site
 * has no page, menu entry, search entry or data file for it.
 */
export const registers = [
  'workshops',
  'recommendations',
  'actions',
  'consultations',
  'updates',
  'glossary',
  'who-to-go-to',
  'your-data',
  'who-has-access',
  'receipts',
] as const;
export type Register = (typeof registers)[number];

/** What decides which registers there are: everything that the body wrote outside the Code itself. */
export interface RegistersOfBody {
  readonly workshops: readonly {
    readonly recommendations: readonly unknown[];
    readonly actions: readonly unknown[];
  }[];
  readonly consultations: readonly unknown[];
  /** What was said in responses; among it, what is kept for later as an action. */
  readonly points?: readonly PointsOfBody[];
  readonly receiptKeys?: readonly unknown[];
  readonly glossary: readonly unknown[];
  /** Kept as soon as the body promises updates, because the page says when the next is due. */
  readonly updates?: unknown;
  readonly registers: { readonly bodies?: unknown; readonly yourData?: unknown; readonly access?: unknown };
}

/** The points of one consultation, as far as they decide which registers there are. */
interface PointsOfBody {
  readonly points: { readonly points: readonly { readonly answer?: { readonly action?: unknown } | undefined }[] };
}

/** The registers that the body keeps. */
export function keptRegisters(body: RegistersOfBody): ReadonlySet<Register> {
  const { workshops, consultations, points = [], receiptKeys = [], glossary, updates, registers: files } = body;
  const isKept: Readonly<Record<Register, boolean>> = {
    workshops: workshops.length > 0,
    recommendations: workshops.some(({ recommendations }) => recommendations.length > 0),
    actions:
      workshops.some(({ actions }) => actions.length > 0) ||
      points.some(({ points: { points: all } }) => all.some(({ answer }) => answer?.action !== undefined)),
    consultations: consultations.length > 0,
    updates: updates !== undefined,
    glossary: glossary.length > 0,
    'who-to-go-to': files.bodies !== undefined,
    'your-data': files.yourData !== undefined,
    'who-has-access': files.access !== undefined,
    receipts: consultations.length > 0 || receiptKeys.length > 0,
  };
  return new Set(registers.filter((name) => isKept[name]));
}
