import type { ErasureConfirmationRecorded } from '../../../events/catalogue/erasure-confirmations.ts';
import type { Happened } from '../../kernel/stream-definition.ts';
import { type Announced, type ErasureConfirmationState, isSame, type Subscriber } from './state.ts';

const confirmedIn = (
  announced: Announced,
  isMeant: (one: Subscriber) => boolean,
  confirmed: Subscriber['confirmed'],
): Announced => ({
  ...announced,
  subscribers: announced.subscribers.map((one) => (isMeant(one) ? { ...one, confirmed } : one)),
});

export const evolve = (
  state: ErasureConfirmationState,
  event: Happened<ErasureConfirmationRecorded>,
): ErasureConfirmationState => {
  if (event.type === 'ErasureAnnounced') {
    const { dueOn, subscribers } = event.data;
    const asked = subscribers.map((one) => ({ ...one, confirmed: null }));
    return { ...state, announced: { at: event.occurredAt, dueOn, subscribers: asked, hasFallenDue: false } };
  }
  const { announced } = state;
  if (announced === null) return state;
  switch (event.type) {
    case 'ErasureConfirmed': {
      const by = { by: state.events + 1, at: event.occurredAt };
      return { ...state, announced: confirmedIn(announced, (one) => isSame(one, event.data), by) };
    }
    case 'ErasureConfirmationCorrected': {
      const { corrects } = event.data;
      return {
        ...state,
        announced: confirmedIn(announced, ({ confirmed }) => confirmed?.by === corrects, null),
      };
    }
    case 'ErasureConfirmationFellDue':
      return { ...state, announced: { ...announced, hasFallenDue: true } };
  }
};
