import type { AnyStream } from '../../../domain/kernel/stream.ts';
import { recordOf } from '../../../events/sealing/sealer.ts';
import type { KeysAsked, Sealer } from '../../../events/sealing/types.ts';
import type { CommandToRun } from './command-to-run.ts';

/**
 * Asks for the keys that a command will seal with, as far as its address and body say, while its record is
 * loaded: those of the record, and of whom it is about. A key is asked for in the table with every try of
 * every command, so that none that was destroyed seals; asked for ahead, that takes no time of its own.
 */
export const keysAhead = (
  { sealer }: { readonly sealer: Pick<Sealer, 'askAhead'> },
  run: CommandToRun,
): KeysAsked => sealer.askAhead(run.key.school, subjectsOf(run));

/** A field of a command that its stream's events seal stands in them under the same name. */
const subjectsOf = ({ stream, key, command }: CommandToRun): readonly string[] => {
  const owners = new Set(ownersOf(stream, Object.keys(command)));
  const person = stream.subjectOf(key.id, command);
  const record = recordOf({ ...key, ...(stream.sealedFor && { sealedFor: stream.sealedFor(key.id) }) });
  const ofOthers = owners.size > (owners.has('record') ? 1 : 0);
  return [
    ...new Set([
      ...(owners.has('record') ? [record] : []),
      ...(ofOthers && person !== null ? [`people/${person}`] : []),
    ]),
  ];
};

/** Whose keys seal some fields: `record`, or the field of the payload that names the person. */
const ownersOf = ({ events }: Pick<AnyStream, 'events'>, fields: readonly string[]): readonly string[] =>
  Object.values(events.entries).flatMap(({ personal }) => fields.flatMap((field) => personal[field] ?? []));
