import type { StatedDeployment } from './stages.ts';
import type { Deployment } from './types.ts';

/** What has to be stated where there is no domain to make it of, as far as it is missing. */
export const missingAddresses = (stated: StatedDeployment): readonly string[] => {
  const { domain, console } = stated;
  const addresses = {
    // Without a console nothing says what takes its place.
    portalUrl: stated.portalUrl ?? (console && (domain?.name ?? console.url)),
    signUrl: stated.signUrl ?? domain?.name,
    dataschemaBase: stated.dataschemaBase ?? domain?.name,
    'console.url': console === undefined ? '' : (console.url ?? domain?.name),
  };
  return Object.entries(addresses)
    .filter(([, address]) => address === undefined)
    .map(([name]) => `${name}: expected an address, or a domain to make it of`);
};

/**
 * The deployment with every address in it: what the file states, else a path of its domain.
 * @throws Error that names an address which is neither stated nor follows
 */
export const completed = (stated: StatedDeployment): Deployment => {
  const missing = missingAddresses(stated);
  if (missing.length > 0) throw new Error(missing.join('; '));
  const { domain, console, ...others } = stated;
  const base = domain === undefined ? '' : `https://${domain.name}`;
  const url = console?.url ?? `${base}/console`;
  return {
    ...others,
    portalUrl: stated.portalUrl ?? url,
    signUrl: stated.signUrl ?? `${base}/v1/sign`,
    dataschemaBase: stated.dataschemaBase ?? `${base}/schemas`,
    ...(domain && { domain }),
    ...(console && { console: { ...console, url } }),
  };
};
