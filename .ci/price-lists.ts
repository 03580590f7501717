import * as z from 'zod/mini';
import type { Price } from '../infra/cost/prices.ts';

/**
 * The parts of one of AWS's price lists that say what a unit costs.
 * @see https://docs.aws.amazon.com/awsaccountbilling/latest/aboutv2/reading-service-price-list-file-for-services.html
 */
const priceList = z.object({
  publicationDate: z.string(),
  products: z.record(z.string(), z.object({ attributes: z.object({ usagetype: z.optional(z.string()) }) })),
  terms: z.object({
    OnDemand: z.record(
      z.string(),
      z.record(
        z.string(),
        z.object({
          priceDimensions: z.record(
            z.string(),
            z.object({ pricePerUnit: z.object({ USD: z.optional(z.string()) }) }),
          ),
        }),
      ),
    ),
  }),
});

/** A price that a list contradicts, or does not have. */
export interface Differing {
  readonly usageType: string;
  readonly ours: number;
  /** Dollars of one unit, of every line of that name, smallest first. */
  readonly listed: readonly number[];
}

export interface Compared {
  /** Day on which AWS published the list. */
  readonly publishedOn: string;
  readonly differing: readonly Differing[];
}

/** The pages show a price with four digits or so. */
const NEAR = 0.001;
const isNear = (one: number, other: number): boolean => Math.abs(one - other) <= NEAR * other;

/**
 * Compares prices with the list that they name. A line has a price for each range of use; the first that is not
 * free is the most that is paid.
 * @throws ZodError where the list has another form
 */
export const comparePrices = (some: readonly Price[], list: unknown): Compared => {
  const { publicationDate, products, terms } = priceList.parse(list);
  const listedOf = (usageType: string): readonly number[] =>
    Object.entries(products)
      .filter(([, { attributes }]) => attributes.usagetype === usageType)
      .flatMap(([sku]) => Object.values(terms.OnDemand[sku] ?? {}))
      .flatMap(({ priceDimensions }) => Object.values(priceDimensions))
      .map(({ pricePerUnit }) => Number(pricePerUnit.USD ?? 0))
      .filter((usd) => usd > 0)
      .toSorted((one, other) => one - other);
  const differing = some.flatMap(({ usd, per, usageType }) => {
    if (usageType === null) return [];
    const listed = listedOf(usageType);
    const ours = usd / per;
    return listed.some((one) => isNear(ours, one)) ? [] : [{ usageType, ours, listed }];
  });
  return { publishedOn: publicationDate.slice(0, 10), differing };
};
