import { randomUUID } from 'node:crypto';
import * as z from 'zod/mini';
import { defineEvents, event, type Json } from '../../events/catalogue/define-events.ts';
import { createUpcaster } from '../../events/catalogue/upcast.ts';
import type { Fold, Proposal, StoredEvent, StreamKey } from '../../events/log/types.ts';

const anyData = z.looseObject({});

/** A catalogue of two invented streams, so that the log's tests know no real one. */
export const sampleCatalogue = createUpcaster([
  defineEvents('ledgers', {
    EntryMade: event({
      version: 2,
      description: '',
      items: [],
      payload: anyData,
      example: {},
      upcasts: { 1: (data) => ({ ...data, lifted: true }) },
    }),
    PageTurned: event({ version: 1, description: '', items: [], payload: anyData, example: {} }),
  }),
  defineEvents('consents', {
    Given: event({ version: 1, description: '', items: [], payload: anyData, example: {} }),
  }),
]);

export interface Tally {
  readonly entries: number;
  readonly last: Json;
}

/** Counts events and keeps the last one's data. */
export const tally: Fold<Tally> = {
  stateVersion: 1,
  initialState: { entries: 0, last: null },
  evolve: (state, { data }: StoredEvent) => ({ entries: state.entries + 1, last: data }),
};

export const ledger = (id: string = randomUUID()): StreamKey => ({
  school: 'larkfield-infant',
  stream: 'ledgers',
  id,
});

/** A proposal of one event by default. */
export const proposal = (changes: Partial<Proposal> = {}): Proposal => ({
  events: [entryMade({ amount: 1 })],
  commandId: randomUUID(),
  fingerprint: 'AAAAAAAAAAAAAAAA',
  actor: { id: 'person-1', roles: ['office', 'staff'] },
  now: '2026-09-03T08:30:00.000Z',
  correlationId: '0af7651916cd43dd8448eb211c80319c',
  causationId: null,
  policyVersion: 1,
  facts: [],
  ...changes,
});

export const entryMade = (data: Record<string, Json>): Proposal['events'][number] => ({
  type: 'EntryMade',
  occurredAt: '2026-09-03T08:29:00.000Z',
  data,
});

/** About 600 bytes as JSON with four uuids: the size that the targets are stated for. */
export const usualEvent = (): Proposal['events'][number] =>
  entryMade({
    borrower: randomUUID(),
    pupil: randomUUID(),
    agreement: `${randomUUID()}.parent`,
    session: randomUUID(),
    purpose: 'remote-learning',
    returnDue: '2026-12-18',
    templateVersion: 3,
    condition: 'Charger and case included, small scratch on the lid, screen clean',
    safeguards: ['content-filter', 'monitoring', 'disk-encryption', 'find-my-device'],
    label: 'Grey laptop, second shelf, asset tag on the underside',
    remarks:
      'To be collected at the office in the morning, by the borrower, with the form that the class teacher handed out',
  });
