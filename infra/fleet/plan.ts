import { stageOf } from '../trusts/shape/stage-of.ts';
import type { Trust } from '../trusts/shape/trust.ts';
import type { Fleet, Member } from './shape.ts';

/** What is done in one wave, in order: each line is a command, or words that begin with `#`. */
export interface Step {
  readonly wave: string;
  readonly lines: readonly string[];
}

/**
 * The commands that bring a version to every deployment, wave by wave. Run by `sh -e`, they end at the first that
 * fails: then no later wave has the version.
 */
export const planOf = async (
  { waves }: Fleet,
  trustOf: (name: string) => Promise<Trust>,
): Promise<readonly Step[]> => {
  const steps: Step[] = [];
  for (const [at, { name, members, soakHours = 0 }] of waves.entries()) {
    const commands = await Promise.all(members.map((member) => commandsFor(member, trustOf)));
    const next = waves[at + 1];
    steps.push({
      wave: name,
      lines: [
        `# wave ${at + 1} of ${waves.length}: ${name}`,
        ...commands.map(({ deploy }) => deploy),
        ...commands.map(({ smoke }) => smoke),
        ...(next === undefined || soakHours === 0
          ? []
          : [`# ${soakHours} hours of use before ${next.name}: look at alarms and health, then go on`]),
      ],
    });
  }
  return steps;
};

const commandsFor = async (
  { trust: name, stage = 'live', profile }: Member,
  trustOf: (name: string) => Promise<Trust>,
): Promise<{ readonly deploy: string; readonly smoke: string }> => {
  const { trustId, domain } = stageOf(await trustOf(name), stage);
  const url =
    domain === undefined
      ? `"$(aws cloudformation describe-stacks --profile ${profile} --stack-name daybook-${trustId}-api ` +
        `--query "Stacks[0].Outputs[?OutputKey=='ApiUrl'].OutputValue" --output text)"`
      : `https://${domain.name}`;
  return {
    deploy: `npx cdk deploy --all --profile ${profile} --require-approval never -c trust=${name} -c stage=${stage}`,
    smoke: `npm run -s smoke -- --url ${url}`,
  };
};
