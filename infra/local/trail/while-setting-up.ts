import type { LogLine } from './log-line.ts';

/**
 * Whether a line is shown while the example trust is set up: what goes wrong, without the hundreds of steps.
 * That the bootstrap log-in is used is no warning then, since nobody else can set a trust up.
 */
export const isShownWhileSettingUp = (log: LogLine | null): boolean =>
  log?.level !== 'info' && log?.message !== 'bootstrap-used';
