import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { accept, type Decision, type Rejection, refuse } from '../../../../domain/kernel/decider.ts';
import { decideCorrections } from '../../../../domain/kernel/original.ts';
import { rejection } from '../../../../domain/kernel/rejections.ts';
import type { AnyStream } from '../../../../domain/kernel/stream.ts';
import type { Counted } from '../../../../domain/kernel/total-evolve.ts';
import { streams } from '../../../../domain/streams/index.ts';
import { forAll } from '../../../support/for-all.ts';
import { manyStatesOf } from '../../../support/stream-examples.ts';

type Data = Readonly<Record<string, unknown>>;
type Command = Data & { readonly type: string };

/** Every correction that there is of the examples of a stream whose original a rule decides. */
const correctionsOf = (stream: AnyStream) =>
  Object.entries(stream.commands).flatMap(([type, { example }]) => {
    if (!('corrects' in example)) return [];
    const said: Data = { changes: {}, ...example };
    return manyStatesOf(stream).flatMap((state) =>
      [said['changes'], {}].flatMap((changes) =>
        Array.from({ length: state.events }, (_, at) => {
          const command: Command = { ...said, type, changes, corrects: at + 1 };
          const original = stream.originalOf(command, state);
          return { command, corrects: at + 1, state, original };
        }).filter(({ original }) => original !== null),
      ),
    );
  });
const correcting = streams
  .map((stream) => ({ name: stream.events.stream, stream, corrections: correctionsOf(stream) }))
  .filter(({ corrections }) => corrections.length > 0);

/** What a rule may answer. */
const answers = {
  refused: refuse(rejection('NotSo', 'ORG-01', 'Not so')),
  nothing: accept<string>(),
  event: accept('SomethingHappened'),
} as const;
type Answer = keyof typeof answers;
const anyAnswer = fc.constantFrom<Answer>('refused', 'nothing', 'event');

/** What the kernel makes of a rule that answers so of the correction, and so of its original. */
const decided = (
  stream: AnyStream,
  { command, state }: { readonly command: Command; readonly state: Counted },
  [ofCorrection, ofOriginal]: readonly [Answer, Answer],
): Decision<string, Rejection> =>
  decideCorrections<Command, Counted, null, string, Rejection>(
    (asked) => answers[asked === command ? ofCorrection : ofOriginal],
    (_, before) => stream.originalOf(command, before) as never,
  )(command, state, null);

const numberIn = (value: unknown): readonly unknown[] =>
  typeof value === 'object' && value !== null && 'by' in value ? [value.by] : [];
/** Numbers of the events that the parts of a state are made of. */
const numbersIn = (state: object): readonly unknown[] =>
  Object.entries(state).flatMap(([name, value]) => {
    if (name.endsWith('By')) return [value];
    return Array.isArray(value) ? value.flatMap(numberIn) : numberIn(value);
  });

describe('a correction of any stream', () => {
  it('ORG-01 has an original that a rule decides, in more than ten streams', () => {
    expect(correcting.length).toBeGreaterThan(10);
  });

  it.each(correcting)(
    'ORG-01 is refused where its original would be, or had nothing to do, whatever the rule is, in $name',
    ({ stream, corrections }) => {
      expect(corrections.length).toBeGreaterThan(0);
      const drawn = fc.tuple(fc.constantFrom(...corrections), anyAnswer, anyAnswer);
      forAll(drawn, ([sent, ofCorrection, ofOriginal]) => {
        const decision = decided(stream, sent, [ofCorrection, ofOriginal]);
        if (ofOriginal === 'refused') expect(decision).toEqual(answers.refused);
        else if (ofOriginal === 'nothing' && ofCorrection === 'event')
          expect(decision).toMatchObject({
            ok: false,
            rejection: { code: 'OnRecordAlready', item: 'GOV-04' },
          });
        else expect(decision).toEqual(answers[ofCorrection]);
      });
    },
  );

  // Else the rule of the original would find the event itself on record, and no correction of it were legal.
  it.each(correcting)(
    'ORG-01 is judged as if its event had not been recorded, in $name',
    ({ corrections }) => {
      const stillThere = corrections.filter(({ corrects, original }) =>
        numbersIn(original?.state ?? {}).includes(corrects),
      );
      expect(stillThere.map(({ command, original }) => [command, original?.command])).toEqual([]);
    },
  );
});
