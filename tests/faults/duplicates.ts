import { createLedger } from './ledger.ts';
import { newText, sendAndRecord, resendUnacknowledged } from './load.ts';
import { check, questionAt, send } from './respondent.ts';
import type { Fault } from './trial.ts';

/** The same button is pressed many times at once, in two processes; then with a different text. */
export function duplicates(presses: number): Fault {
  return {
    name: `${presses} presses of one button at once, in two processes`,
    async run(trial) {
      const endpoints = [await trial.start(), await trial.start()] as const;
      const ledger = createLedger();
      const text = newText();
      const hidden = (await check(endpoints[0].address, text)) ?? [];
      await Promise.all(
        Array.from({ length: presses }, (_, press) =>
          sendAndRecord(endpoints[press % 2 === 0 ? 0 : 1].address, ledger, text, hidden),
        ),
      );
      await resendUnacknowledged(endpoints[1].address, ledger);
      const edited = hidden.map((field) =>
        field.name === questionAt(endpoints[0].address) ? { ...field, value: newText() } : field,
      );
      // A keep-alive connection may be closed at that moment; browsers retry, too.
      const conflict = (await send(endpoints[1].address, edited)) ?? (await send(endpoints[1].address, edited));
      await Promise.all(endpoints.map((endpoint) => endpoint.stop()));
      const report = await trial.report(ledger);
      return {
        ...report,
        problems: [
          ...report.problems,
          ...(report.acknowledged === 1 ? [] : ['no receipt for a response that was sent again']),
          ...(report.stored === 1 ? [] : [`${report.stored} rows instead of 1`]),
          ...(conflict?.kind === 'conflict'
            ? []
            : [`another text with the same token gave “${conflict?.kind ?? 'nothing'}”`]),
        ],
      };
    },
  };
}
