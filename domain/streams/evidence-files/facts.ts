import type { EvidenceFact } from '../../kernel/evidence.ts';
import type { FactNeeds, Facts } from '../../kernel/facts.ts';
import type { DisposalView } from '../../kernel/retention.ts';
import type { EvidenceFileCommand } from './commands.ts';
import { recordIn } from './record.ts';
import { rejections } from './rejections.ts';
import type { EvidenceFilesState } from './state.ts';

/** What the record that files belong to says of them. */
interface OfRecord {
  readonly evidence: EvidenceFact;
}

/** That of the record itself, under the name of its stream; and of the incident that it follows from. */
export interface EvidenceFacts {
  readonly incidents?: OfRecord;
  readonly searches?: OfRecord;
  readonly 'staff-matters'?: OfRecord;
  readonly agreements?: OfRecord;
  readonly consents?: OfRecord;
  readonly disclosures?: OfRecord;
  readonly 'data-complaints'?: OfRecord;
  /** What became of the record: its id is that of its files. */
  readonly disposal?: DisposalView;
}

const from = {
  incidents: 'incidents',
  searches: 'searches',
  'staff-matters': 'staff-matters',
  agreements: 'agreements',
  consents: 'consents',
  disclosures: 'disclosures',
  'data-complaints': 'data-complaints',
  disposal: 'disposals',
} as const;

type WithFiles = Exclude<keyof typeof from, 'disposal'>;

type Needs = FactNeeds<EvidenceFacts, typeof from>;

/** By stream; one that is missing here does not compile. */
const needs: { readonly [S in WithFiles]: (id: string) => Needs } = {
  incidents: (id) => ({ incidents: { stream: 'incidents', id } }),
  searches: (id) => ({ searches: { stream: 'searches', id } }),
  'staff-matters': (id) => ({ 'staff-matters': { stream: 'staff-matters', id } }),
  agreements: (id) => ({ agreements: { stream: 'agreements', id } }),
  consents: (id) => ({ consents: { stream: 'consents', id } }),
  disclosures: (id) => ({ disclosures: { stream: 'disclosures', id } }),
  'data-complaints': (id) => ({ 'data-complaints': { stream: 'data-complaints', id } }),
};

/** What is asked of a record and its files, whatever is to be done with them. */
const ofRecord = (filesId: string): Needs => {
  const { stream, id } = recordIn(filesId);
  const own = Object.entries(needs).find(([name]) => name === stream)?.[1](id);
  return own === undefined ? {} : { ...own, disposal: { stream: 'disposals', id: filesId } };
};

/** What stands in the way of an incident stands in the way of what follows from it, too. */
const ofIncident = (facts: Partial<EvidenceFacts>): Needs => {
  const incident = facts['staff-matters']?.evidence.incident ?? null;
  return incident === null ? {} : { incidents: { stream: 'incidents', id: incident } };
};

export const evidenceFacts: Facts<EvidenceFileCommand, EvidenceFilesState, EvidenceFacts, typeof from> = {
  from,
  needs: (command, filesId) => (command.type === 'AttachEvidence' ? ofRecord(filesId) : {}),
  needsOfFacts: (_, facts) => ofIncident(facts),
};

/** Why no file may be attached, and why those that there are are shown to nobody; null: nothing says so. */
export type EvidenceRule = Pick<EvidenceFact, 'refusal' | 'hidden'>;

/** Two people decided that nothing of it stays: what comes now would stay. */
const isDisposed = (disposal: DisposalView | undefined): boolean =>
  disposal?.status === 'confirmed' || disposal?.status === 'erased';

/**
 * By what became of it, by the record, and by the incident that it follows from: what is hidden there is
 * hidden here.
 */
export const evidenceRule = (filesId: string, facts: EvidenceFacts): EvidenceRule => {
  const { stream } = recordIn(filesId);
  const { disposal, ...records } = facts;
  const own = Object.entries(records).find(([name]) => name === stream)?.[1]?.evidence;
  if (own === undefined) return { refusal: rejections.takesNone, hidden: null };
  const above = own.incident === null ? null : (facts.incidents?.evidence.hidden ?? null);
  const hidden = own.hidden ?? above;
  const refusal = isDisposed(disposal) ? rejections.disposed : own.refusal;
  return { refusal: hidden ?? refusal, hidden };
};
