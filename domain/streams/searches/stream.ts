import { searchesEvents } from '../../../events/catalogue/searches.ts';
import { defineStream } from '../../kernel/define-stream.ts';
import { idOf } from '../../kernel/id-form.ts';
import { statedTime } from '../../kernel/instant.ts';
import { commandOf } from './command-of.ts';
import { searchesCommands } from './commands.ts';
import { concernOf } from './concern.ts';
import { decide } from './decide.ts';
import { evolve } from './evolve.ts';
import { searchFacts } from './facts.ts';
import { searchNotices } from './notices.ts';
import { searchFact } from './offers.ts';
import { originalOf } from './original.ts';
import { searchesPermissions } from './permissions.ts';
import { searchRetention } from './retention.ts';
import { searchSettings } from './settings.ts';
import { initialState } from './state.ts';
import { searchTimes } from './times.ts';

export { keptOfSearch } from './kept.ts';
export type {
  JustifiedSearch,
  Material,
  SearchState,
} from './state.ts';

/**
 * `searches/<search>`: a search of a pupil’s device, from the reason to what became of what was found, and
 * complaints about it (SRC-01 to SRC-03, SRC-05, CMP-01).
 */
export const searchesStream = defineStream({
  events: searchesEvents,
  description: 'Searches of pupils’ devices, and what became of what was found',
  idForm: idOf('search'),
  commands: searchesCommands,
  stateVersion: 1,
  initialState,
  decide,
  commandOf,
  evolve,
  settings: searchSettings,
  facts: searchFacts,
  offers: searchFact,
  retention: searchRetention,
  permissions: searchesPermissions,
  sensitive: true,
  evidence: { attachAs: 'RecordMaterial', correctAs: 'CorrectSearch' },
  subjectOf: () => null,
  concernOf,
  originalOf,
  times: searchTimes,
  occurredAtOf: statedTime,
  notices: searchNotices,
});
