import type { Deployment } from './types.ts';

/** Personal data of schools should not leave the country. */
const inTheCountry = 'eu-west-2';

/** Region that a trust is deployed to. */
export const regionOf = ({ region = inTheCountry }: Pick<Deployment, 'region'>): string => region;
