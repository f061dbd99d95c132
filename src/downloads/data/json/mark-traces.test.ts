import { testMarkTraces } from '../../../redline/testing/mark-trace-tests.ts';
import { redlineTreeSchema } from './redline-schema.ts';

testMarkTraces((redline) => JSON.stringify(redlineTreeSchema.parse(redline)), {
  redlines: [4, 300],
  without: {},
});
