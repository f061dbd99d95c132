/**
 * Loaded before a program (`node --import`): its clock begins at CLOCK, an ISO 8601 moment, and goes on from there.
 * A consultation can then be tried before, during and after its time, on whatever day its tests run.
 */
const Original = Date;
const shift = Original.parse(process.env['CLOCK'] ?? '') - Original.now();

class ShiftedDate extends Original {
  constructor(...values: readonly [] | readonly [value: string | number | Date]) {
    super(values[0] ?? ShiftedDate.now());
  }

  static override now(): number {
    return Original.now() + shift;
  }
}

if (!Number.isNaN(shift)) Reflect.set(globalThis, 'Date', ShiftedDate);
