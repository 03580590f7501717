import { type DeadlineContext, defineDeadline } from '../../kernel/deadline.ts';
import type { Due } from '../../kernel/due.ts';
import { toPerson, toRole } from '../../kernel/notice.ts';
import { holdsAnything, ownDeviceDues } from './ending.ts';
import type { OwnDeviceFacts } from './facts.ts';
import type { OwnDeviceSettings } from './settings.ts';
import type { OwnDeviceState } from './state.ts';

type Context = DeadlineContext<OwnDeviceSettings, Pick<OwnDeviceFacts, 'owner'>>;

/** The last day for which a device was agreed to, or of its owner at the school (NET-03, NET-05, ORG-06). */
const ownDeviceEnd = defineDeadline({
  name: 'own-device-end',
  items: ['NET-03', 'NET-05', 'ORG-06'],
  from: { owner: 'people' },
  factNeeds: (state: OwnDeviceState) =>
    state.device !== null && holdsAnything(state)
      ? { owner: { stream: 'people' as const, id: state.device.owner } }
      : {},
  reminders: { daysBefore: [14], sent: 'in-digest' },
  duesOf: (state: OwnDeviceState, { facts: { owner } }: Context): readonly Due[] =>
    owner === undefined ? [] : ownDeviceDues(state, owner),
  command: () => ({ type: 'EndWithCapacity' as const }),
  recipients: ({ about }) => [about === null ? toRole('it-support') : toPerson(about)],
  line: (due) =>
    `What a device of your own may be used for ends on ${'dueOn' in due ? due.dueOn : due.dueAt}.`,
});

export const ownDeviceDeadlines = [ownDeviceEnd];
