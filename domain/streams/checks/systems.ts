import { accept, refuse } from '../../kernel/decider.ts';
import type { CheckContext, CheckDecision, Command } from './decision.ts';
import { rejections } from './rejections.ts';
import { type CheckState, doneAs, systemIn } from './state.ts';

/** A system of filtering or monitoring comes into use once (MON-01). */
export const deploy = (
  { does, release, supplier: named, on: stated }: Command<'DeployFilteringSystem'>,
  state: CheckState,
  { today }: CheckContext,
): CheckDecision => {
  const [on, supplier] = [stated ?? today, named ?? null];
  const data = { does, release, supplier, on };
  const before = systemIn(state)?.deployed.data;
  if (before === undefined) return accept({ type: 'FilteringSystemDeployed', data });
  const isSame =
    before.does === does && before.release === release && before.supplier === supplier && before.on === on;
  return isSame ? accept() : refuse(rejections.alreadyDeployed);
};

export const update = (
  { release, on: stated }: Command<'UpdateFilteringSystem'>,
  state: CheckState,
  { today }: CheckContext,
): CheckDecision => {
  const on = stated ?? today;
  const system = systemIn(state);
  if (system === null) return refuse(rejections.notDeployed);
  if (system.retiredOn !== null) return refuse(rejections.retired);
  const ofDay = doneAs(state, 'FilteringSystemUpdated').find(({ data }) => data.on === on);
  if (ofDay === undefined) return accept({ type: 'FilteringSystemUpdated', data: { release, on } });
  return ofDay.data.release === release ? accept() : refuse(rejections.alreadyDone);
};

/** The provider's statement is of one release: the next one needs its own. */
export const attest = (
  { release, by, standard, on: stated }: Command<'AttestFilteringSystem'>,
  state: CheckState,
  { today }: CheckContext,
): CheckDecision => {
  const on = stated ?? today;
  const system = systemIn(state);
  if (system === null) return refuse(rejections.notDeployed);
  const releases = [system.deployed, ...doneAs(state, 'FilteringSystemUpdated')].map(
    ({ data }) => data.release,
  );
  if (!releases.includes(release)) return refuse(rejections.releaseNotInUse);
  const isKnown = doneAs(state, 'FilteringSystemAttested').some(
    ({ data }) => data.release === release && data.by === by && data.standard === standard,
  );
  return isKnown
    ? accept()
    : accept({ type: 'FilteringSystemAttested', data: { release, by, standard, on } });
};

export const retire = (
  { on: stated }: Command<'RetireFilteringSystem'>,
  state: CheckState,
  { today }: CheckContext,
): CheckDecision => {
  const on = stated ?? today;
  const system = systemIn(state);
  if (system === null) return refuse(rejections.notDeployed);
  if (system.retiredOn === null) return accept({ type: 'FilteringSystemRetired', data: { on } });
  return system.retiredOn === on ? accept() : refuse(rejections.retired);
};
