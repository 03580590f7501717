import { parseArgs } from 'node:util';
import { checkFleet } from '../infra/fleet/check-fleet.ts';
import { fleet } from '../infra/fleet/fleet.ts';
import { planOf } from '../infra/fleet/plan.ts';
import { trustNamed } from '../infra/trusts/shape/trust-named.ts';

/**
 * `npm run -s fleet`: prints the commands that bring this version to every deployment, in waves; `-- --wave <name>`
 * those of one wave, to be handed to `sh -e`. It runs nothing. Ends with 1 where the manifest can't be right.
 */
const { values } = parseArgs({ options: { wave: { type: 'string' } } });
try {
  await checkFleet(fleet, trustNamed);
  const steps = await planOf(fleet, trustNamed);
  const some = steps.filter(({ wave }) => values.wave === undefined || wave === values.wave);
  if (some.length === 0) throw new Error(`there is no wave ${values.wave}`);
  console.log(some.map(({ lines }) => lines.join('\n')).join('\n\n'));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
