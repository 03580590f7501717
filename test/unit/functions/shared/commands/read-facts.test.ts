import { expect, it } from 'vitest';
import { peopleStream } from '../../../../../domain/streams/people/stream.ts';
import { referenceListsStream } from '../../../../../domain/streams/reference-lists/stream.ts';
import { readFacts } from '../../../../../functions/shared/commands/read-facts.ts';

it('POL-09 reads a list without a condition on what is recorded, since it changes ahead only; a person with one', async () => {
  const load = async (_: object, { initialState: state }: { initialState: object }) => ({
    commit: 3,
    state,
    recordedAt: null,
  });
  const needs = () => ({
    person: { stream: 'people', id: 'p-1' },
    lists: [
      { stream: 'reference-lists', id: 'linked-policies' },
      { stream: 'reference-lists', id: 'guidance', school: '_trust' },
    ],
  });
  const read = await readFacts(
    { streams: [peopleStream, referenceListsStream], log: { load } as never },
    {
      stream: { facts: { from: {}, needs } } as never,
      key: { school: 'larkfield-infant', stream: 'breaches', id: 'b-1' },
      command: { type: 'RecordBreach' },
    },
    { events: 0 },
  );
  expect(read.refs).toEqual([{ school: 'larkfield-infant', stream: 'people', id: 'p-1', commit: 3 }]);
  expect(read.values['lists']).toEqual([{ editions: [] }, { editions: [] }]);
});
