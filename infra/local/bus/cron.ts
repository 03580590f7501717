import { Cron } from 'croner';
import { LocalStackError } from '../local-stack-error.ts';

/** The next moment after one, milliseconds since 1970; null when there is none. */
export type NextRun = (after: number) => number | null;

const units = new Map([
  ['minute', 60_000],
  ['hour', 3_600_000],
  ['day', 86_400_000],
]);
const weekdays = ['SUN', 'MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT'];

/**
 * `cron(...)` and `rate(...)` of EventBridge.
 * @see https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-scheduled-rule-pattern.html
 * @throws LocalStackError for any other expression
 */
export function scheduleOf(expression: string, timezone = 'UTC'): NextRun {
  const [, kind, fields = ''] = /^(cron|rate)\((.+)\)$/.exec(expression) ?? [];
  if (kind === 'cron') return cronSchedule(fields, timezone);
  if (kind === 'rate') return rateSchedule(fields);
  throw new LocalStackError(`the local stack does not know the schedule ${expression}`);
}

/**
 * Six fields: minute, hour, day of month, month, day of week (1 is Sunday), year; croner puts seconds before
 * them.
 */
function cronSchedule(text: string, timezone: string): NextRun {
  const fields = text.split(/\s+/).map((field) => (field === '?' ? '*' : field));
  const [minute = '*', hour = '*', day = '*', month = '*', weekday = '*', year = '*'] = fields;
  if (fields.length !== 6) throw new LocalStackError(`a cron schedule has six fields: ${text}`);
  const named = weekday.replaceAll(/(?<![#/])\b[1-7]\b/g, (digit) => weekdays[Number(digit) - 1] ?? digit);
  const cron = new Cron(['0', minute, hour, day, month, named, year].join(' '), { timezone, paused: true });
  return (after) => cron.nextRun(new Date(after))?.getTime() ?? null;
}

function rateSchedule(text: string): NextRun {
  const [, count = '', unit = ''] = /^(\d+) (minute|hour|day)s?$/.exec(text) ?? [];
  const interval = Number(count) * (units.get(unit) ?? 0);
  if (!(interval > 0)) throw new LocalStackError(`the local stack does not know the schedule rate(${text})`);
  return (after) => after + interval;
}
