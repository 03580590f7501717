import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { command, defineCommands } from '../../../../domain/kernel/commands.ts';
import { accept, type Decision, type Rejection, refuse } from '../../../../domain/kernel/decider.ts';
import { defineStream } from '../../../../domain/kernel/define-stream.ts';
import { idOf } from '../../../../domain/kernel/id-form.ts';
import { recordedNow } from '../../../../domain/kernel/instant.ts';
import { rejection } from '../../../../domain/kernel/rejections.ts';
import { noSettings } from '../../../../domain/kernel/settings.ts';
import { defineEvents, type EventOf, event } from '../../../../events/catalogue/define-events.ts';
import { contextOf, given } from '../../../support/scenario.ts';

const key = z.strictObject({ door: z.string() });
const entry = { version: 1, description: '', items: [] };
const events = defineEvents('keys', {
  KeyGiven: event({ ...entry, payload: key, example: { door: 'hall' } }),
  KeyCorrected: event({ ...entry, payload: key, example: { door: 'hall' } }),
});
const offered = { description: '', items: [], body: key, example: { door: 'hall' } };
interface Facts {
  readonly door?: { readonly isSafe: boolean };
  readonly ledger?: { readonly pages: number };
}
type KeyDecision = Decision<EventOf<typeof events>, Rejection>;
const wrongDoor = rejection('DoorNotSafe', 'ACC-01', 'Keys are given to doors that are safe');
const nothingGiven = rejection('NothingGiven', 'ACC-01', 'What was given can be corrected');

/**
 * Keys are given to safe doors; the correction alone also looks at the ledger, and would let any door pass.
 */
const keys = defineStream({
  events,
  description: '',
  idForm: idOf('key'),
  commands: defineCommands({ GiveKey: command(offered), CorrectKey: command(offered) }),
  stateVersion: 1,
  initialState: { events: 0, door: null as string | null, other: null as string | null },
  decide: ({ type, door }, state, { facts }: ReturnType<typeof at>): KeyDecision => {
    if (type === 'CorrectKey')
      return state.door === null ? refuse(nothingGiven) : accept({ type: 'KeyCorrected', data: { door } });
    if (state.door !== null || state.other === door) return accept();
    return facts.door?.isSafe === true ? accept({ type: 'KeyGiven', data: { door } }) : refuse(wrongDoor);
  },
  evolve: (state, { data }) =>
    data.door === 'cellar' ? { ...state, other: data.door } : { ...state, door: data.door },
  originalOf: ({ type, door }, state) =>
    type === 'CorrectKey' && state.door !== null
      ? { command: { type: 'GiveKey', door }, state: { ...state, door: null } }
      : null,
  settings: noSettings,
  facts: {
    from: { door: 'doors', ledger: 'ledgers' } as const,
    needs: ({ type, door }) => (type === 'GiveKey' ? { door: { stream: 'doors', id: door } } : {}),
    needsOfState: ({ type }) => (type === 'CorrectKey' ? { ledger: { stream: 'ledgers', id: 'all' } } : {}),
  },
  offers: null,
  retention: { why: 'Nobody is in it' },
  permissions: [],
  sensitive: false,
  subjectOf: () => null,
  times: {},
  occurredAtOf: recordedNow,
});
const at = (facts: Facts) => contextOf({ settings: null, facts });
const given1 = { type: 'KeyGiven', data: { door: 'hall' } };
const correct = { type: 'CorrectKey' as const, door: 'attic' };

describe('a correction', () => {
  it('ACC-01 is refused where its original would be, as it should have been sent, and recorded where not', () => {
    given(keys, [given1])
      .when(correct, at({ door: { isSafe: false } }))
      .thenRejected('DoorNotSafe', 'ACC-01');
    given(keys, [given1]).when(correct, at({})).thenRejected('DoorNotSafe');
    given(keys, [given1])
      .when(correct, at({ door: { isSafe: true } }))
      .thenEvents({ type: 'KeyCorrected', data: { door: 'attic' } });
  });

  it('ACC-01 is refused where its original would have had nothing to do, since another event says it', () => {
    const safe = at({ door: { isSafe: true } });
    const twice = [given1, { type: 'KeyGiven', data: { door: 'cellar' } }];
    given(keys, twice)
      .when({ ...correct, door: 'cellar' }, safe)
      .thenRejected('OnRecordAlready', 'GOV-04');
    given(keys, twice)
      .when(correct, safe)
      .thenEvents({ type: 'KeyCorrected', data: { door: 'attic' } });
  });

  it('ACC-01 of nothing that can be corrected is refused by itself', () => {
    given(keys, []).when(correct, at({})).thenRejected('NothingGiven');
  });

  it('ACC-01 relies on what its original relies on, as it should have been sent, beside its own', () => {
    const state = { events: 1, door: 'hall', other: null };
    expect(keys.facts.needsOfState?.(correct, state, 'k-1', 's-1')).toEqual({
      door: { stream: 'doors', id: 'attic' },
      ledger: { stream: 'ledgers', id: 'all' },
    });
    expect(keys.facts.needsOfState?.({ type: 'GiveKey', door: 'attic' }, state, 'k-1', 's-1')).toEqual({});
  });
});
