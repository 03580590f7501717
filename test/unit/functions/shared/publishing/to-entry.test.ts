import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Envelope } from '../../../../../events/catalogue/envelope.ts';
import {
  cutBatches,
  type Entry,
  requestLimits,
  toEntry,
} from '../../../../../functions/shared/publishing/to-entry.ts';

const entry = (bytes: number, index = 0): Entry => ({
  eventId: `e-${index}`,
  type: 'Noted',
  position: 1,
  request: { EventBusName: 'daybook', Source: 'daybook.notes', DetailType: 'Noted', Detail: '{}' },
  bytes,
});
const sum = (entries: readonly Entry[]) => entries.reduce((total, { bytes }) => total + bytes, 0);
const sizes = fc.array(fc.integer({ min: 1, max: requestLimits.bytes }), { maxLength: 40 });

describe('entries for the bus', () => {
  it('GOV-04 are cut by count and bytes, in order, none lost', () => {
    fc.assert(
      fc.property(sizes, (drawn) => {
        const entries = drawn.map(entry);
        const batches = cutBatches(entries);
        expect(batches.flat()).toEqual(entries);
        expect(
          batches.every((batch) => batch.length > 0 && batch.length <= 10 && sum(batch) <= 1_048_576),
        ).toBe(true);
      }),
    );
  });

  it('GOV-04 fill a request to the last byte and entry', () => {
    expect(cutBatches([entry(1_048_575), entry(1), entry(1)]).map((batch) => batch.length)).toEqual([2, 1]);
    expect(
      cutBatches(Array.from({ length: 21 }, (_, index) => entry(1, index))).map((batch) => batch.length),
    ).toEqual([10, 10, 1]);
  });

  it('GOV-04 are as large as the UTF-8 bytes of source, type and detail', () => {
    const envelope = {
      id: 'x',
      type: 'Noted',
      source: 'daybook.devices',
      position: 3,
      data: { what: 'é€' },
    } as unknown as Envelope;
    const { bytes, request } = toEntry(envelope, 'daybook');
    expect(bytes).toBe(
      'daybook.devices'.length + 'Noted'.length + Buffer.byteLength(JSON.stringify(envelope)),
    );
    expect(request).toMatchObject({
      EventBusName: 'daybook',
      Source: 'daybook.devices',
      DetailType: 'Noted',
    });
  });
});
