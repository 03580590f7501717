import type { Place } from '../../api/me.ts';
import { may } from '../../api/rights.ts';
import { recordActs } from './acts.ts';
import { beginActs } from './begin-acts.ts';

/** Whether somebody may do anything where records of a stream begin. */
export const mayBegin = (place: Place, stream: string): boolean =>
  (beginActs.get(stream) ?? []).some(({ needs }) =>
    'logIn' in needs
      ? (recordActs.get(stream) ?? []).some((act) => may(place, act.needs))
      : may(place, needs),
  );
