import { accessEvents } from '../../../events/catalogue/access.ts';
import { defineStream } from '../../kernel/define-stream.ts';
import { idOf } from '../../kernel/id-form.ts';
import { ofPerson } from '../../kernel/retention.ts';
import { commandOf } from './command-of.ts';
import { accessCommands } from './commands.ts';
import { originalOf } from './correction.ts';
import { accessDeadlines } from './deadlines.ts';
import { decide } from './decide.ts';
import { evolve } from './evolve.ts';
import { accessFacts } from './facts.ts';
import { classOfId } from './ids.ts';
import { accessNotices } from './notices.ts';
import { occurredAtOf } from './occurred-at.ts';
import { accessPermissions } from './permissions.ts';
import { accessReservation } from './reservation.ts';
import { accessSettings } from './settings.ts';
import { initialState } from './state.ts';
import { accessTimes } from './times.ts';

export { agreementOfBasis, classOfId } from './ids.ts';
export { passwordDues } from './password.ts';
export { accessSettings } from './settings.ts';
export { type AccessState, authorisationsIn, internetIn, openAccountIn } from './state.ts';

/**
 * `access/<person>`: everything that a person may use: rights, account, password, mailbox, wifi (ACC-01,
 * ACC-02,
 * ACC-03, ACC-10, NET-01); `access/class-<class>`: the mailbox of a class.
 */
export const accessStream = defineStream({
  events: accessEvents,
  description:
    'Rights, accounts, mailboxes and wifi that a person is given; under class-<class> the mailbox of a class',
  idForm: idOf('person'),
  commands: accessCommands,
  stateVersion: 5,
  initialState,
  decide,
  commandOf,
  evolve,
  originalOf,
  settings: accessSettings,
  facts: accessFacts,
  offers: null,
  retention: { of: ofPerson('account') },
  permissions: accessPermissions,
  sensitive: false,
  subjectOf: (streamId) => (classOfId(streamId) === null ? streamId : null),
  times: accessTimes,
  occurredAtOf,
  reservation: accessReservation,
  deadlines: accessDeadlines,
  notices: accessNotices,
});
