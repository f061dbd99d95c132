import { z } from 'zod';
import { consultationSchema } from '../../../consultation/consultation.ts';
import type { PublishedContent } from '../../published-content.ts';
import { fileRecord, fileRecordSchema } from './file-record.ts';

/** The definition of a consultation and its outcome, without any response. */
export const consultationRecordSchema = z
  .strictObject({
    page: z.url(),
    ...consultationSchema.shape,
    files: z.array(fileRecordSchema).describe('Forms to fill in by hand, where there are any'),
  })
  .meta({
    id: 'Consultation',
    description: 'A consultation as it was defined, and its outcome; it has no responses',
  });
export type ConsultationRecord = z.infer<typeof consultationRecordSchema>;

/** Every consultation, in order of id. */
export function consultationRecords({
  addresses,
  consultations,
  documents,
}: PublishedContent): readonly ConsultationRecord[] {
  return consultations.map((consultation) => ({
    page: addresses.consultation(consultation.id),
    ...consultation,
    files: documents.ofConsultation(consultation.id).map(fileRecord),
  }));
}
