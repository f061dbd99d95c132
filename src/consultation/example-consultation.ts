import { consultationSchema, type Consultation } from './consultation.ts';
import { buildForm, type Form } from './form.ts';
import type { RevisionOutline } from './outline.ts';

/** A small consultation with a field of every type, for tests and benchmarks. */
export const exampleConsultation: Consultation = consultationSchema.parse({
  id: 'example',
  title: 'An example',
  kind: 'formal',
  revision: '0.4',
  opens: '2026-11-02',
  closes: '2027-01-29',
  summary: 'An example of everything that a consultation can ask.',
  why: ['To try out every kind of question.'],
  whoMayRespond: ['Anyone.'],
  howUsed: ['Nobody reads what is sent to an example.'],
  next: { by: '2027-04', text: ['Nothing happens after an example.'] },
  whistleblowing: ['An example is no place to report wrongdoing.'],
  otherWays: [{ way: 'other formats', text: 'There is no other way to respond to an example.' }],
  privacy: {
    controller: 'The body that runs the example',
    lawfulBasis: 'None: nothing real may be sent to an example.',
    recipients: ['Nobody.'],
    retention: { identityMonths: 3, textMonths: 24 },
    rights: ['You can withdraw your response until the example closes.'],
    complaint: ['There is nobody to complain to about an example.'],
  },
  questions: [
    { type: 'long text', id: 'purpose', label: 'Is the purpose clear?', hint: 'Say what is not clear.' },
    {
      type: 'radios',
      id: 'length',
      label: 'Is the Code too long?',
      options: [
        { value: 'too-long', label: 'It is too long' },
        { value: 'right', label: 'It is about right' },
      ],
    },
    {
      type: 'checkboxes',
      id: 'readers',
      label: 'Who should it be written for?',
      options: [
        { value: 'public', label: 'The public' },
        { value: 'staff', label: 'Staff' },
        { value: 'courts', label: 'Courts' },
      ],
    },
    { type: 'short text', id: 'heard', label: 'How did you hear of it?', limit: 50 },
  ],
});

/** Three clauses, one of them with numbered paragraphs. */
export const exampleOutline: RevisionOutline = {
  revision: '0.4',
  clauses: [
    {
      id: 'purpose-of-code',
      number: 'A',
      unit: 'commitment',
      title: 'What it is for',
      part: 'Purpose',
      paragraphs: [],
    },
    {
      id: 'records',
      number: 'B',
      unit: 'commitment',
      title: 'Keeping records',
      part: 'Data',
      paragraphs: [
        { id: 'retention', number: '1' },
        { id: 'deletion', number: '2' },
      ],
    },
    { id: 'review', unit: 'clause', title: 'Review', part: 'Data', paragraphs: [] },
  ],
};

export const exampleForm: Form = buildForm(exampleConsultation, exampleOutline);
