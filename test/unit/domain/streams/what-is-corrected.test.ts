import { describe, expect, it } from 'vitest';
import type { AnyStream } from '../../../../domain/kernel/stream.ts';
import { distinct, manyStatesOf, ruled } from '../../../support/stream-examples.ts';

interface Correction {
  readonly type: string;
  readonly changes: object;
}

/** The commands that correct an event by its number, with their examples. */
const correctionsIn = ({ commands }: AnyStream): readonly Correction[] =>
  Object.entries(commands).flatMap(([type, { example }]) =>
    'corrects' in example ? [{ changes: {}, ...example, type }] : [],
  );

/** By which command a correction is judged, of each event that there can be: with what the example changes, or none. */
const rows = (stream: AnyStream): readonly string[] =>
  correctionsIn(stream).flatMap(({ type, ...said }) =>
    [said.changes, {}].map((changes) => {
      const judged = manyStatesOf(stream).flatMap((state) =>
        Array.from({ length: state.events + 1 }, (_, at) => {
          const original = stream.originalOf({ ...said, type, changes, corrects: at + 1 }, state);
          return original === null ? '' : JSON.stringify(original.command);
        }),
      );
      return `${type} of ${JSON.stringify(changes)} goes by:\n  ${distinct(judged).replaceAll(' | ', '\n  ')}`;
    }),
  );

const correcting = ruled.filter(({ stream }) => correctionsIn(stream).length > 0);

describe('what is corrected', () => {
  it.each(correcting)('ORG-01 goes by the command that should have been sent, in $name', ({ stream }) => {
    expect(rows(stream).join('\n')).toMatchSnapshot();
  });
});
