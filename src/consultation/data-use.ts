import { z } from 'zod';
import { say } from '../words/say.ts';

/** Why a field may be stored. */
export const legalBases = {
  consultation: say.form.dataUse.legalBasisInConsultationsPrivacy,
  /** Article 6(1)(c), with Articles 5(2) and 32, of the UK GDPR. */
  accountability: say.form.dataUse.legalDutyToKeepPersonal,
} as const;

/** How long a field is kept. Each consultation's definition gives the number of months. */
export const retentions = {
  identity: say.form.dataUse.keptForPeriodThatNotice,
  text: say.form.dataUse.keptForPeriodThatNoticeGives,
  'one day': say.form.dataUse.keptForOneDay,
  record: say.form.dataUse.keptForAsLongAs,
  proof: say.form.dataUse.keptPermanentlyEvenAfterResponse,
  hold: say.form.dataUse.keptUntilHoldIsLifted,
  'audit log': say.form.dataUse.keptForAsLongAsBody,
  keys: say.form.dataUse.keptWithKey,
} as const;

/** Who can see a field. The team analyses responses, with a private key of the department. */
export const audiences = {
  team: say.form.dataUse.teamAndEveryoneIfRespondent,
  'team only': say.form.dataUse.team,
  operators: say.form.dataUse.teamAndPeopleWhoRun,
  'everyone later': say.form.dataUse.teamAndPeopleWhoRunServer,
} as const;

/** What the data map says about a field that is stored with a response. */
export interface DataUse {
  /** What the field contains. */
  readonly contains: string;
  /** What it is for. */
  readonly purpose: string;
  readonly basis: keyof typeof legalBases;
  readonly retention: keyof typeof retentions;
  readonly seenBy: keyof typeof audiences;
}

/** The use of each stored field: schemas register theirs here, and the data map reads them. */
export const dataUses = z.registry<DataUse>();
