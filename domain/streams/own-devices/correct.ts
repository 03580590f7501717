import { bodyOf } from '../../kernel/body-of.ts';
import { accept, refuse } from '../../kernel/decider.ts';
import type { Original } from '../../kernel/original.ts';
import type { OwnDeviceCommand } from './commands.ts';
import type { Command, OwnDeviceDecision } from './decision.ts';
import { rejections } from './rejections.ts';
import type { OwnDeviceState } from './state.ts';

/** What is corrected, as it should have been sent (NET-05, NET-06). */
export const originalOf = (
  command: OwnDeviceCommand,
  state: OwnDeviceState,
): Original<OwnDeviceCommand, OwnDeviceState> | null => {
  if (command.type !== 'CorrectOwnDevice') return null;
  const { corrects, changes } = command;
  const { device, authorisation } = state;
  if (device?.by === corrects) {
    const { owner, kind, encrypted, forSchoolData } = device;
    const blank = { ...state, device: null };
    if (kind === 'memory-stick') {
      const said = {
        encrypted: changes.encrypted ?? encrypted === true,
        forSchoolData: changes.forSchoolData ?? forSchoolData,
      };
      return { command: { type: 'RegisterRemovableMedia', owner, ...said }, state: blank };
    }
    return { command: { type: 'RegisterOwnDevice', owner, kind: changes.kind ?? kind }, state: blank };
  }
  if (authorisation?.by !== corrects) return null;
  const { purposes = authorisation.purposes, from = authorisation.from } = changes;
  const { until = authorisation.until } = changes;
  return {
    command: { type: 'AuthoriseForSchoolData', purposes: [...purposes], from, until },
    state: { ...state, authorisation: null },
  };
};

/** Fields that a correction of an event may name; null: it can't be corrected (any more). */
const correctable = (
  { device, authorisation }: OwnDeviceState,
  corrects: number,
): readonly string[] | null => {
  if (device?.by === corrects) return device.encrypted === null ? ['kind'] : ['encrypted', 'forSchoolData'];
  if (authorisation?.by !== corrects || authorisation.endedOn !== null) return null;
  return ['purposes', 'from', 'until'];
};

/** An agreement to use a stick rests on its being encrypted: it is taken back first. */
const isLeftUnsafe = ({ changes }: Command<'CorrectOwnDevice'>, { authorisation }: OwnDeviceState): boolean =>
  changes.encrypted === false && authorisation?.endedOn === null;

export const correct = (command: Command<'CorrectOwnDevice'>, state: OwnDeviceState): OwnDeviceDecision => {
  const fields = correctable(state, command.corrects);
  const named = Object.keys(command.changes);
  if (fields === null || named.some((one) => !fields.includes(one)))
    return refuse(rejections.correctionNotPossible);
  if (isLeftUnsafe(command, state)) return refuse(rejections.encryptionRequired);
  return named.length === 0 ? accept() : accept({ type: 'OwnDeviceCorrected', data: bodyOf(command) });
};
