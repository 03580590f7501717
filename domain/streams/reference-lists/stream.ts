import { referenceListsEvents } from '../../../events/catalogue/reference-lists.ts';
import { defineStream } from '../../kernel/define-stream.ts';
import { idOf } from '../../kernel/id-form.ts';
import { recordedNow } from '../../kernel/instant.ts';
import { lasting } from '../../kernel/retention.ts';
import { referenceListsCommands } from './commands.ts';
import { decide } from './decide.ts';
import { evolve } from './evolve.ts';
import { referenceListFacts } from './facts.ts';
import { referenceListNotices } from './notices.ts';
import { referenceList } from './offers.ts';
import { referenceListsPermissions } from './permissions.ts';
import { referenceListSettings } from './settings.ts';
import { initialState } from './state.ts';
import { referenceListTimes } from './times.ts';

export { keptOfList, listInRow } from './kept.ts';
export type { ReferenceListState } from './state.ts';

/**
 * `reference-lists/<list>`: what decisions cite and people look up, edition by edition: `guidance.<name>`,
 * `linked-policies`, `curriculum-plan`, `unacceptable-use`, `retention-periods`, `social-accounts`,
 * `parent-resources`, `objectives` and any other.
 */
export const referenceListsStream = defineStream({
  events: referenceListsEvents,
  description: 'A list that decisions cite and people look up, edition by edition',
  idForm: idOf('list'),
  commands: referenceListsCommands,
  stateVersion: 1,
  initialState,
  decide,
  evolve,
  settings: referenceListSettings,
  facts: referenceListFacts,
  offers: referenceList,
  changesAhead: true,
  retention: { of: lasting },
  permissions: referenceListsPermissions,
  sensitive: false,
  subjectOf: () => null,
  times: referenceListTimes,
  occurredAtOf: recordedNow,
  notices: referenceListNotices,
});
