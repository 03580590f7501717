import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { comparePrices } from '../../../.ci/price-lists.ts';
import type { Price } from '../../../infra/cost/prices.ts';

const ours = (usd: number, per: number, usageType: string | null = 'EUW2-Requests'): Price => ({
  ...{ usd, per, unit: 'requests', page: 'https://aws.amazon.com/sqs/pricing/' },
  ...{ offer: 'AWSQueueService', usageType, seen: null },
});

/** A list as AWS publishes it, with the prices of each line by the range of use. */
const listOf = (lines: Readonly<Record<string, readonly string[]>>) => ({
  formatVersion: 'v1.0',
  publicationDate: '2026-11-30T12:44:22Z',
  products: Object.fromEntries(
    Object.keys(lines).map((usagetype) => [
      `SKU-${usagetype}`,
      { attributes: { usagetype, location: 'EU' } },
    ]),
  ),
  terms: {
    OnDemand: Object.fromEntries(
      Object.entries(lines).map(([usagetype, usds]) => [
        `SKU-${usagetype}`,
        {
          [`SKU-${usagetype}.JRTC`]: {
            priceDimensions: Object.fromEntries(
              usds.map((USD, at) => [`range-${at}`, { unit: 'Requests', pricePerUnit: { USD } }]),
            ),
          },
        },
      ]),
    ),
  },
});

describe('a price of ours', () => {
  it('is the same as that of the list, whose first range may be free', () => {
    const list = listOf({ 'EUW2-Requests': ['0.0000000000', '0.0000004000', '0.0000003000'] });
    expect(comparePrices([ours(0.4, 1_000_000)], list)).toEqual({ publishedOn: '2026-11-30', differing: [] });
  });

  it('differs where the list has another, or no such line', () => {
    const list = listOf({ 'EUW2-Requests': ['0.0000005000'], 'EU-Requests': ['0.0000004000'] });
    expect(comparePrices([ours(0.4, 1_000_000), ours(1, 1, 'EUW2-Gone')], list).differing).toEqual([
      { usageType: 'EUW2-Requests', ours: expect.closeTo(4e-7, 12), listed: [5e-7] },
      { usageType: 'EUW2-Gone', ours: 1, listed: [] },
    ]);
  });

  it('is left out where its line is not known', () => {
    expect(comparePrices([ours(0.4, 1, null)], listOf({})).differing).toEqual([]);
  });

  it('is found near whatever it is, and not where it is a hundredth off', () => {
    const positive = fc.double({ min: 1e-7, max: 100, noNaN: true });
    fc.assert(
      fc.property(positive, (usd) => {
        const list = listOf({ 'EUW2-Requests': [usd.toFixed(10)] });
        const stated = Number(usd.toFixed(10));
        expect(comparePrices([ours(stated, 1)], list).differing).toEqual([]);
        expect(comparePrices([ours(stated * 1.01, 1)], list).differing).toHaveLength(1);
      }),
    );
  });

  it('is compared with nothing that has another form', () => {
    expect(() => comparePrices([], { products: [] })).toThrow('publicationDate');
  });
});
