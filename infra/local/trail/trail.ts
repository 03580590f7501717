import colors from 'picocolors';
import { isMetric, type LogLine, parseLogLine } from './log-line.ts';
import { trailLine } from './trail-line.ts';

/** Receives each readable line, with the structured log line that it tells of, if any. */
export type OnTrail = (line: string, log: LogLine | null) => void;

/** Receives what a function wrote, as it stands. */
export type OnLine = (functionName: string, line: string) => void;

export interface Trail {
  /** What a function wrote. */
  readonly take: OnLine;
  /** Something went wrong in the stack itself. */
  readonly fault: (text: string) => void;
  /**
   * Everything that went wrong since the start, one line each, newest last; the oldest are forgotten after a
   * thousand.
   */
  readonly faults: () => readonly string[];
}

const MOST_FAULTS = 1000;

export function trailTo(onTrail: OnTrail, onLine: OnLine = () => undefined): Trail {
  const faults: string[] = [];
  const remember = (text: string) => {
    faults.push(text);
    if (faults.length > MOST_FAULTS) faults.shift();
  };
  return {
    take: (functionName, line) => {
      onLine(functionName, line);
      const log = parseLogLine(line);
      if (log?.level === 'error')
        remember(`${functionName}: ${JSON.stringify({ ...log, stack: undefined })}`);
      const readable = log ? trailLine(functionName, log) : plainLine(functionName, line);
      if (readable !== null) onTrail(readable, log);
    },
    fault: (text) => {
      remember(text);
      onTrail(colors.red(text), null);
    },
    faults: () => faults,
  };
}

const plainLine = (functionName: string, line: string): string | null =>
  line.trim() === '' || isMetric(line) ? null : `${colors.dim(functionName)}  ${line}`;
