import type { SearchRecorded } from '../../../events/catalogue/searches.ts';
import type { OfType } from '../../kernel/of-type.ts';
import type { Happened } from '../../kernel/stream-definition.ts';
import { corrected } from './corrected.ts';
import type { Complaint, JustifiedSearch, Material, SearchState } from './state.ts';

type Change = Partial<JustifiedSearch>;

const found = (
  { data, occurredAt }: Happened<OfType<SearchRecorded, 'InappropriateMaterialFound'>>,
  by: number,
): Material => ({
  by,
  at: occurredAt,
  kind: data.kind,
  mayBeEvidence: data.mayBeEvidence,
  foundBy: data.foundBy,
  description: data.description ?? null,
  proposal: null,
  decision: null,
  deleted: null,
  retained: null,
  reported: null,
  referred: null,
});

const withMaterial = ({ materials }: JustifiedSearch, number: number, change: Partial<Material>): Change => ({
  materials: materials.map((one) => (one.by === number ? { ...one, ...change } : one)),
});

const withComplaint = (
  { complaints }: JustifiedSearch,
  number: number,
  change: Partial<Complaint>,
): Change => ({ complaints: complaints.map((one) => (one.by === number ? { ...one, ...change } : one)) });

/** What becomes of material after one more event; null: it is about something else. */
const ofMaterial = (state: JustifiedSearch, event: Happened<SearchRecorded>, by: number): Change | null => {
  switch (event.type) {
    case 'InappropriateMaterialFound':
      return { materials: [...state.materials, found(event, by)] };
    case 'MaterialDispositionProposed': {
      const { material, ...proposal } = event.data;
      return withMaterial(state, material, { proposal });
    }
    case 'MaterialDispositionDecided': {
      const { material, ...decision } = event.data;
      return withMaterial(state, material, { decision, proposal: null });
    }
    case 'MaterialDeleted': {
      const { material, ...deleted } = event.data;
      return withMaterial(state, material, { deleted: { ...deleted, by } });
    }
    case 'MaterialRetainedAsEvidence': {
      const { material, ...retained } = event.data;
      return withMaterial(state, material, { retained: { ...retained, by, at: event.occurredAt } });
    }
    case 'MaterialReportedToPolice': {
      const { material, ...reported } = event.data;
      return withMaterial(state, material, { reported: { ...reported, by } });
    }
    case 'MaterialReferred': {
      const { material, ...referred } = event.data;
      return withMaterial(state, material, { referred: { ...referred, by } });
    }
    default:
      return null;
  }
};

const raised = (
  { data, occurredAt }: Happened<OfType<SearchRecorded, 'ComplaintRaised'>>,
  by: number,
): Complaint => {
  const { about, against, complainant } = data;
  return { about, against, complainant, by, at: occurredAt, outcome: null };
};

const ofSearch = (state: JustifiedSearch, event: Happened<SearchRecorded>, by: number): Change => {
  switch (event.type) {
    case 'DeviceSearched': {
      const { by: searcher, ...said } = event.data;
      return { status: 'searched', search: { ...said, searcher, by, at: event.occurredAt } };
    }
    case 'DeviceSearchGivenUp':
      return { status: 'given-up' };
    case 'PoliceReferralConsidered':
      return { police: event.data };
    case 'SearchFollowedUp':
      return { followUps: state.followUps + 1 };
    case 'ParentInformed':
      return { informed: [...state.informed, { ...event.data, by }] };
    case 'ComplaintRaised':
      return { complaints: [...state.complaints, raised(event, by)] };
    case 'ComplaintProcedureStarted':
      return { procedures: [...state.procedures, event.data] };
    case 'ComplaintConcluded':
      return withComplaint(state, event.data.complaint, { outcome: event.data.outcome });
    case 'SearchCorrected':
      return corrected(state, event.data);
    case 'DeviceSearchJustified':
    case 'InappropriateMaterialFound':
    case 'MaterialDispositionProposed':
    case 'MaterialDispositionDecided':
    case 'MaterialDeleted':
    case 'MaterialRetainedAsEvidence':
    case 'MaterialReportedToPolice':
    case 'MaterialReferred':
      return {};
  }
};

const justified = (
  state: SearchState,
  { data, occurredAt }: Happened<OfType<SearchRecorded, 'DeviceSearchJustified'>>,
): SearchState => ({
  status: 'justified',
  events: state.events,
  justification: { ...data, by: state.events + 1, at: occurredAt },
  search: null,
  materials: [],
  police: null,
  informed: [],
  complaints: [],
  procedures: [],
  followUps: 0,
});

export const evolve = (state: SearchState, event: Happened<SearchRecorded>): SearchState => {
  if (state.status === 'unjustified')
    return event.type === 'DeviceSearchJustified' ? justified(state, event) : state;
  const by = state.events + 1;
  return { ...state, ...(ofMaterial(state, event, by) ?? ofSearch(state, event, by)) };
};
