import type { ExemptionRecorded } from '../../../events/catalogue/exemptions.ts';
import { plusDays } from '../../kernel/day.ts';
import { londonDate } from '../../kernel/london.ts';
import type { OfType } from '../../kernel/of-type.ts';
import { shortened } from '../../kernel/short-lists.ts';
import type { Application, ExemptionState, Granted } from './state.ts';

type Recorded<T extends ExemptionRecorded['type']> = OfType<ExemptionRecorded, T>['data'];
type Happened = ExemptionRecorded & { readonly occurredAt: string };

/** What a state may take: what is still open, or granted and not over, makes way last. */
const MOST_APPLICATIONS = 100;

const isOver = ({ decision }: Application): boolean =>
  decision !== null && (decision.outcome === 'refused' || decision.endedOn !== null);

const changed = (
  state: ExemptionState,
  number: number,
  change: (application: Application) => Application,
): ExemptionState => ({
  ...state,
  applications: state.applications.map((one) => (one.number === number ? change(one) : one)),
});

const ended =
  (how: NonNullable<Granted['ended']>, endedOn: string) =>
  (application: Application): Application => {
    const { decision } = application;
    if (decision?.outcome !== 'granted' || decision.endedOn !== null) return application;
    return { ...application, decision: { ...decision, ended: how, endedOn } };
  };

const correctedApplication = (
  application: Application,
  { changes, purpose }: Recorded<'ExemptionCorrected'>,
): Application => {
  const { edition = application.edition, entry = application.entry } = changes;
  const { from = application.from, until = application.until } = changes;
  return { ...application, edition, entry, from, until, purpose: purpose ?? application.purpose };
};

const corrected = (application: Application, data: Recorded<'ExemptionCorrected'>): Application => {
  const { decision, answer, number } = application;
  const { corrects, changes } = data;
  const { from, until, on, by } = changes;
  if (number === corrects) return correctedApplication(application, data);
  if (decision?.by === corrects && decision.outcome === 'granted') {
    const days = { from: from ?? decision.from, until: until ?? decision.until };
    return { ...application, decision: { ...decision, ...days } };
  }
  if (answer?.by !== corrects) return application;
  return { ...application, answer: { ...answer, on: on ?? answer.on, how: by ?? answer.how } };
};

export const evolve = (state: ExemptionState, event: Happened): ExemptionState => {
  const by = state.events + 1;
  const day = londonDate(event.occurredAt);
  switch (event.type) {
    case 'ExemptionApplicationSubmitted': {
      const blank = { considered: null, decision: null, answer: null };
      const added = [...state.applications, { ...event.data, number: by, ...blank }];
      return { ...state, applications: shortened(added, MOST_APPLICATIONS, isOver) };
    }
    case 'ExemptionConsideredByExecutive': {
      const considered = { advice: event.data.advice, by };
      return changed(state, event.data.application, (one) => ({ ...one, considered }));
    }
    case 'ExemptionGranted': {
      const { from, until } = event.data;
      const granted = { outcome: 'granted' as const, on: day, by, from, until, endedOn: null, ended: null };
      return changed(state, event.data.application, (one) => ({ ...one, decision: granted }));
    }
    case 'ExemptionRefused':
      return changed(state, event.data.application, (one) => ({
        ...one,
        decision: { outcome: 'refused', on: day, by },
      }));
    case 'ExemptionDecisionCommunicated': {
      const answer = { on: event.data.on, how: event.data.by, by };
      return changed(state, event.data.application, (one) => ({ ...one, answer }));
    }
    case 'ExemptionRevoked':
      return changed(state, event.data.application, ended('revoked', day));
    case 'ExemptionExpired':
      return changed(state, event.data.application, ended('expired', plusDays(event.data.lastDay, 1)));
    case 'ExemptionCorrected':
      return { ...state, applications: state.applications.map((one) => corrected(one, event.data)) };
  }
};
