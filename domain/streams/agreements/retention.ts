import type { Audience } from '../../../events/catalogue/words.ts';
import { splitId } from '../../kernel/ids.ts';
import { type Retention, retained } from '../../kernel/retention.ts';
import { type AgreementState, signaturesOf } from './state.ts';

const kindOf = (audience: string) => {
  const kinds: Partial<Record<Audience | string, 'parent-answer' | 'visitor-record' | 'pupil-agreement'>> = {
    'pupil-ks1': 'pupil-agreement',
    'pupil-ks2': 'pupil-agreement',
    parent: 'parent-answer',
    visitor: 'visitor-record',
  };
  return kinds[audience] ?? 'staff-record';
};

/** As long as whoever signed is here, and then by the audience. */
export const agreementRetention: Retention<AgreementState> = {
  of: (state, streamId) => {
    if (state.events === 0) return null;
    const { head, tail } = splitId(streamId);
    const others = signaturesOf(state).flatMap(({ readWith, seenBy }) => [readWith, seenBy]);
    return retained(kindOf(tail), 'with-people', [head], others);
  },
};
