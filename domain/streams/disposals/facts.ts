import type { DisclosureView } from '../../kernel/disclosure.ts';
import type { FactSource, Facts } from '../../kernel/facts.ts';
import { wordOfRecord } from '../../kernel/ids.ts';
import type { PersonView } from '../../kernel/person.ts';
import type { ReferenceList } from '../../kernel/reference-list.ts';
import { ANY_RECORD, type DisposalView, RETENTION_PERIODS, type RecordView } from '../../kernel/retention.ts';
import type { DisposalCommand } from './commands.ts';
import type { DisposalState } from './state.ts';

export interface DisposalFacts {
  /** The record that this is about. */
  readonly record?: RecordView;
  /** The record that a hold is for. */
  readonly cause?: RecordView;
  /** Those whom it counts, in its order. */
  readonly people?: readonly PersonView[];
  /** Holds on those whom it names. */
  readonly ofPeople?: readonly DisposalView[];
  readonly periods?: ReferenceList;
  /** The request that a proposal follows. */
  readonly request?: Pick<DisclosureView, 'asks'>;
}

const from = {
  record: ANY_RECORD,
  cause: ANY_RECORD,
  people: 'people',
  ofPeople: 'disposals',
  periods: 'reference-lists',
  request: 'disclosures',
} as const;

const ofAny = (id: string): FactSource<typeof ANY_RECORD> => ({ stream: ANY_RECORD, id });

const whom = (id: string): FactSource<'people'> => ({ stream: 'people', id });
/** A hold on the record of a person holds all that names them. */
const holdsOn = (id: string): FactSource<'disposals'> => ({
  stream: 'disposals',
  id: wordOfRecord({ stream: 'people', id }),
});

const PERIODS = { stream: 'reference-lists', id: RETENTION_PERIODS } as const;

/** Commands that ask whether the period is over. */
const aboutPeriod: readonly DisposalCommand['type'][] = [
  ...(['RecordRetentionPeriodEnded', 'ProposeDisposal', 'ConfirmDisposal', 'BeginErasure'] as const),
];
const isAboutPeriod = ({ type }: DisposalCommand): boolean => aboutPeriod.includes(type);

/** What a proposal follows: said with it, or on record when it is confirmed. */
const requestOf = (command: DisposalCommand, { proposal }: DisposalState): string | null => {
  if (command.type === 'ProposeDisposal') return command.request ?? null;
  return command.type === 'ConfirmDisposal' ? (proposal?.request ?? null) : null;
};

export const disposalFacts: Facts<DisposalCommand, DisposalState, DisposalFacts, typeof from> = {
  from,
  needs: (command, streamId) => ({
    record: ofAny(streamId),
    ...(isAboutPeriod(command) ? { periods: PERIODS } : {}),
    ...(command.type === 'FollowRecord' ? { cause: ofAny(command.cause) } : {}),
  }),
  needsOfState: (command, state) => {
    const request = requestOf(command, state);
    if (request !== null) return { request: { stream: 'disclosures', id: request } };
    if (command.type !== 'ReleaseLegalHold') return {};
    const cause = state.holds.find(({ by }) => by === command.hold)?.cause ?? null;
    return cause === null ? {} : { cause: ofAny(cause) };
  },
  needsOfFacts: (command, { record }) => {
    const kept = record?.retained ?? null;
    if (kept === null || !isAboutPeriod(command)) return {};
    return { people: kept.counts.map(whom), ofPeople: kept.names.map(holdsOn) };
  },
};
