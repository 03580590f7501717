import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { transformInput } from '../../../infra/local/bus/input-transformer.ts';

const event = {
  source: 'daybook.devices',
  detail: { id: 'a "quoted" id', position: 7, data: { kind: 'tablet' } },
};
const paths = {
  id: '$.detail.id',
  position: '$.detail.position',
  data: '$.detail.data',
  gone: '$.detail.gone',
};

describe('input transformers of a rule', () => {
  it('puts a value that stands alone as JSON', () => {
    const text = transformInput(
      {
        InputPathsMap: paths,
        InputTemplate: '{"id": <id>, "position": <position>, "data": <data>, "gone": <gone>}',
      },
      event,
    );
    expect(JSON.parse(text)).toEqual({
      id: 'a "quoted" id',
      position: 7,
      data: { kind: 'tablet' },
      gone: null,
    });
  });

  it('puts a value inside quotes as escaped text', () => {
    const text = transformInput(
      {
        InputPathsMap: paths,
        InputTemplate: '{"text": "device <id> at <position>: <data><gone> \\"<id>\\""}',
      },
      event,
    );
    expect(JSON.parse(text)).toEqual({
      text: 'device a "quoted" id at 7: {"kind":"tablet"} "a "quoted" id"',
    });
  });

  it('yields JSON that says the same for every text', () => {
    fc.assert(
      fc.property(fc.string(), (value) => {
        const text = transformInput(
          { InputPathsMap: { v: '$.v' }, InputTemplate: '{"bare": <v>, "quoted": "<v>"}' },
          { v: value },
        );
        expect(JSON.parse(text)).toEqual({ bare: value, quoted: value });
      }),
    );
  });

  it('names a variable or a path that it does not know', () => {
    expect(() => transformInput({ InputTemplate: '<nothing>' }, event)).toThrow('nothing');
    expect(() =>
      transformInput({ InputPathsMap: { a: '$.detail.list[0]' }, InputTemplate: '<a>' }, event),
    ).toThrow('$.detail.list[0]');
  });
});
