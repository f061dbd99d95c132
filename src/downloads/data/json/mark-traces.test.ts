import { testMarkTraces } from '../../../redline/testing/mark-trace-tests.ts';
import { redlineTreeSchema } from './redline-schema.ts';

testMarkTraces((redline) => JSON.stringify(redlineTreeSchema.parse(redline)), {
  redlines: [4, 300],
  without: {},
  numbers: { unsaid: 'The numbers of items follow from the lists, and what reads the data counts them.' },
});
