/**
 * Loaded before a program (`node --import`): starts its clock at CLOCK, an ISO 8601 time. A consultation can then be
 * tested before, during and after its open period on any day.
 */
const Original = Date;
const shift = Original.parse(process.env['CLOCK'] ?? '') - Original.now();
const now = (): number => Original.now() + shift;

const shifted = new Proxy(Original, {
  construct(target, values: readonly unknown[]): Date {
    const date: unknown = Reflect.construct(target, values.length === 0 ? [now()] : values);
    if (date instanceof target) return date;
    throw new TypeError('A date was expected');
  },
  get(target, key): unknown {
    return key === 'now' ? now : Reflect.get(target, key);
  },
});

if (!Number.isNaN(shift)) globalThis.Date = shifted;
