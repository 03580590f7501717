import { happened, planned, type Times } from '../../kernel/times.ts';
import type { StaffMatterCommand } from './commands.ts';
import type { StaffMatterContext } from './decision.ts';
import type { StaffMatterState } from './state.ts';

const misuse = happened<unknown, unknown, unknown>('INC-14');
const reading = planned<unknown, unknown, StaffMatterContext>('EML-08', (_, __, { today }) => today);
const end = happened<unknown, StaffMatterState, unknown>('EML-08', (_, state) =>
  state.status === 'none' ? null : state.on,
);

export const staffMatterTimes: Times<StaffMatterCommand, StaffMatterState, StaffMatterContext> = {
  RecordStaffMisuse: { on: misuse },
  // Nothing is decided for days that are over.
  AuthoriseEmailMonitoring: { from: reading, until: reading },
  EndEmailMonitoring: { on: end },
  CorrectStaffMatter: {
    'changes.on': misuse,
    'changes.until': planned('EML-08'),
  },
};
