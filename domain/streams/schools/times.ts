import type { Context } from '../../kernel/decider.ts';
import type { NoFacts } from '../../kernel/facts.ts';
import { planned, type Times } from '../../kernel/times.ts';
import type { SchoolCommand } from './commands.ts';
import type { SchoolState } from './state.ts';

const day = planned<unknown, unknown, unknown>('ORG-07');

/** A calendar tells of days to come and of days past; their order is its own rule. */
export const schoolTimes: Times<SchoolCommand, SchoolState, Context<null, NoFacts>> = {
  PublishAcademicCalendar: { from: day, to: day, 'halfTerms[].from': day, 'halfTerms[].to': day },
};
