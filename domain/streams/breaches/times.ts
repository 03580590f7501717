import { happened } from '../../kernel/times.ts';

/** Where the days may lie that commands to a breach state: it has happened. */
export const breachTimes = {
  RecordUnauthorisedAccess: { on: happened('ACC-11') },
  RecordRefusedAccess: { on: happened('ACC-11') },
  CorrectBreach: { 'changes.on': happened('ACC-11') },
};
