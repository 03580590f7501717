import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { defineEvents, event } from '../../../../events/catalogue/define-events.ts';
import { createUpcaster, isNewerEvent } from '../../../../events/catalogue/upcast.ts';

const payload = z.looseObject({});
const { currentVersion, upcast } = createUpcaster([
  defineEvents('ledgers', {
    EntryMade: event({
      version: 3,
      description: '',
      items: [],
      payload,
      example: {},
      upcasts: {
        1: ({ sum, ...rest }) => ({ ...rest, amount: sum ?? 0 }),
        2: (data) => ({ ...data, currency: 'GBP' }),
      },
    }),
    PageTurned: event({ version: 2, description: '', items: [], payload, example: {} }),
  }),
]);
const stored = { type: 'EntryMade', v: 1, occurredAt: '2026-09-03T08:30:00.000Z', data: { sum: 7 } };

describe('schema evolution on read', () => {
  it('lifts an event through every version in between and leaves the stored one as it is', () => {
    expect(upcast('ledgers', stored)).toEqual({ ...stored, v: 3, data: { amount: 7, currency: 'GBP' } });
    expect(upcast('ledgers', { ...stored, v: 2, data: { amount: 8 } }).data).toEqual({
      amount: 8,
      currency: 'GBP',
    });
    expect(stored.data).toEqual({ sum: 7 });
  });

  it('gives back as it is what is at the newest version, or of a stream not known here', () => {
    const newest = { ...stored, v: 3 };
    expect(upcast('ledgers', newest)).toBe(newest);
    expect(upcast('elsewhere', stored)).toBe(stored);
  });

  it.each([
    { ...stored, v: 4 },
    { ...stored, type: 'Invented' },
  ])('makes nothing of what a later release recorded: $type in version $v', (event) => {
    expect(() => upcast('ledgers', event)).toThrow(
      `does not know ledgers/${event.type} in version ${event.v}`,
    );
    expect(() => upcast('ledgers', event)).toThrow(expect.toSatisfy(isNewerEvent));
  });

  it('says which step is missing, and which type', () => {
    expect(() => upcast('ledgers', { ...stored, type: 'PageTurned' })).toThrow(
      'no upcast of ledgers/PageTurned from version 1',
    );
    expect(currentVersion('ledgers', 'EntryMade')).toBe(3);
    expect(() => currentVersion('ledgers', 'Invented')).toThrow('no event Invented in the stream ledgers');
  });
});
