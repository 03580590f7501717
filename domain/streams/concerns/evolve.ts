import type { ConcernKind } from '../../../events/catalogue/concern-forms.ts';
import type { ConcernRecorded } from '../../../events/catalogue/concerns.ts';
import type { OfType } from '../../kernel/of-type.ts';
import type { Happened } from '../../kernel/stream-definition.ts';
import type { ConcernState, Raised, Settling } from './state.ts';

type Event = Happened<ConcernRecorded>;
type Correction = OfType<ConcernRecorded, 'ConcernCorrected'>['data'];

const nothingMore = {
  from: null,
  about: null,
  conductOf: null,
  receivedOn: null,
  origin: null,
  lineManagers: [],
  alert: null,
  words: null,
};

const begun = (
  state: ConcernState,
  kind: ConcernKind,
  { occurredAt }: Event,
  said: Partial<Raised>,
): ConcernState =>
  state.status === 'none'
    ? {
        ...state,
        status: 'open',
        raised: { ...nothingMore, ...said, kind, by: state.events + 1, at: occurredAt },
        settling: null,
      }
    : state;

const settled = (state: ConcernState, settling: Omit<Settling, 'by'>): ConcernState =>
  state.status === 'open'
    ? { ...state, status: 'settled', settling: { ...settling, by: state.events + 1 } }
    : state;

const corrected = (state: ConcernState, { corrects, changes, words }: Correction): ConcernState => {
  if (state.status === 'none') return state;
  const { raised, settling } = state;
  if (raised.by === corrects) {
    const { from = raised.from, about = raised.about, conductOf = raised.conductOf } = changes;
    const { receivedOn = raised.receivedOn, origin = raised.origin } = changes;
    // Nobody decides on what they sent themselves.
    const lineManagers = raised.lineManagers.filter((one) => one !== conductOf);
    const right = { from, about, conductOf, receivedOn, origin, lineManagers, words: words ?? raised.words };
    return { ...state, raised: { ...raised, ...right } };
  }
  return settling?.by === corrects
    ? { ...state, settling: { ...settling, words: words ?? settling.words } }
    : state;
};

export const evolve = (state: ConcernState, event: Event): ConcernState => {
  switch (event.type) {
    case 'ConcernRaised':
      return begun(state, 'concern', event, event.data);
    case 'OffensiveEmailReported':
      return begun(state, 'offensive-email', event, event.data);
    case 'MonitoringAlertRaised':
      return begun(state, 'monitoring-alert', event, { alert: event.data });
    case 'ConcernSettled':
    case 'OffensiveEmailResolved':
      return settled(state, event.data);
    case 'MonitoringAlertAssessed': {
      const { decision: outcome, incident, words } = event.data;
      return settled(state, { outcome, incident, words });
    }
    case 'ConcernCorrected':
      return corrected(state, event.data);
  }
};
