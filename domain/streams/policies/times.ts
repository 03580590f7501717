import { happened, planned, type Times } from '../../kernel/times.ts';
import type { PolicyCommand } from './commands.ts';
import type { PolicyContext } from './decision.ts';
import { policyAt } from './offers.ts';
import type { PolicyState } from './state.ts';

const given = happened<unknown, unknown, unknown>('POL-02');
const review = planned<unknown, unknown, unknown>('POL-03');
const changed = happened<unknown, unknown, unknown>('POL-01');

/** A period of which the name is known alone has no day to look at here: the decider looks at the period. */
export const policyTimes: Times<PolicyCommand, PolicyState, PolicyContext> = {
  AdoptPolicy: {
    effectiveFrom: planned('ORG-04'),
    'approval.on.value': given,
    'review.value': review,
  },
  TakeOverPolicy: {
    effectiveFrom: happened('ORG-04'),
    'approval.on.value': given,
    'review.value': review,
  },
  RecordChange: {
    on: changed,
    'nextReview.value': planned('POL-03', ({ on }) => on),
  },
  RenamePolicy: { on: changed },
  MergePolicy: { on: changed },
  ApprovePolicy: { 'on.value': given },
  ScheduleReview: { 'due.value': planned('POL-03', (_, _state, { today }) => today) },
  RecordReview: {
    on: happened('POL-03'),
    'next.value': planned('POL-03', ({ on }) => on),
  },
  ShareWithBoard: {
    on: happened(
      'POL-04',
      ({ reviewed }, state) => state.made.find(({ number }) => number === reviewed)?.on ?? null,
    ),
  },
  PublishToParents: {
    on: happened('POL-05', (_, state, { now }) => policyAt(state, now)?.effectiveFrom ?? null),
  },
  CorrectPolicy: {
    'changes.approval.on.value': given,
    'changes.review.value': review,
    'changes.on': happened('POL-01'),
    'changes.nextReview.value': review,
    'changes.due.value': review,
  },
};
