import type { BreachRecorded } from '../../../events/catalogue/breaches.ts';
import type { OfType } from '../../kernel/of-type.ts';
import { kindOf } from './kinds.ts';
import type { Attempt, Breach, BreachState, Sanction } from './state.ts';

type Recorded<T extends BreachRecorded['type']> = OfType<BreachRecorded, T>['data'];
type Correction = Recorded<'BreachCorrected'>;

const correctedAttempt = (attempt: Attempt, { corrects, changes, description }: Correction): Attempt => {
  if (attempt.by !== corrects) return attempt;
  const { person = attempt.person, on = attempt.on, place = attempt.place } = changes;
  return { ...attempt, person, on, place, description: description ?? attempt.description };
};

const correctedBreach = (breach: Breach, { corrects, changes, description }: Correction): Breach => {
  if (breach.by !== corrects) return breach;
  const { place: _, under: __, until: ___, to, secret, ...fields } = changes;
  const said = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
  const before = breach.disclosure;
  const disclosure: Breach['disclosure'] =
    before === null ? null : { to: to === undefined ? before.to : to, secret: secret ?? before.secret };
  return { ...breach, ...said, disclosure, description: description ?? breach.description };
};

const correctedSanction = (sanction: Sanction, { corrects, changes }: Correction): Sanction => {
  if (sanction.by !== corrects) return sanction;
  const { on = sanction.on, until = sanction.until, under = sanction.under } = changes;
  return { ...sanction, on, until, under };
};

const recorded = (
  state: BreachState,
  type: string,
  { description, ...said }: Recorded<'AgreementBreachRecorded'>,
  disclosure: Breach['disclosure'] = null,
): BreachState => {
  const kind = kindOf(type);
  return kind === null
    ? state
    : {
        ...state,
        breach: { ...said, description: description ?? null, kind, disclosure, by: state.events + 1 },
      };
};

const disclosed = (
  state: BreachState,
  type: string,
  { to, secret, ...said }: Recorded<'PasswordDisclosureReported'>,
): BreachState => recorded(state, type, said, { to, secret });

export const evolve = (state: BreachState, event: BreachRecorded): BreachState => {
  const by = state.events + 1;
  switch (event.type) {
    case 'UnauthorisedAccessAttempted': {
      const { description = null, ...said } = event.data;
      return { ...state, attempts: [...state.attempts, { ...said, description, by }] };
    }
    case 'AgreementBreachRecorded':
    case 'UnacceptableUseRecorded':
    case 'PupilMisuseRecorded':
    case 'UnsupervisedUseRecorded':
    case 'EquipmentLeftUnsecuredRecorded':
    case 'WifiPasswordDisclosureReported':
    case 'UnauthorisedConnectionDetected':
    case 'UnauthorisedSoftwareFound':
    case 'UnencryptedMediaFound':
    case 'TraineeDeviceBreachRecorded':
    case 'StaffDeviceBreachRecorded':
    case 'WorkDeviceBreachRecorded':
    case 'EmailUseBreachRecorded':
    case 'PhotographyBreachRecorded':
    case 'UnofficialPublicationRecorded':
    case 'FilterBypassDetected':
    case 'PupilMobileBreachRecorded':
    case 'UnauthorisedAccountAccessRecorded':
      return recorded(state, event.type, event.data);
    case 'PasswordDisclosureReported':
      return disclosed(state, event.type, event.data);
    case 'UnacceptableUseDetermined': {
      const { isUnacceptable, on } = event.data;
      return { ...state, determination: { isUnacceptable, on, by } };
    }
    case 'SanctionImposed': {
      const { reasons: _, ...said } = event.data;
      return { ...state, sanctions: [...state.sanctions, { ...said, by, liftedOn: null }] };
    }
    case 'SanctionLifted': {
      const { sanction, on } = event.data;
      const lifted = state.sanctions.map((one) => (one.by === sanction ? { ...one, liftedOn: on } : one));
      return { ...state, sanctions: lifted };
    }
    case 'BreachCorrected':
      return {
        ...state,
        attempts: state.attempts.map((attempt) => correctedAttempt(attempt, event.data)),
        sanctions: state.sanctions.map((sanction) => correctedSanction(sanction, event.data)),
        breach: state.breach === null ? null : correctedBreach(state.breach, event.data),
      };
  }
};
