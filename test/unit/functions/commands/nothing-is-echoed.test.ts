import { describe, expect, it } from 'vitest';
import type { CommandEntry } from '../../../../domain/kernel/commands.ts';
import { publicStreams } from '../../../../domain/streams/index.ts';
import { kebabOf } from '../../../../functions/shared/http/command-names.ts';
import { createCanaries } from '../../../support/canaries/canary.ts';
import { plantedBody } from '../../../support/canaries/planted.ts';
import { idForms } from '../../../support/id-forms.ts';
import { logIn, useApi } from '../../../support/use-api.ts';

const canaries = createCanaries();
const canary = canaries.of('a value that was sent');
const { text } = canary;
const isList = (value: unknown): value is readonly unknown[] => Array.isArray(value);

/** The same value with each of its parts replaced, and in each object one that nobody knows. */
const spoilt = (value: unknown, part: (value: unknown) => unknown): unknown => {
  if (isList(value)) return value.map((one) => spoilt(one, part));
  if (typeof value !== 'object' || value === null) return part(value);
  const parts = Object.entries(value).map(([name, one]) => [name, spoilt(one, part)]);
  return { ...Object.fromEntries(parts), [text]: { [text]: text } };
};

interface Sent {
  readonly how: string;
  readonly body: unknown;
}

const bodiesOf = (command: CommandEntry): readonly Sent[] => {
  const fields = Object.keys(command.body.shape);
  const each = (value: unknown) => Object.fromEntries(fields.map((field) => [field, value]));
  return [
    { how: 'as it may be', body: plantedBody(command, fields, () => canary) },
    { how: 'with an unknown field', body: { ...command.example, [text]: text } },
    { how: 'with texts that are none', body: spoilt(command.example, () => `${text}\u0007`) },
    { how: 'with objects', body: each({ [text]: text }) },
    { how: 'with lists', body: each([[text], { [text]: [text] }]) },
    { how: 'with long texts', body: each(text.repeat(1000)) },
    { how: 'as a text', body: text },
  ];
};

describe('whatever is sent of a command', { timeout: 120_000 }, () => {
  const { post, logged } = useApi();

  it.each(publicStreams.map((stream) => ({ stream, name: stream.events.stream })))(
    'DPR-06 is in no refusal and in no log: $name',
    async ({ stream: { commands }, name }) => {
      const [, id = ''] = idForms[name] ?? [];
      const sendings = Object.entries(commands).flatMap(([type, command]) => {
        const bodies = bodiesOf(command);
        const sent = [
          ...bodies.map((body) => ({ ...body, person: 'p-head' })),
          // To whom most of it is forbidden.
          ...bodies.slice(0, 1).map((body) => ({ ...body, person: 'p-parent' })),
        ];
        return sent.map((one) => ({ ...one, path: `${name}/${id}/${kebabOf(type)}` }));
      });
      const echoes: string[] = [];
      for (const { path, how, body, person } of sendings) {
        const { status, headers, body: answer } = await post(path, { as: logIn(person), body });
        const isEchoed = canaries.in([JSON.stringify([answer, headers]), ...logged.splice(0)]).length > 0;
        if (isEchoed || status >= 500) echoes.push(`${path} ${how}, as ${person}: ${status}`);
      }
      expect(echoes).toEqual([]);
    },
  );

  it('DPR-06 is in no refusal of a body that is no JSON', async () => {
    for (const sent of [`{"name": ${text}}`, `${text}`, `{"${text}": 1, "${text}": 2}`]) {
      const { status, body } = await post('devices/d-1/register-device', { as: logIn('p-head'), text: sent });
      expect([status, canaries.in([JSON.stringify(body), ...logged])]).toEqual([400, []]);
    }
  });
});
