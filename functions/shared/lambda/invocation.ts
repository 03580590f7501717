import type { Context } from 'aws-lambda';
import { functionName, logSettings, ownTrust, tracingHeader } from './env.ts';

/** What every line of an invocation says of it: whose, and which one. No person, no school. */
interface InvocationFields {
  readonly function?: string;
  readonly trust?: string;
  readonly requestId?: string;
  /** Whether it is the first one of its sandbox. */
  readonly coldStart?: boolean;
  /** Trace of AWS X-Ray that it belongs to, across API, bus and queues. */
  readonly traceId?: string;
}

/** Of this sandbox, which works on one invocation at a time. */
let current: { readonly requestId: string; readonly coldStart: boolean } | null = null;

/** Where every pipeline starts. */
export const invocationBegins = ({ awsRequestId: requestId }: Pick<Context, 'awsRequestId'>): void => {
  current = { requestId, coldStart: current === null };
};

/** Nothing of an invocation where none has begun: such as while a module is loaded. */
export const invocationFields = (): InvocationFields => ({
  ...given('function', functionName()),
  ...given('trust', ownTrust()),
  ...current,
  ...given('traceId', rootOf(tracingHeader())),
});

const given = (name: 'function' | 'trust' | 'traceId', value: string): InvocationFields =>
  value === '' ? {} : { [name]: value };

/** @see https://docs.aws.amazon.com/xray/latest/devguide/xray-concepts.html#xray-concepts-tracingheader */
const rootOf = (header: string): string => /(?:^|;)Root=([0-9a-f-]+)/.exec(header)?.[1] ?? '';

const LEVELS = ['info', 'warn', 'error'] as const;
export type LogLevel = (typeof LEVELS)[number];

/**
 * Whether a line of this level is written: from the trust's level on; all of them in the share of invocations that
 * the trust has sampled. Which invocations these are, their ids say: all lines of one are there, or none.
 */
export const isWritten = (level: LogLevel): boolean => {
  const { level: least, sampleRate } = logSettings();
  const from = LEVELS.findIndex((one) => one === least);
  return LEVELS.indexOf(level) >= from || (current !== null && shareOf(current.requestId) < sampleRate);
};

/** Ids of invocations are random: their first 32 bits, as a share of 1. */
const shareOf = (requestId: string): number => Number.parseInt(requestId.slice(0, 8), 16) / 2 ** 32;
