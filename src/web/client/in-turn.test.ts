import { expect, it } from 'vitest';
import { inTurn } from './in-turn.ts';

it('shows only the answer to the last question, in whatever order answers arrive', async () => {
  const ask = inTurn();
  const shown: string[] = [];
  const answers = new Map<string, () => void>();
  const search = async (query: string): Promise<void> => {
    const isLatest = ask();
    for (const stage of ['names', 'further']) {
      await new Promise<void>((resolve) => answers.set(`${query} ${stage}`, resolve));
      if (!isLatest()) return;
      shown.push(`${query} ${stage}`);
    }
  };
  const arrive = async (answer: string): Promise<void> => {
    answers.get(answer)?.();
    await Promise.resolve();
    await Promise.resolve();
  };
  const all = [search('first'), search('second')];
  await arrive('second names');
  await arrive('first names');
  all.push(search('third'));
  await arrive('third names');
  await arrive('second further');
  await arrive('third further');
  await Promise.all(all);
  expect(shown).toEqual(['second names', 'third names', 'third further']);
});
