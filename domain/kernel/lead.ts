import { plusMinutes } from './instant.ts';

/**
 * How far ahead a rule that many decisions rely on takes effect. No function works on anything for so long,
 * so none is surprised: such a rule may be read without a condition on the append, or from a copy.
 */
const LEAD_MINUTES = 5;

/** The earliest instant at which something may take effect. */
export const soonest = (now: string): string => plusMinutes(now, LEAD_MINUTES);
