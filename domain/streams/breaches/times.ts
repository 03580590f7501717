import { happened, planned, type Times } from '../../kernel/times.ts';
import type { BreachCommand } from './commands.ts';
import type { BreachContext } from './decision.ts';
import type { BreachState } from './state.ts';

const breachDay = (_: unknown, { breach }: BreachState): string | null => breach?.on ?? null;

/** A consequence follows the breach, and what was determined of it (UNA-01). */
const settledDay = (_: unknown, { breach, determination }: BreachState): string | null =>
  breach?.cites === null ? (determination?.on ?? breach.on) : (breach?.on ?? null);

/** Where the days may lie that commands to a breach state: it has happened. */
export const breachTimes: Times<BreachCommand, BreachState, BreachContext> = {
  RecordUnauthorisedAccess: { on: happened('ACC-11') },
  RecordRefusedAccess: { on: happened('ACC-11') },
  RecordBreach: { on: happened('UNA-04') },
  ReportPasswordDisclosure: { on: happened('ACC-06') },
  DetermineBreach: { on: happened('UNA-01', breachDay) },
  ImposeSanction: {
    on: happened('UNA-04', settledDay),
    until: planned('UNA-04', ({ on }, _, { today }) => on ?? today),
  },
  LiftSanction: {
    on: happened(
      'UNA-04',
      ({ sanction }, { sanctions }) => sanctions.find(({ by }) => by === sanction)?.on ?? null,
    ),
  },
  CorrectBreach: { 'changes.on': happened('ACC-11'), 'changes.until': planned('UNA-04') },
};
