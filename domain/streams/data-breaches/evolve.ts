import type { DataBreachRecorded } from '../../../events/catalogue/data-breaches.ts';
import type { Happened } from '../../kernel/stream-definition.ts';
import { corrected } from './corrected.ts';
import type { DataBreachState, KnownBreach, Reported } from './state.ts';

type Event = Happened<DataBreachRecorded>;

const begun = (state: DataBreachState, reported: Reported): DataBreachState =>
  state.status === 'none'
    ? {
        ...state,
        status: 'open',
        reported,
        notified: [],
        assessed: [],
        authority: [],
        informed: [],
        fellDue: [],
        closed: null,
      }
    : state;

/** Of what was never reported nothing is kept. */
const known = (state: DataBreachState, change: (breach: KnownBreach) => KnownBreach): DataBreachState =>
  state.status === 'none' ? state : change(state);

export const evolve = (state: DataBreachState, event: Event): DataBreachState => {
  const by = state.events + 1;
  switch (event.type) {
    case 'EmailSentInErrorReported': {
      const of = { kind: 'email', cause: null, by, at: event.occurredAt } as const;
      return begun(state, { ...event.data, ...of });
    }
    case 'DataBreachReported': {
      const of = { kind: 'other', sentOn: null, by, at: event.occurredAt } as const;
      return begun(state, { ...event.data, ...of });
    }
    case 'DataBreachNotified':
      return known(state, (breach) => ({
        ...breach,
        notified: [...breach.notified, { ...event.data, by }],
      }));
    case 'DataBreachAssessed':
      return known(state, (breach) => ({
        ...breach,
        assessed: [...breach.assessed, { ...event.data, by }],
      }));
    case 'ReportedToAuthority': {
      const { words = null, ...data } = event.data;
      return known(state, (breach) => ({
        ...breach,
        authority: [...breach.authority, { ...data, outcome: 'reported', words, by }],
      }));
    }
    case 'NotReportedToAuthority':
      return known(state, (breach) => ({
        ...breach,
        authority: [...breach.authority, { ...event.data, outcome: 'not-reported', by }],
      }));
    case 'DataSubjectsInformed':
      return known(state, (breach) => ({
        ...breach,
        informed: [...breach.informed, { ...event.data, by }],
      }));
    case 'DataBreachReportFellDue':
      return known(state, (breach) => ({
        ...breach,
        fellDue: [...breach.fellDue, event.data.report.dueAt],
      }));
    case 'DataBreachClosed':
      return known(state, (breach) => ({
        ...breach,
        status: 'closed',
        closed: breach.closed ?? { ...event.data, by },
      }));
    case 'DataBreachCorrected':
      return known(state, (breach) => corrected(breach, event.data));
  }
};
