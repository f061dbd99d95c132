import { z } from 'zod';
import { consultationSchema } from '../../../consultation/definition.ts';
import type { Published } from '../published.ts';
import { fileRecord, fileRecordSchema } from './file-record.ts';

/** A consultation as it was defined: what is asked, until when, and what came of it. No response is part of it. */
export const consultationRecordSchema = z
  .strictObject({
    page: z.url(),
    ...consultationSchema.shape,
    files: z.array(fileRecordSchema).describe('Forms to fill in by hand, where there are any'),
  })
  .meta({
    id: 'Consultation',
    description: 'A consultation as it was defined, and its outcome; no response is part of it',
  });
export type ConsultationRecord = z.infer<typeof consultationRecordSchema>;

/** Every consultation, in order of id. */
export function consultationRecords({ addresses, consultations, documents }: Published): readonly ConsultationRecord[] {
  return consultations.map((consultation) => ({
    page: addresses.consultation(consultation.id),
    ...consultation,
    files: documents.ofConsultation(consultation.id).map(fileRecord),
  }));
}
