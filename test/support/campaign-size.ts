/** Share of a whole campaign that is run: `npm run test:campaigns` says 1, `npm test` says nothing. */
const share = Number(process.env['DAYBOOK_CAMPAIGN_SIZE'] || 0.1);
if (!(share > 0 && share <= 1))
  throw new Error('DAYBOOK_CAMPAIGN_SIZE is a share of a whole campaign: above 0, at most 1');

/** Whether campaigns are run whole. */
export const isWholeCampaign = (): boolean => share === 1;

/** Runs of a campaign, of so many for a whole one; one at least. */
export const campaignRuns = (whole: number): number => Math.max(1, Math.round(whole * share));

/**
 * As large a part of the items, spread over all of them: one of each few that follow one another, never
 * always the same one.
 */
export const campaignSample = <T>(items: readonly T[]): readonly T[] => {
  const few = Math.round(1 / share);
  return items.filter((_, at) => at % few === (Math.floor(at / few) * 3) % few);
};
