import { ownTrust } from './env.ts';
import { failureOf } from './failure-of.ts';
import { invocationFields, isWritten, type LogLevel } from './invocation.ts';
import { type LogFields, type LogMessage, logFields } from './log-fields.ts';

const write = (line: Readonly<Record<string, unknown>>): void => {
  process.stdout.write(`${JSON.stringify(line)}\n`);
};

/**
 * One JSON line on stdout, with what says whose invocation it is. What is not in the message's allow-list is
 * dropped, also when a wider object was passed. A line below the trust's level is not written.
 */
export const log = <M extends LogMessage>(message: M, fields: LogFields<M>): void => {
  const allowed: readonly string[] = [...logFields[message], 'correlationId'];
  const known = Object.entries(fields).filter(([name]) => allowed.includes(name));
  const level = levelOf(message);
  if (!isWritten(level)) return;
  const own = Object.fromEntries(known);
  write({ time: new Date().toISOString(), level, message, ...invocationFields(), ...own });
};

const WARNINGS: readonly LogMessage[] = [
  'no-holder',
  'bootstrap-used',
  'keys-stale',
  'signing-stopped',
  'deadlines-stopped',
];

const ERRORS: readonly LogMessage[] = [
  'failed',
  'tampering',
  'dead-lettered',
  'witness-refused',
  'archive-not-copied',
];

const levelOf = (message: LogMessage): LogLevel => {
  if (ERRORS.includes(message)) return 'error';
  return WARNINGS.includes(message) ? 'warn' : 'info';
};

/** A bug or an outage, once: name, causes and stack frames; never the message, which may quote data. */
export const logFailure = (
  error: unknown,
  fields: Pick<
    LogFields<'failed'>,
    'messageId' | 'sequence' | 'receiveCount' | 'correlationId' | 'school'
  > = {},
): void => log('failed', { ...failureOf(error), ...fields });

/** Units of CloudWatch that we use. */
export type MetricUnit = 'Count' | 'Milliseconds' | 'Seconds' | 'Bytes';

/**
 * A measurement as a line in CloudWatch's embedded metric format, by trust: no request, no dimension of a
 * person or a school.
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/CloudWatch_Embedded_Metric_Format_Specification.html
 */
export const metric = (name: string, value: number, unit: MetricUnit = 'Count'): void =>
  write({
    _aws: {
      Timestamp: Date.now(),
      CloudWatchMetrics: [
        { Namespace: 'Daybook', Dimensions: [['trust']], Metrics: [{ Name: name, Unit: unit }] },
      ],
    },
    trust: ownTrust(),
    [name]: value,
  });
