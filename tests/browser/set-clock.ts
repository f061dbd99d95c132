/**
 * Loaded before a program (`node --import`): its clock begins at CLOCK, an ISO 8601 moment, and goes on from there.
 * A consultation can then be tried before, during and after its time, on whatever day its tests run.
 */
const Original = Date;
const shift = Original.parse(process.env['CLOCK'] ?? '') - Original.now();
const now = (): number => Original.now() + shift;

const shifted = new Proxy(Original, {
  construct(target, values: readonly unknown[]): Date {
    const made: unknown = Reflect.construct(target, values.length === 0 ? [now()] : values);
    if (made instanceof target) return made;
    throw new TypeError('A date was expected');
  },
  get(target, key): unknown {
    return key === 'now' ? now : Reflect.get(target, key);
  },
});

if (!Number.isNaN(shift)) globalThis.Date = shifted;
