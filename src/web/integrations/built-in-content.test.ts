import { expect, it } from 'vitest';
import { moduleText } from './built-in-content.ts';

it('writes a module that exports the same data, whatever characters it contains', async () => {
  const data = { text: `'"\\ \u2028 </script> \${x} \n`, list: [1, null, true] };
  const module: unknown = await import(`data:text/javascript,${encodeURIComponent(moduleText({ data }))}`);

  expect(module).toMatchObject({ data });
});
