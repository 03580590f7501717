import type { LogLine } from '../../../infra/local/trail/log-line.ts';
import { quantile } from '../harness/arithmetic.ts';

/** How far something is behind the append that it follows, in milliseconds. */
export interface Lag {
  readonly count: number;
  readonly p50: number;
  readonly p99: number;
  readonly most: number;
}

/** How the steps behind the log went: of what was appended, how late each was, and what is missing. */
export interface Lags {
  readonly appended: number;
  readonly rows: Lag;
  readonly mails: Lag;
  /** Appended and in no list. */
  readonly notProjected: number;
  /** Appended, and not as many mails as there should be. */
  readonly notMailed: number;
  /** Mails beyond those. */
  readonly doubled: number;
}

const lagOf = (values: readonly number[]): Lag => ({
  count: values.length,
  p50: values.length === 0 ? 0 : quantile(values, 0.5),
  p99: values.length === 0 ? 0 : quantile(values, 0.99),
  most: Math.max(0, ...values),
});

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

/** Reads the functions' own log lines: all of them are written on one machine, by one clock. */
export const createLags = (stream: string, model: string, mails: number) => {
  const appended = new Map<string, number>();
  const projected = new Map<string, number>();
  const mailed = new Map<string, number[]>();
  const hearOfMail = (line: LogLine, at: number): void => {
    const [, of, cause = ''] = text(line['eventId']).split('/');
    const isSent = line.message === 'notified' && line['outcome'] === 'sent';
    if (isSent && of === stream) mailed.set(cause, [...(mailed.get(cause) ?? []), at]);
  };
  const hearOfRecord = (line: LogLine, at: number): void => {
    if (line['stream'] !== stream) return;
    const id = text(line['id']);
    if (line.message === 'appended') appended.set(id, at);
    if (line.message === 'projected' && line['model'] === model) projected.set(id, at);
  };
  return {
    hear: (line: LogLine | null): void => {
      if (line === null) return;
      const at = Date.parse(line.time);
      hearOfMail(line, at);
      hearOfRecord(line, at);
    },
    /** What came of the records that were sent. */
    result: (ids: readonly string[]): Lags => {
      const known = ids.filter((id) => appended.has(id));
      const since = (id: string, at: number): number => Math.max(0, at - (appended.get(id) ?? at));
      const rows = known.flatMap((id) => (projected.has(id) ? [since(id, projected.get(id) ?? 0)] : []));
      const sent = known.flatMap((id) => (mailed.get(id) ?? []).map((at) => since(id, at)));
      return {
        appended: known.length,
        rows: lagOf(rows),
        mails: lagOf(sent),
        notProjected: known.length - rows.length,
        notMailed: known.filter((id) => (mailed.get(id)?.length ?? 0) < mails).length,
        doubled: known.reduce((sum, id) => sum + Math.max(0, (mailed.get(id)?.length ?? 0) - mails), 0),
      };
    },
  };
};
