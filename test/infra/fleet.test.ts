import { describe, expect, it } from 'vitest';
import { checkFleet } from '../../infra/fleet/check-fleet.ts';
import { fleet } from '../../infra/fleet/fleet.ts';
import { planOf } from '../../infra/fleet/plan.ts';
import type { Fleet, Member } from '../../infra/fleet/shape.ts';
import { trustNamed } from '../../infra/trusts/shape/trust-named.ts';

const test: Member = { trust: 'fernhill', stage: 'test', profile: 'at-test' };
const live: Member = { trust: 'fernhill', profile: 'at-live' };
const waves = (...members: readonly (readonly Member[])[]): Fleet => ({
  waves: members.map((some, at) => ({ name: `wave-${at + 1}`, members: some })),
});
const problem = (one: Fleet) =>
  checkFleet(one, trustNamed).then(
    () => null,
    (error: Error) => error.message,
  );

describe('the manifest of a fleet', () => {
  it('can be right', async () => {
    expect(await problem(fleet)).toBeNull();
    expect(await problem(waves([test], [live]))).toBeNull();
  });

  it.each<[string, Fleet, string]>([
    ['no wave', { waves: [] }, 'no wave'],
    ['a wave without members', waves([test], []), 'wave-2 has no members'],
    ['two waves of one name', { waves: [1, 2].map(() => ({ name: 'all', members: [test] })) }, 'two waves'],
    ['a wave without a name', { waves: [{ name: 'A b', members: [test] }] }, 'no name'],
    ['a deployment in two waves', waves([test], [test, live]), 'wave-1 and wave-2'],
    ['what people record at first', waves([live], [test]), 'expected it in a wave before wave-1'],
    ['a trust that there is not', waves([{ ...live, trust: 'nowhere' }]), 'infra/trusts/nowhere.ts'],
    ['a stage that there is not', waves([{ ...test, stage: 'nowhere' }]), 'no stage nowhere'],
    ['a profile that is a command', waves([{ ...live, profile: '$(rm)' }]), 'is no name'],
    ['less than no hours', { waves: [{ name: 'all', members: [live], soakHours: -1 }] }, '0 or more'],
  ])('has not %s', async (_, manifest, words) => {
    expect(await problem(manifest)).toContain(words);
  });
});

describe('the plan of a fleet', () => {
  it('deploys and smokes all of a wave before anything of the next', async () => {
    const steps = await planOf(waves([test], [live]), trustNamed);
    expect(steps.map(({ wave }) => wave)).toEqual(['wave-1', 'wave-2']);
    for (const [at, { lines }] of steps.entries()) {
      const [words, deploy, smoke, ...others] = lines;
      expect(words).toBe(`# wave ${at + 1} of 2: wave-${at + 1}`);
      expect(deploy).toContain(`cdk deploy --all --profile at-${at === 0 ? 'test' : 'live'}`);
      expect(deploy).toContain(`-c trust=fernhill -c stage=${at === 0 ? 'test' : 'live'}`);
      expect(smoke).toMatch(/^npm run -s smoke -- --url /);
      expect(others).toEqual([]);
    }
  });

  it('says how long a wave is watched, before all but the last', async () => {
    const steps = await planOf(fleet, trustNamed);
    expect(steps[0]?.lines.at(-1)).toBe(
      '# 24 hours of use before all: look at alarms and health, then go on',
    );
    expect(steps.at(-1)?.lines.at(-1)).not.toContain('hours');
  });
});
