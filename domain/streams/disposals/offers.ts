import type { DisposalView } from '../../kernel/retention.ts';
import { type DisposalState, holdsIn, statusOf } from './state.ts';

/** What the period of a record, and disposals of others that name a person, rest on. */
export const disposalView = (state: DisposalState): DisposalView => ({
  flags: state.flags,
  holds: holdsIn(state).map(({ kind, cause }) => ({ kind, cause })),
  keptUntil: state.keptUntil,
  ended: state.ended.map(({ dueOn }) => dueOn),
  status: statusOf(state),
});
