import type { Field } from './field.ts';
import { longAnswerLimit } from './question.ts';

const nameLimit = 200;

/** What every form asks about the respondent. Nothing but the capacity and the choice about publishing is required. */
export const aboutYouFields: readonly Field[] = [
  {
    type: 'radios',
    name: 'capacity',
    label: 'Are you responding as an individual or for an organisation?',
    required: true,
    options: [
      { value: 'individual', label: 'As an individual' },
      { value: 'organisation', label: 'For an organisation' },
    ],
  },
  {
    type: 'short text',
    name: 'name',
    label: 'Your name',
    required: false,
    limit: nameLimit,
    autocomplete: 'name',
  },
  {
    type: 'short text',
    name: 'organisation',
    label: 'Name of the organisation',
    hint: 'Only if you are responding for an organisation.',
    required: false,
    limit: nameLimit,
    autocomplete: 'organization',
  },
  {
    type: 'short text',
    name: 'role',
    label: 'Your role in the organisation',
    required: false,
    limit: nameLimit,
    autocomplete: 'organization-title',
  },
  {
    type: 'short text',
    name: 'email',
    label: 'Email address',
    hint: 'Only used to ask you about your response or to tell you about the outcome.',
    required: false,
    limit: 320,
    autocomplete: 'email',
  },
  {
    type: 'radios',
    name: 'publish',
    label: 'May we publish your response?',
    required: true,
    options: [
      { value: 'with-name', label: 'Yes, with my name or my organisation’s name' },
      { value: 'without-name', label: 'Yes, but without any name' },
      { value: 'no', label: 'No' },
    ],
  },
  {
    type: 'long text',
    name: 'confidential',
    label: 'Please treat my response as confidential because',
    hint: 'Responses may have to be disclosed under access to information laws. Your reasons will be taken into account, but confidentiality cannot be promised in every case.',
    required: false,
    limit: longAnswerLimit,
  },
];
