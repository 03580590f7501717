import type { Due } from '../../kernel/due.ts';
import { legalDay, legalTimes } from '../../kernel/legal-time.ts';
import type { DataComplaintState } from './state.ts';

/** Until when whoever complained on a day is to hear that it has arrived. */
export const acknowledgeBy = (receivedOn: string) =>
  legalDay(legalTimes.complaintAcknowledged, { begun: receivedOn });

/** The acknowledgement; an answer is one, too. That the answer comes without delay has no number in law. */
export const complaintDues = (state: DataComplaintState): readonly Due[] => {
  if (state.status !== 'open' || state.acknowledged !== null) return [];
  const { dueOn } = state.received.acknowledge;
  return [{ dueOn, cycle: dueOn, about: null, hasFallenDue: state.fellDue.includes(dueOn) }];
};
