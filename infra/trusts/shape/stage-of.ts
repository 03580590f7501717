import type { Stage, StatedDeployment } from './stages.ts';
import type { Trust } from './trust.ts';

/** The stage that people record at: `deployment` of the trust's file. */
const LIVE = 'live';

/** Names of the stages of a trust, the live one first. */
export const stagesOf = ({ stages = {} }: Trust): readonly string[] => [LIVE, ...Object.keys(stages)];

/**
 * What is deployed at a stage. The id of the trust has the stage before it, in every commit and name: what was
 * recorded there is never taken for the record, and both can stand in one account.
 * @throws Error naming the stages that there are
 */
export const stageOf = (trust: Trust, name: string): StatedDeployment => {
  if (name === LIVE) return trust.deployment;
  const stage = Object.entries(trust.stages ?? {}).find(([one]) => one === name)?.[1];
  if (stage === undefined)
    throw new Error(`the trust has no stage ${name}, expected one of ${stagesOf(trust).join(', ')}`);
  return merged(trust.deployment, stage, `${name}-${trust.deployment.trustId}`);
};

const merged = (
  live: StatedDeployment,
  { mailAllTo, ...stage }: Stage,
  trustId: string,
): StatedDeployment => {
  const { console, domain, portalUrl, signUrl, dataschemaBase, allowedOrigins, ...withoutAddresses } = live;
  const { mailAllTo: _, existingMailIdentity, disposable, ...others } = withoutAddresses;
  const { witnessServers, consumerAccounts, webhookPorts, backups, formerKeys, ...ofLive } = others;
  return {
    ...ofLive,
    witnesses: [],
    canary: null,
    ...stage,
    ...(mailAllTo !== null && { mailAllTo }),
    trustId,
  };
};
