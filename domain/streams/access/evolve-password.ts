import type { AccessRecorded } from '../../../events/catalogue/access.ts';
import type { passwordEvents } from '../../../events/catalogue/access-passwords.ts';
import { londonDate } from '../../kernel/london.ts';
import type { OfType } from '../../kernel/of-type.ts';
import type { PasswordState } from './state.ts';

type PasswordRecorded = OfType<AccessRecorded, keyof typeof passwordEvents> & {
  readonly occurredAt: string;
};

/** Runs that a state remembers; the history has the rest. */
const MOST_FALLEN = 20;

/** A change that is entered late does not make a password older; one since then makes it known to nobody. */
const changed = (state: PasswordState, on: string, by: number): PasswordState => ({
  ...state,
  changed: state.changed !== null && on < state.changed.on ? state.changed : { on, by },
  expired: state.expired !== null && on < state.expired.on ? state.expired : null,
});

export const evolvePassword = (state: PasswordState, event: PasswordRecorded, by: number): PasswordState => {
  switch (event.type) {
    case 'PasswordChanged':
      return changed(state, event.data.on, by);
    case 'PasswordExpired':
      return { ...state, expired: { on: event.data.on, saidOn: londonDate(event.occurredAt), by } };
    case 'PasswordChangeFellDue': {
      const cycle = `${event.data.since}.${event.data.dueOn}`;
      return { ...state, fellDue: [...state.fellDue, cycle].slice(-MOST_FALLEN) };
    }
  }
};
