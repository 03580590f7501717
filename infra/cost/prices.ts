import file from './prices.json' with { type: 'json' };

/** What one unit costs in London (eu-west-2), in US dollars before tax; free tiers and discounts are left out. */
export interface Price {
  readonly usd: number;
  /** How many of the unit that is for. */
  readonly per: number;
  readonly unit: string;
  /** Page of the list price. */
  readonly page: string;
  /** Which of AWS's price lists has it, such as `AWSLambda`; null where its line there is not known. */
  readonly offer: string | null;
  /** The line in it, such as `EUW2-Request-ARM`. */
  readonly usageType: string | null;
  /** What it was compared with; null where nothing public was found for London. */
  readonly seen: string | null;
  readonly note?: string;
}

export type PriceName = keyof typeof file.prices;

/** The price file, `prices.json`. */
export const prices: Readonly<Record<PriceName, Price>> = file.prices;

/**
 * Day on which the prices were compared with public quotations of AWS's price lists; AWS itself could not be
 * asked. `npm run prices` asks it: mend what differs and this day, then run `npm run cost -- --write`.
 */
export const { comparedOn } = file;

/** Address of a price list, which takes no account. */
export const priceListOf = (offer: string): string =>
  `https://pricing.us-east-1.amazonaws.com/offers/v1.0/aws/${offer}/current/${file.region}/index.json`;

/** Dollars of so many units. */
export const costOf = (name: PriceName, units: number): number =>
  (units * prices[name].usd) / prices[name].per;
