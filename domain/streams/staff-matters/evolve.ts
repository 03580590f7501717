import type { StaffMatterRecorded } from '../../../events/catalogue/staff-matters.ts';
import type { OfType } from '../../kernel/of-type.ts';
import type { KnownMatter, StaffMatterState } from './state.ts';

type Recorded<T extends StaffMatterRecorded['type']> = OfType<StaffMatterRecorded, T>['data'];
type Correction = Recorded<'StaffMatterCorrected'>;

const nothingYet = { referral: null, police: null, ending: null, ended: null } as const;

const begun = (
  { events }: StaffMatterState,
  data: Recorded<'StaffMisuseRecorded'> | Recorded<'EmailMonitoringAuthorised'>,
): KnownMatter => {
  const { person, heldBy, words } = data;
  const first = { events, status: 'open', person, heldBy, words, by: events + 1, ...nothingYet } as const;
  if ('until' in data) {
    const { from: on, until, decidedBy } = data;
    return {
      ...first,
      kind: 'email-monitoring',
      on,
      until,
      decidedBy,
      onPersonalDevice: null,
      incident: null,
    };
  }
  const { on, onPersonalDevice, incident } = data;
  return { ...first, kind: 'misuse', on, onPersonalDevice, incident, until: null, decidedBy: null };
};

const correctedFirst = (state: KnownMatter, { changes, words }: Correction): KnownMatter => {
  const { on = state.on, onPersonalDevice = state.onPersonalDevice } = changes;
  const { incident = state.incident, until = state.until } = changes;
  return { ...state, on, onPersonalDevice, incident, until, words: words ?? state.words };
};

const corrected = (state: KnownMatter, data: Correction): KnownMatter => {
  const { corrects, changes, words } = data;
  const { by, referral, ending, ended } = state;
  if (by === corrects) return correctedFirst(state, data);
  if (referral?.by === corrects) {
    const { procedure = referral.procedure } = changes;
    return { ...state, referral: { ...referral, procedure, words: words ?? referral.words } };
  }
  if (ending?.by === corrects) {
    const { outcome = ending.outcome } = changes;
    return { ...state, ending: { ...ending, outcome, words: words ?? ending.words } };
  }
  if (ended?.by !== corrects) return state;
  const { on = ended.on } = changes;
  return { ...state, ended: { ...ended, on, words: words ?? ended.words } };
};

const later = (state: KnownMatter, event: StaffMatterRecorded): KnownMatter => {
  const by = state.events + 1;
  switch (event.type) {
    case 'StaffMatterReferred':
      return { ...state, referral: { ...event.data, words: event.data.words ?? null, by } };
    case 'PoliceReferralConsidered':
      return { ...state, police: event.data };
    case 'StaffMatterConcluded':
      return { ...state, status: 'closed', ending: { ...event.data, by } };
    case 'EmailMonitoringEnded':
      return { ...state, status: 'closed', ended: { ...event.data, words: event.data.words ?? null, by } };
    case 'StaffMatterCorrected':
      return corrected(state, event.data);
    case 'StaffMisuseRecorded':
    case 'EmailMonitoringAuthorised':
      return state;
  }
};

export const evolve = (state: StaffMatterState, event: StaffMatterRecorded): StaffMatterState => {
  if (state.status !== 'none') return later(state, event);
  return event.type === 'StaffMisuseRecorded' || event.type === 'EmailMonitoringAuthorised'
    ? begun(state, event.data)
    : state;
};
