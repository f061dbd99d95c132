import { testMarkTraces } from '../../../redline/testing/mark-trace-tests.ts';
import { clauseText } from './clause-text.ts';

const context = { labelOf: (id: string) => `clause ${id}`, termName: (id: string) => `entry ${id}` };

testMarkTraces(({ children }) => clauseText(children, context), { redlines: [10, 1000] });
