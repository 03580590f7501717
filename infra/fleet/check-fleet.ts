import { stageOf, stagesOf } from '../trusts/shape/stage-of.ts';
import type { Trust } from '../trusts/shape/trust.ts';
import type { Fleet, Member } from './shape.ts';

const NAME = /^[a-z][a-z0-9-]*$/;

/**
 * @param trustOf reads a trust's file
 * @throws Error for a wave without members or of another's name, a deployment that is in two waves, a trust or stage
 * that there is not, and a trust whose live stage comes before another of its stages
 */
export const checkFleet = async (
  { waves }: Fleet,
  trustOf: (name: string) => Promise<Trust>,
): Promise<void> => {
  if (waves.length === 0) throw new Error('the fleet has no wave, expected one at least');
  const names = new Set<string>();
  const deployed = new Map<string, string>();
  for (const { name, members, soakHours = 0 } of waves) {
    if (!NAME.test(name))
      throw new Error(`the wave ${name} has no name of small letters, digits and hyphens`);
    if (names.has(name)) throw new Error(`two waves are named ${name}`);
    names.add(name);
    if (members.length === 0) throw new Error(`the wave ${name} has no members`);
    if (!(soakHours >= 0))
      throw new Error(`the wave ${name} waits for ${soakHours} hours, expected 0 or more`);
    for (const member of members) await checkMember(name, member, trustOf, deployed);
  }
};

const checkMember = async (
  wave: string,
  member: Member,
  trustOf: (name: string) => Promise<Trust>,
  deployed: Map<string, string>,
): Promise<void> => {
  const { trust: name, stage = 'live', profile } = member;
  if (!/^[\w.-]+$/.test(profile)) throw new Error(`the profile ${profile} of ${name} is no name`);
  const trust = await trustOf(name);
  const { trustId } = stageOf(trust, stage);
  const before = deployed.get(trustId);
  if (before !== undefined) throw new Error(`${trustId} is in the waves ${before} and ${wave}, expected one`);
  const live = deployed.get(trust.deployment.trustId);
  if (live !== undefined && stagesOf(trust).includes(stage))
    throw new Error(`${trustId} comes after what people record at, expected it in a wave before ${live}`);
  deployed.set(trustId, wave);
};
