import type { AuthorisationRecorded } from '../../../events/catalogue/authorisations.ts';
import type { NumberedDecision } from '../../kernel/decision-chain.ts';
import { londonDate } from '../../kernel/london.ts';
import type { OfType } from '../../kernel/of-type.ts';
import { shortened } from '../../kernel/short-lists.ts';
import type { AuthorisationState } from './state.ts';

type Recorded<T extends AuthorisationRecorded['type']> = OfType<AuthorisationRecorded, T>['data'];
type Happened = AuthorisationRecorded & { readonly occurredAt: string };

/** What each list of a state may take: what stands makes way last. */
const MOST = 100;

const added = <D extends NumberedDecision>(list: readonly D[], one: D): readonly D[] =>
  shortened([...list, one], MOST, ({ endedOn }) => endedOn !== null);

const ended = <D extends NumberedDecision>(list: readonly D[], number: number, on: string): readonly D[] =>
  list.map((one) => (one.by === number && one.endedOn === null ? { ...one, endedOn: on } : one));

const corrected = (
  state: AuthorisationState,
  { corrects, changes }: Recorded<'AuthorisationCorrected'>,
): AuthorisationState => {
  const { scope, from, until, on, equipment } = changes;
  const change = <T extends { readonly by: number }>(list: readonly T[], to: (one: T) => T): readonly T[] =>
    list.map((one) => (one.by === corrects ? to(one) : one));
  return {
    ...state,
    social: change(state.social, (one) => ({
      ...one,
      scope: scope ?? one.scope,
      from: from ?? one.from,
      until: until ?? one.until,
    })),
    discussions: change(state.discussions, (one) => ({
      ...one,
      on: on ?? one.on,
      equipment: equipment ?? one.equipment,
    })),
    trainee: change(state.trainee, (one) => ({
      ...one,
      from: from ?? one.from,
      until: until ?? one.until,
    })),
  };
};

export const evolve = (state: AuthorisationState, event: Happened): AuthorisationState => {
  const by = state.events + 1;
  const day = londonDate(event.occurredAt);
  switch (event.type) {
    case 'PersonalUseWithdrawn':
      return { ...state, personalUse: { status: 'withdrawn', since: day, by } };
    case 'PersonalUseRestricted':
      return { ...state, personalUse: { status: 'restricted', since: day, by } };
    case 'PersonalUseRestored':
      return { ...state, personalUse: { status: 'permitted', since: day, by } };
    case 'SocialAccountAccessAuthorised': {
      const { person: _, ...said } = event.data;
      return { ...state, social: added(state.social, { ...said, by, endedOn: null }) };
    }
    case 'SocialAccountAccessRevoked':
      return { ...state, social: ended(state.social, event.data.authorisation, day) };
    case 'TraineeDeviceUseDiscussed': {
      const { person: _, ...said } = event.data;
      return { ...state, discussions: [...state.discussions, { ...said, by }].slice(-MOST) };
    }
    case 'TraineeDeviceUseAgreed': {
      const { person: _, ...said } = event.data;
      return { ...state, trainee: added(state.trainee, { ...said, by, endedOn: null }) };
    }
    case 'TraineeDeviceUseEnded':
      return { ...state, trainee: ended(state.trainee, event.data.authorisation, day) };
    case 'ParentAccessAuthorised': {
      const { person: _, ...said } = event.data;
      return { ...state, parentAccess: { status: 'authorised', ...said, by } };
    }
    case 'ParentAccessRefused':
      return { ...state, parentAccess: { status: 'refused', by } };
    case 'AuthorisationCorrected':
      return corrected(state, event.data);
  }
};
