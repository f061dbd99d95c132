import { testMarkTraces } from '../../redline/testing/mark-trace-tests.ts';
import { newAnchors } from './anchors.ts';
import { visibleWords } from './testing/visible-words.ts';
import { writeText } from './write-text.ts';

testMarkTraces(
  ({ children }) => {
    const context = {
      clause: 'a',
      labelOf: (id: string) => `clause ${id}`,
      termName: (id: string) => `entry ${id}`,
      hrefOf: (url: string) => url,
      anchors: newAnchors(),
    };
    return visibleWords(writeText(children, context)).join(' ');
  },
  { redlines: [10, 1000] },
);
