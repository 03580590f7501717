import { publicStreams } from '../../../../domain/streams/index.ts';
import type { Act } from '../../html/act.ts';
import { commandActs } from '../../made/command-acts.ts';
import { type ChosenId, chosenIds, isBeginning, madeIds } from '../../made/places.ts';

const beginningsOf = (stream: string, prefix: string): readonly Act[] =>
  commandActs(
    stream,
    [],
    {
      id: ({ newId }) => `${prefix}-${newId}`,
      next: ({ params: { school = '' }, newId }) => `/${school}/${stream}/${prefix}-${newId}`,
    },
    (command) => isBeginning(stream, command),
  );

/** Leads to the record, which may have nothing yet. */
const openingOf = (stream: string, { fields, id }: ChosenId): Act => ({
  name: `open-${stream}`,
  // What the caller may do there is asked before it is shown.
  needs: { logIn: true },
  button: 'Open the record',
  said: '',
  fields,
  command: () => null,
  next: (doing) => `/${doing.params['school']}/${stream}/${encodeURIComponent(id(doing))}`,
});

/** How each stream's records begin: by a command that makes one, or by saying what it is of. */
export const beginActs: ReadonlyMap<string, readonly Act[]> = new Map(
  publicStreams.flatMap(({ events: { stream } }): [string, readonly Act[]][] => {
    const [made, chosen] = [madeIds[stream], chosenIds[stream]];
    if (made !== undefined) return [[stream, beginningsOf(stream, made.prefix)]];
    return chosen === undefined ? [] : [[stream, [openingOf(stream, chosen)]]];
  }),
);
