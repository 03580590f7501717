import { happened, planned, type Times } from '../../kernel/times.ts';
import type { CheckCommand } from './commands.ts';
import type { CheckContext } from './decision.ts';
import { type CheckState, systemIn } from './state.ts';

const day = (item: string) => happened<unknown, unknown, unknown>(item);
/** Nothing is done to a system before it came into use. */
const ofSystem = happened<unknown, CheckState, unknown>(
  'MON-01',
  (_, state) => systemIn(state)?.deployed.data.on ?? null,
);

export const checkTimes: Times<CheckCommand, CheckState, CheckContext> = {
  ExpectCheck: { from: planned('MON-02') },
  ExpectCheckOfYear: { from: planned('MON-02') },
  DeployFilteringSystem: { on: day('MON-01') },
  UpdateFilteringSystem: { on: ofSystem },
  AttestFilteringSystem: { on: ofSystem },
  RetireFilteringSystem: { on: ofSystem },
  CompleteSecurityCheck: { on: day('MON-02') },
  RaiseSecurityFinding: { on: day('MON-02') },
  ResolveSecurityFinding: {
    on: happened(
      'MON-02',
      ({ finding }, { findings }) => findings.find(({ by }) => by === finding)?.on ?? null,
    ),
  },
  ReviewBlogComments: { on: day('PUB-06') },
  ReviewFiltering: { on: day('MON-01') },
  CallForFilteringReview: { on: day('MON-01') },
  ReviewAccessRights: { on: day('ACC-01') },
  CorrectCheck: { 'changes.on': day('MON-02') },
};
