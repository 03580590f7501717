import type {
  ErasureConfirmationRecorded,
  SubscriptionName,
} from '../../../events/catalogue/erasure-confirmations.ts';
import type { Happened } from '../../kernel/stream-definition.ts';
import { type Announced, type ErasureConfirmationState, isSame } from './state.ts';

const confirmedAt = (announced: Announced, name: SubscriptionName, at: string | null): Announced => ({
  ...announced,
  subscribers: announced.subscribers.map((one) => (isSame(one, name) ? { ...one, confirmedAt: at } : one)),
});

export const evolve = (
  state: ErasureConfirmationState,
  event: Happened<ErasureConfirmationRecorded>,
): ErasureConfirmationState => {
  if (event.type === 'ErasureAnnounced') {
    const { dueOn, subscribers } = event.data;
    const asked = subscribers.map((one) => ({ ...one, confirmedAt: null }));
    return { ...state, announced: { at: event.occurredAt, dueOn, subscribers: asked, hasFallenDue: false } };
  }
  const { announced } = state;
  if (announced === null) return state;
  switch (event.type) {
    case 'ErasureConfirmed':
      return { ...state, announced: confirmedAt(announced, event.data, event.occurredAt) };
    case 'ErasureConfirmationWithdrawn':
      return { ...state, announced: confirmedAt(announced, event.data, null) };
    case 'ErasureConfirmationFellDue':
      return { ...state, announced: { ...announced, hasFallenDue: true } };
  }
};
