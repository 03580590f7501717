/** Share of a whole campaign that is run: `npm run test:campaigns` says 1, `npm test` says nothing. */
const share = Number(process.env['DAYBOOK_CAMPAIGN_SIZE'] || 0.1);
if (!(share > 0 && share <= 1))
  throw new Error('DAYBOOK_CAMPAIGN_SIZE is a share of a whole campaign: above 0, at most 1');

/** Whether campaigns are run whole. */
export const isWholeCampaign = (): boolean => share === 1;

/** Runs of a campaign, of so many for a whole one; one at least. */
export const campaignRuns = (whole: number): number => Math.max(1, Math.round(whole * share));

/**
 * One of each few items that follow one another, spread over all of them: never always the same one.
 */
export const oneOfEach = <T>(few: number, items: readonly T[]): readonly T[] =>
  items.filter((_, at) => at % few === (Math.floor(at / few) * 3) % few);

/** As large a part of the items as is run of a campaign. */
export const campaignSample = <T>(items: readonly T[]): readonly T[] =>
  oneOfEach(Math.round(1 / share), items);
