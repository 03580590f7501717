import * as z from 'zod/mini';

/** A structured log line of a function: one JSON object on stdout. */
const logLine = z.looseObject({
  time: z.string(),
  level: z.enum(['info', 'warn', 'error']),
  message: z.string(),
});
export type LogLine = z.output<typeof logLine>;

/** Null for what is no log line: a metric, or text that a runtime wrote. */
export function parseLogLine(line: string): LogLine | null {
  try {
    return logLine.safeParse(JSON.parse(line)).data ?? null;
  } catch {
    return null;
  }
}

/** A measurement in CloudWatch's embedded metric format: nothing to show. */
export const isMetric = (line: string): boolean => line.startsWith('{"_aws":');
