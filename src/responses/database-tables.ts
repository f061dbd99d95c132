import type { CampaignMember } from '../consultation/handling/campaign-member.ts';
import type { Mention } from '../consultation/handling/coding/mention.ts';
import type { Hold } from '../consultation/handling/hold.ts';
import type { KeyTest } from '../consultation/handling/key-test.ts';
import type { ResponseRow } from '../consultation/handling/response-row.ts';

/** A form snapshot. It is about no respondent. */
export interface FormRow {
  /** Form hash, as in responses. */
  readonly form: string;
  /** The snapshot, as JSON. */
  readonly asked: string;
}

/** A version of a privacy notice. It is about no respondent. */
export interface NoticeRow {
  /** As in responses. */
  readonly version: string;
  /** Its words, as JSON. */
  readonly shown: string;
}

export interface Tables {
  readonly response: ResponseRow;
  readonly hold: Hold;
  readonly key_test: KeyTest;
  readonly form: FormRow;
  readonly notice: NoticeRow;
  readonly campaign_member: CampaignMember;
  readonly mention: Mention;
}
