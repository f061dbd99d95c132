import { locale, say } from '../../words/say.ts';

const time = new Intl.DateTimeFormat(locale, {
  timeZone: 'Europe/London',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  timeZoneName: 'short',
});

/** A point in time as London clocks show it: `24 November 2026 at 12:05 (GMT)`. */
export function londonTime(moment: string): string {
  const part = new Map(time.formatToParts(new Date(moment)).map(({ type, value }) => [type, value]));
  const of = (type: Intl.DateTimeFormatPartTypes): string => part.get(type) ?? '';
  return say.form.londonTime.at({
    day: of('day'),
    month: of('month'),
    year: of('year'),
    hour: of('hour'),
    minute: of('minute'),
    zone: of('timeZoneName'),
  });
}

/** London's time zone on a day: `GMT` or `BST`. */
export function londonZone(day: string): string {
  return time.formatToParts(new Date(`${day}T12:00:00Z`)).find(({ type }) => type === 'timeZoneName')?.value ?? '';
}
