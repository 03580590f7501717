import { describe, expect, it } from 'vitest';
import type { AnyCommand } from '../../../../domain/kernel/stream.ts';
import { streams } from '../../../../domain/streams/index.ts';
import { idForms as forms } from '../../../support/id-forms.ts';
import { contextOf } from '../../../support/scenario.ts';

const school = 'larkfield-infant';

const those = streams.map((stream) => ({ stream, name: stream.events.stream }));
const bound = those.filter(({ name }) => forms[name]?.[2] !== null);

describe('the ids of all streams', () => {
  it.each(those)('ACC-01 are made of parts that all bind: $name', ({ stream: { idForm }, name }) => {
    const [form, id] = forms[name] ?? [];
    expect(idForm.form).toBe(form);
    expect(idForm.refusal(id ?? '', school)).toBeNull();
  });

  it.each(bound)('ACC-01 AGR-01 take no command under another id: $name', ({ stream, name }) => {
    const [, , streamId = null] = forms[name] ?? [];
    const refusal = stream.idForm.refusal(streamId ?? '', school);
    expect(refusal).not.toBeNull();
    const context = contextOf({ settings: {}, facts: {} }, { streamId: streamId ?? '', school });
    for (const [type, { example }] of Object.entries(stream.commands)) {
      const command: AnyCommand = { type, ...example };
      expect(stream.decider.decide(command, stream.decider.initialState, context)).toEqual({
        ok: false,
        rejection: refusal,
      });
    }
  });

  it('AGR-01 names a person in every agreement', () => {
    const { idForm } = those.find(({ name }) => name === 'agreements')?.stream ?? {};
    for (const id of ['staff', '.staff', 'p-101', '']) expect(idForm?.refusal(id, school)).not.toBeNull();
  });
});
