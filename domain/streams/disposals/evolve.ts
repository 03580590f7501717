import type { DisposalRecorded } from '../../../events/catalogue/disposals.ts';
import type { Happened } from '../../kernel/stream-definition.ts';
import type { DisposalState, Hold } from './state.ts';

/** The newest that a state keeps of what is over; the history has the rest. */
const MOST_OVER = 20;
const MOST_SAID = 60;

const withHold = (state: DisposalState, hold: Hold): DisposalState => {
  const over = state.holds.filter(({ isReleased }) => isReleased).slice(-MOST_OVER);
  const holds = state.holds.filter((one) => !one.isReleased || over.includes(one));
  return { ...state, holds: [...holds, hold] };
};

const released = (state: DisposalState, hold: number): DisposalState => ({
  ...state,
  holds: state.holds.map((one) => (one.by === hold ? { ...one, isReleased: true } : one)),
});

/** What the events say of the record apart from whom it concerns and from texts. */
const changed = (state: DisposalState, event: Happened<DisposalRecorded>): DisposalState => {
  const by = state.events + 1;
  switch (event.type) {
    case 'RetentionPeriodEnded': {
      const { concern: _, ...ended } = event.data;
      return { ...state, ended: [...state.ended, { ...ended, by }].slice(-MOST_OVER) };
    }
    case 'RetentionFlagged': {
      const { flag, applies } = event.data;
      const others = state.flags.filter((one) => one !== flag);
      return { ...state, flags: applies ? [...others, flag] : others };
    }
    case 'RetentionExtended':
      return { ...state, keptUntil: event.data.until, proposal: null };
    case 'LegalHoldPlaced': {
      const { kind, matter, cause } = event.data;
      return withHold(state, { by, kind, matter, cause, isReleased: false });
    }
    case 'LegalHoldReleased':
      return released(state, event.data.hold);
    case 'DisposalProposed': {
      const { concern: _, review: __, ...proposal } = event.data;
      return { ...state, proposal: { ...proposal, by } };
    }
    case 'DisposalDeclined':
      return { ...state, proposal: null };
    case 'DisposalConfirmed': {
      const { concern: _, ...confirmed } = event.data;
      return { ...state, proposal: null, confirmed: { ...confirmed, by, at: event.occurredAt } };
    }
    case 'DisposalStopped':
      return { ...state, confirmed: null };
    case 'ErasureBegun':
      return { ...state, begun: by };
    case 'PersonalDataErased': {
      const { concern: _, ...erased } = event.data;
      return { ...state, erased: { ...erased, by } };
    }
    case 'DisposalCorrected':
      return state;
  }
};

const hasText = ({ data }: Happened<DisposalRecorded>): boolean =>
  ('reason' in data && data.reason !== undefined) || 'review' in data;

export const evolve = (state: DisposalState, event: Happened<DisposalRecorded>): DisposalState => {
  const after = { ...changed(state, event), concern: event.data.concern };
  if (event.type === 'DisposalCorrected' || !hasText(event)) return after;
  return { ...after, said: [...state.said, state.events + 1].slice(-MOST_SAID) };
};
