import { bodyOf } from '../../kernel/body-of.ts';
import { accept, refuse } from '../../kernel/decider.ts';
import type { Original } from '../../kernel/original.ts';
import type { AccessCommand } from './commands.ts';
import type { AccessDecision, Command } from './decision.ts';
import { rejections } from './rejections.ts';
import { type AccessState, authorisationsIn, isSameRight } from './state.ts';

/**
 * The authorisation, the grant or the change of password that is corrected, as it should have been asked for
 * (NET-01, ACC-01, ACC-03).
 */
export const originalOf = (
  command: AccessCommand,
  state: AccessState,
): Original<AccessCommand, AccessState> | null => {
  if (command.type !== 'CorrectAccess') return null;
  const { corrects, changes, purpose } = command;
  const wifi = authorisationsIn(state).find(({ by }) => by === corrects);
  if (wifi !== undefined) {
    const { basis = wifi.basis, from = wifi.from, until = wifi.until } = changes;
    return {
      command: { type: 'AuthoriseWifi', basis, purpose: purpose ?? wifi.purpose, from, until },
      state: { ...state, wifi: state.wifi.filter(({ by }) => by !== corrects) },
    };
  }
  const { changed } = state.password;
  if (changed?.by === corrects)
    return {
      command: { type: 'RecordPasswordChange', on: changes.on ?? changed.on, because: 'routine' },
      state: { ...state, password: { ...state.password, changed: null } },
    };
  const grant = state.rights.find(({ by }) => by === corrects);
  if (grant === undefined) return null;
  const { audience, takenOver } = grant;
  const right = changes.right ?? grant.right;
  return {
    command:
      takenOver === null
        ? { type: 'GrantAccess', right, audience }
        : {
            type: 'TakeOverAccess',
            right,
            audience,
            grantedOn: changes.from ?? grant.from,
            source: takenOver.source,
          },
    state: { ...state, rights: state.rights.filter(({ by }) => by !== corrects) },
  };
};

/** The newest change of a password alone: of an older one nothing follows any more (ACC-03). */
const correctChange = (
  command: Command<'CorrectAccess'>,
  { password: { changed } }: AccessState,
): AccessDecision => {
  const { on, ...others } = command.changes;
  const saysMore = command.purpose !== undefined || Object.keys(others).length > 0;
  if (changed?.by !== command.corrects || saysMore) return refuse(rejections.correctionNotPossible);
  return on === undefined || on === changed.on
    ? accept()
    : accept({ type: 'AccessCorrected', data: bodyOf(command) });
};

export const correct = (command: Command<'CorrectAccess'>, state: AccessState): AccessDecision => {
  const { corrects, changes, purpose } = command;
  const { right, from, on, ...ofWifi } = changes;
  if (state.password.changed?.by === corrects || on !== undefined) return correctChange(command, state);
  const saysWifi = purpose !== undefined || Object.keys(ofWifi).length > 0;
  if (!saysWifi && right === undefined && from === undefined) return accept();
  const isOfWifi = authorisationsIn(state).some(({ by }) => by === corrects) && right === undefined;
  const grant = state.rights.find(({ by }) => by === corrects);
  const isOfGrant =
    grant !== undefined &&
    !saysWifi &&
    // Only what was taken over has a day that somebody stated.
    (from === undefined || grant.takenOver !== null) &&
    !state.rights.some((held) => held.by !== corrects && isSameRight(held.right, right ?? held.right));
  return isOfWifi || isOfGrant
    ? accept({ type: 'AccessCorrected', data: bodyOf(command) })
    : refuse(rejections.correctionNotPossible);
};
