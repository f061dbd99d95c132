import { z } from 'zod';
import { consultationSchema } from '../../../consultation/definition.ts';
import type { Published } from '../published.ts';

/** A consultation as it was defined: what is asked, until when, and what came of it. No response is part of it. */
export const consultationRecordSchema = z.strictObject({ page: z.url(), ...consultationSchema.shape }).meta({
  id: 'Consultation',
  description: 'A consultation as it was defined, and its outcome; no response is part of it',
});
export type ConsultationRecord = z.infer<typeof consultationRecordSchema>;

/** Every consultation, in order of id. */
export function consultationRecords({ addresses, consultations }: Published): readonly ConsultationRecord[] {
  return consultations.map((consultation) => ({ page: addresses.consultation(consultation.id), ...consultation }));
}
