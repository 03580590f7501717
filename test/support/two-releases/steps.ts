import * as fc from 'fast-check';
import type { Answer } from '../api.ts';
import type { Opened } from './site.ts';

/** A command to one of a few devices, and whether the release before has it at all. */
export interface Step {
  readonly device: number;
  readonly command: string;
  readonly body: object;
  readonly isNew: boolean;
}

const known = (command: string, body: object) => ({ command, body, isNew: false });
const isNew = (command: string, body: object) => ({ command, body, isNew: true });

const commands = [
  known('register-device', { kind: 'pupil-laptop' }),
  known('register-device', { kind: 'pupil-laptop', label: 'trolley-2' }),
  isNew('register-device', { kind: 'pupil-laptop', supportsUpdates: false }),
  known('install-safeguards', { safeguards: ['web-filter'] }),
  known('record-upkeep', { kind: 'updates-regular' }),
  isNew('record-upkeep', { kind: 'encrypted' }),
  known('record-damage', { description: 'Fell from a table.' }),
  known('correct-device', { corrects: 1, changes: { label: 'trolley-3' }, reason: 'The label was misread.' }),
  known('move-device', { to: 'repair' }),
  known('move-device', { to: 'store' }),
];

export const step: fc.Arbitrary<Step> = fc
  .record({ device: fc.nat(1), one: fc.constantFrom(...commands) })
  .map(({ device, one }) => ({ device, ...one }));

export const school = 'larkfield-infant';
export const pathOf = (device: string): string => `/v1/schools/${school}/devices/${device}`;

/** Sends a step to a device by its key. */
export const sendStep = (to: Opened, device: string, { command, body }: Step, key: string): Promise<Answer> =>
  to.call('POST', `${pathOf(device)}/${command}`, { as: `login-${school}-p-it`, key, body });

/** What of an answer does not hang on the moment or the device's name. */
export const outcomeOf = ({ status, body }: Answer): object => ({
  ...{ status, code: body.code, commit: body.commit, version: body.version, events: body.events },
});
