import colors from 'picocolors';
import type { LogLine } from './log-line.ts';

type Field = (name: string) => string;

/** The steps of an event's way, each with what to tell beside school and stream. */
const steps: Readonly<
  Record<string, { readonly paint: (text: string) => string; readonly tell: (field: Field) => string }>
> = {
  appended: {
    paint: colors.green,
    tell: (field) => `#${field('commit')}  ${field('events') || 'nothing to do'}`,
  },
  journaled: { paint: colors.cyan, tell: (field) => `#${field('commit')}  position ${field('position')}` },
  published: {
    paint: colors.blue,
    tell: (field) => `${field('version')}  ${field('type')}, position ${field('position')}`,
  },
  projected: { paint: colors.magenta, tell: (field) => `#${field('commit')}  ${field('model')}` },
  notified: {
    paint: colors.yellow,
    tell: (field) => `${field('version')}  ${field('notice')} to ${field('recipient')}: ${field('outcome')}`,
  },
  refused: { paint: colors.red, tell: (field) => `${field('command')}: ${field('code')} (${field('item')})` },
};

/**
 * One readable line for a step of an event's way, or for a warning or error; null for what need not be seen.
 */
export function trailLine(functionName: string, line: LogLine): string | null {
  const field = fieldsOf(line);
  const step = Object.hasOwn(steps, line.message) ? steps[line.message] : undefined;
  const clock = colors.dim(line.time.slice(11, 19));
  if (step) {
    const thing = [field('stream'), shortId(field('id'))].filter(Boolean).join('/');
    return [
      clock,
      step.paint(line.message.padEnd(9)),
      field('school').padEnd(19),
      thing.padEnd(38),
      step.tell(field),
    ]
      .join('  ')
      .trimEnd();
  }
  if (line.level === 'info') return null;
  const { level, message, ...rest } = line;
  const paint = level === 'error' ? colors.red : colors.yellow;
  const names = Object.keys(rest).filter((name) => !ofEveryLine.includes(name));
  const details = names.map((name) => `${name}=${field(name)}`);
  return [clock, paint(message.padEnd(9)), functionName, ...details].join('  ');
}

/** What says which invocation it was, and where in a bundle: for logs of a deployment. */
const ofEveryLine = ['time', 'stack', 'function', 'trust', 'requestId', 'coldStart', 'traceId'];

/** An event id (`school/stream/id/version`) tells the fields that the line itself leaves out. */
function fieldsOf(line: LogLine): Field {
  const [school, stream, id, version] = String(line['eventId'] ?? '').split('/');
  const fromEvent = new Map<string, unknown>([
    ['school', school],
    ['stream', stream],
    ['id', id],
    ['version', version && `v${version}`],
  ]);
  return (name) => [line[name] ?? fromEvent.get(name) ?? ''].flat().join(', ');
}

const LONGEST_ID = 26;

/** A long id keeps its two ends. */
export const shortId = (id: string): string =>
  id.length <= LONGEST_ID ? id : `${id.slice(0, 8)}..${id.slice(-6)}`;
