import { type Price, priceListOf, prices } from '../infra/cost/prices.ts';
import { comparePrices } from './price-lists.ts';

/**
 * `npm run prices`: compares the price file with AWS's price lists of London, which anybody may fetch. Ends with 1
 * where one differs; a list that gives no answer is named and holds nobody up.
 */
const LONGEST_MS = 60_000;

const fetched = async (offer: string): Promise<unknown> => {
  const answer = await fetch(priceListOf(offer), { signal: AbortSignal.timeout(LONGEST_MS) });
  if (!answer.ok) throw new Error(`status ${answer.status}`);
  return answer.json();
};

const all: readonly Price[] = Object.values(prices);
for (const [offer, some] of Map.groupBy(all, ({ offer: of }) => of)) {
  if (offer === null) continue;
  const list = await fetched(offer).catch((error: unknown) => {
    const reason = error instanceof Error ? (error.cause ?? error) : error;
    console.log(`prices: ${offer} skipped, ${priceListOf(offer)} gave no answer (${String(reason)})`);
    return null;
  });
  if (list === null) continue;
  const { publishedOn, differing } = comparePrices(some, list);
  console.log(`prices: ${offer} of ${publishedOn}, ${some.length} compared, ${differing.length} differ`);
  for (const { usageType, ours, listed } of differing)
    console.error(`  ${usageType}: ${ours} here, ${listed.join(' or ') || 'no such line'} there`);
  if (differing.length > 0) process.exitCode = 1;
}
const unlisted = Object.entries<Price>(prices).filter(([, { offer }]) => offer === null);
console.log(`prices: look up ${unlisted.map(([name, { page }]) => `${name} (${page})`).join(', ')}`);
