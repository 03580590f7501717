import { describe, expect, it } from 'vitest';
import type { AnyStream } from '../../../../domain/kernel/stream.ts';
import type { Json } from '../../../../events/catalogue/define-events.ts';
import { hollowbrookPrimary } from '../../../../infra/trusts/fernhill/hollowbrook-primary.ts';
import { larkfieldInfant } from '../../../../infra/trusts/fernhill/larkfield-infant.ts';
import { contextOf } from '../../../support/scenario.ts';
import { distinct, idsOf, ruled, statesOf } from '../../../support/stream-examples.ts';
import { variantsOf } from '../../../support/variants.ts';

type Settings = Readonly<Record<string, Json>>;
const settingsOf = (commands: typeof larkfieldInfant): Settings =>
  commands.find(({ path }) => path.endsWith('/adopt-policy'))?.body['settings'] as Settings;
const schools = [{}, settingsOf(larkfieldInfant), settingsOf(hollowbrookPrimary)];
const newLink = { id: 'link-1', hashFor: (person: string) => `hash of ${person}` };
const moments = ['2026-09-14', '2027-12-01'].flatMap((today) =>
  [null, newLink].map((link) => ({ today, now: `${today}T09:00:00.000Z`, newLink: link })),
);
const actors = ['p-101', 'system.deadlines'].map((person) => ({
  person,
  roles: ['headteacher', 'governor'],
}));

/** What is decided of a command while nothing is known of other streams, in every state of the examples. */
const outcomes = (stream: AnyStream, id: string, command: object): readonly string[] =>
  statesOf(stream).flatMap((state) =>
    schools.flatMap((settings) =>
      moments.flatMap((moment) =>
        actors.map((actor) => {
          const parts = { settings: stream.settings(settings), facts: {} };
          const context = contextOf(parts, { ...moment, actor, streamId: id });
          const decision = stream.decider.decide(command as never, state, context);
          if (!decision.ok) return decision.rejection.code;
          return decision.events.map((event) => event.type).join('+') || 'nothing';
        }),
      ),
    ),
  );

const rows = (stream: AnyStream): readonly string[] =>
  idsOf(stream.events.stream).flatMap((id) =>
    Object.entries(stream.commands).map(([type, { body, example }]) => {
      const said = variantsOf(body, example)[0]?.value;
      return `${id} ${type}: ${distinct(outcomes(stream, id, { type, ...said }))}`;
    }),
  );

/** Of whom a right is, `access` always knows: its facts are never missing. */
const withOptionalFacts = ruled.filter(({ name }) => name !== 'access');

describe('where nothing is known of other streams', () => {
  it.each(withOptionalFacts)('ORG-01 every command of $name is decided, and none fails', ({ stream }) => {
    expect(rows(stream).join('\n')).toMatchSnapshot();
  });
});
