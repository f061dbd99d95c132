import { expect, it } from 'vitest';
import { moduleText } from './built-in-content.ts';

it('makes a module that gives back the data as it was, whatever characters it holds', async () => {
  const data = { text: `'"\\ \u2028 </script> \${x} \n`, list: [1, null, true] };
  const module: unknown = await import(`data:text/javascript,${encodeURIComponent(moduleText({ data }))}`);

  expect(module).toMatchObject({ data });
});
