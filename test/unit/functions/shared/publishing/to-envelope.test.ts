import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { defineEvents, event } from '../../../../../events/catalogue/define-events.ts';
import type { Commit } from '../../../../../events/log/types.ts';
import { createToEnvelopes } from '../../../../../functions/shared/publishing/to-envelope.ts';
import { catalogue, historyOf } from '../../../../support/journal-campaign/history.ts';

const dataschemaBase = 'https://example.org/schemas';
const toEnvelopes = createToEnvelopes({ catalogue, dataschemaBase });
const [written] = historyOf('larkfield-infant', [{ stream: 1, facts: [], events: 2 }], 'LIS-LT-014');
const commit: Commit = {
  ...written!.read.commit,
  firstVersion: 7,
  actor: { id: 'p-1', roles: ['office', 'dsl'] },
  causationId: null,
};
const outgoing = (changed: Partial<Commit> = {}) => toEnvelopes({ ...commit, ...changed }, 42);
const first = (changed: Partial<Commit> = {}) => {
  const [one] = outgoing(changed);
  if (one === undefined || 'unpublishable' in one) throw new Error('not published');
  return one.envelope;
};

describe('a recorded event on its way to the bus', () => {
  it('GOV-04 says which, where, when, by whom and in what order', () => {
    expect(first()).toEqual({
      specversion: '1.0',
      id: 'larkfield-infant/devices/LIS-LT-014/7',
      source: 'daybook.devices',
      type: 'Noted',
      subject: 'devices/LIS-LT-014',
      time: '2026-09-03T08:29:00.000Z',
      datacontenttype: 'application/json',
      dataschema: 'https://example.org/schemas/devices/Noted/v1.json',
      data: { what: 'thing-0' },
      trustid: 'fernhill',
      schoolid: 'larkfield-infant',
      streamversion: 7,
      position: 42,
      recordedtime: '2026-09-03T08:30:00.000Z',
      actor: 'p-1',
      actorrole: 'dsl,office',
      correlationid: '0af7651916cd43dd8448eb211c80319c',
      policyversion: 1,
      traceparent: '00-0af7651916cd43dd8448eb211c80319c-66fc6036d82f12f8-01',
    });
  });

  it('DPR-01 leaves its personal fields behind', () => {
    expect(JSON.stringify(outgoing())).not.toContain('sealed:');
  });

  it('GOV-04 has a number of its own within the commit, and the position of the commit', () => {
    expect(outgoing().map(({ eventId }) => eventId)).toEqual([
      'larkfield-infant/devices/LIS-LT-014/7',
      'larkfield-infant/devices/LIS-LT-014/8',
    ]);
  });

  it('ORG-01 names cause and policy only where there are any', () => {
    expect(first({ causationId: 'c-1', policyVersion: null })).toMatchObject({ causationid: 'c-1' });
    expect(first({ causationId: 'c-1', policyVersion: null })).not.toHaveProperty('policyversion');
  });

  it('GOV-04 is the same at every delivery', () => {
    expect(outgoing()).toEqual(outgoing());
  });

  it('GOV-04 goes out at the newest version of its schema', () => {
    const renamed = event({
      version: 2,
      description: 'Something was noted.',
      items: ['GOV-04'],
      payload: z.strictObject({ matter: z.string() }),
      example: { matter: 'thing' },
      upcasts: { 1: ({ what }) => ({ matter: what ?? '' }) },
    });
    const [one] = createToEnvelopes({
      catalogue: [defineEvents('devices', { Noted: renamed })],
      dataschemaBase,
    })(commit, 42);
    expect(one).toMatchObject({
      envelope: { data: { matter: 'thing-0' }, dataschema: `${dataschemaBase}/devices/Noted/v2.json` },
    });
  });

  it('GOV-04 is unpublishable when the catalogue does not know it', () => {
    const events = commit.events.map((stored) => ({ ...stored, type: 'Unheard' }));
    expect(outgoing({ events })[0]).toEqual({
      eventId: 'larkfield-infant/devices/LIS-LT-014/7',
      unpublishable: 'unknown-event-type',
    });
  });

  it('GOV-04 is unpublishable in a version of a later release, of which nothing says what is personal', () => {
    const events = commit.events.map((stored) => ({ ...stored, v: 9 }));
    expect(outgoing({ events })[0]).toEqual({
      eventId: 'larkfield-infant/devices/LIS-LT-014/7',
      unpublishable: 'newer-version',
    });
  });

  it('GOV-04 is unpublishable when its envelope would break the contract', () => {
    const events = commit.events.map((stored) => ({ ...stored, occurredAt: 'yesterday' }));
    expect(outgoing({ events })[0]).toMatchObject({ unpublishable: 'invalid-envelope' });
  });
});
