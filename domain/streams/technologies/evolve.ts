import type { TechnologyRecorded } from '../../../events/catalogue/technologies.ts';
import type { OfType } from '../../kernel/of-type.ts';
import type { TechnologyState } from './state.ts';

type Recorded<T extends TechnologyRecorded['type']> = OfType<TechnologyRecorded, T>['data'];

/** What each list of a state may take. */
const MOST = 50;

const corrected = (
  state: TechnologyState,
  { corrects, changes }: Recorded<'TechnologyCorrected'>,
): TechnologyState => {
  const { proposal, assessment } = state;
  const { kind, name, dpia, on } = changes;
  const dated = <T extends { readonly by: number; readonly on: string }>(list: readonly T[]): readonly T[] =>
    list.map((one) => (one.by === corrects ? { ...one, on: on ?? one.on } : one));
  return {
    ...state,
    proposal:
      proposal?.by === corrects
        ? { ...proposal, kind: kind ?? proposal.kind, name: name ?? proposal.name }
        : proposal,
    assessment: assessment?.by === corrects ? { ...assessment, dpia: dpia ?? assessment.dpia } : assessment,
    strategies: dated(state.strategies),
    downloads: dated(state.downloads),
  };
};

export const evolve = (state: TechnologyState, event: TechnologyRecorded): TechnologyState => {
  const by = state.events + 1;
  switch (event.type) {
    case 'TechnologyProposed':
      return { ...state, proposal: { ...event.data, by }, assessment: null, decision: null };
    case 'TechnologyRiskAssessed': {
      const { handlesPersonalData, dpia } = event.data;
      return { ...state, assessment: { handlesPersonalData, dpia, by } };
    }
    case 'TechnologyAllowed':
      return { ...state, decision: 'allowed' };
    case 'TechnologyRejected':
      return { ...state, decision: 'rejected' };
    case 'TechnologyStrategyRecorded': {
      const { on, title } = event.data;
      return { ...state, strategies: [...state.strategies, { on, title, by }].slice(-MOST) };
    }
    case 'SoftwareInstallationApproved':
      return { ...state, installation: 'approved' };
    case 'SoftwareInstallationRefused':
      return { ...state, installation: 'refused' };
    case 'SiteBlocked':
      return { ...state, site: 'blocked' };
    case 'SiteUnblocked':
      return { ...state, site: 'unblocked' };
    case 'SiteAllowed':
      return { ...state, site: 'allowed' };
    case 'DownloadPrevented':
      return { ...state, downloads: [...state.downloads, { on: event.data.on, by }].slice(-MOST) };
    case 'TechnologyCorrected':
      return corrected(state, event.data);
  }
};
