import { issuesOf, refuse } from './check-deployment.ts';
import { regionOf } from './region-of.ts';
import { stageOf, stagesOf } from './stage-of.ts';
import type { StatedDeployment } from './stages.ts';
import type { Trust } from './trust.ts';

/** @throws Error that names each setting of each stage which can't be right */
export const checkStages = (trust: Trust): void => {
  const [live, ...others] = stagesOf(trust);
  const ofStages = others.flatMap((name) => {
    if (name === live || !/^[a-z][a-z0-9]{0,15}$/.test(name))
      return [`stages.${name}: expected a name of small letters and digits, other than live`];
    const stage = stageOf(trust, name);
    return [...issuesOf(stage), ...sharedWith(trust.deployment, stage)].map(
      (issue) => `stages.${name}.${issue}`,
    );
  });
  refuse([...issuesOf(trust.deployment), ...ofStages]);
};

const isInOnePlace = (one: StatedDeployment, other: StatedDeployment): boolean =>
  one.account === other.account && regionOf(one) === regionOf(other);

const domainOfMail = ({ mailFrom }: StatedDeployment): string => mailFrom.slice(mailFrom.indexOf('@'));

/** What two stages can't both have. */
const sharedWith = (live: StatedDeployment, stage: StatedDeployment): readonly string[] => {
  const pool = ({ identity }: StatedDeployment) =>
    identity.kind === 'cognito' ? identity.domainPrefix : undefined;
  const secret = ({ console }: StatedDeployment) => console?.clientSecret;
  const isTogether = isInOnePlace(live, stage);
  const same = (one: string | undefined, other: string | undefined) => one !== undefined && one === other;
  return [
    ...(same(live.domain?.name, stage.domain?.name) ? ['domain.name: is that of the live stage'] : []),
    ...(same(pool(live), pool(stage)) ? ['identity.domainPrefix: is that of the live stage'] : []),
    ...(isTogether && same(secret(live), secret(stage))
      ? ['console.clientSecret: is that of the live stage, in the same account']
      : []),
    ...(isTogether && same(domainOfMail(live), domainOfMail(stage)) && stage.existingMailIdentity !== true
      ? ['existingMailIdentity: the live stage has one for that domain in the same account: state true']
      : []),
  ];
};
