import { describe, expect, it } from 'vitest';
import { streams } from '../../../../domain/streams/index.ts';
import { commandAt } from '../../../../functions/shared/http/command-names.ts';
import { inventSchools } from '../../../../infra/local/sandbox/open-sandbox.ts';
import { schoolDays } from '../../../../infra/local/sandbox/school-days.ts';
import { planTerm } from '../../../../infra/local/sandbox/term.ts';
import { exampleTenants } from '../../../support/set-up.ts';

const example = (await exampleTenants()).flatMap(({ stages }) => stages.flat());
const invented = (seed: string) => inventSchools({ seed, schools: 2, pupils: 30 }, example);
const planned = (seed: string, terms = 1) => [
  ...planTerm(
    invented(seed).map(({ school }) => school),
    { seed, terms },
  ),
];
const stepsOf = (days: ReturnType<typeof planned>) =>
  days.flatMap(({ moments }) => moments.map(({ step }) => step));

/** What cannot be read of a command at an address, in words. */
const misfits = (send: string, body: unknown): readonly string[] => {
  const [name, , command = ''] = send.split('/');
  const stream = streams.find(({ events }) => events.stream === name);
  const named = stream === undefined ? null : commandAt(stream.commands, command);
  if (named === null) return [`${send}: there is none`];
  const parsed = named.entry.body.safeParse(body);
  return parsed.success ? [] : [`${send}: ${parsed.error.message}`];
};

describe('the plan of the sandbox', () => {
  it('is the same for the same seed, people and commands, and another for another', () => {
    expect(planned('a')).toEqual(planned('a'));
    expect(invented('a')).toEqual(invented('a'));
    expect(planned('b')).not.toEqual(planned('a'));
    expect(invented('b')).not.toEqual(invented('a'));
  });

  it('sends commands that there are, with bodies that can be read', () => {
    const sent = stepsOf(planned('a', 3)).flatMap(({ send, body }) => misfits(send, body));
    const setUp = invented('a')
      .flatMap(({ stages }) => stages.flat())
      .flatMap(({ path, body }) => misfits(path.split('/').slice(4).join('/'), body));
    expect([...sent, ...setUp]).toEqual([]);
  });

  it('covers most streams in a term, and has people make mistakes', () => {
    const steps = stepsOf(planned('a'));
    expect(new Set(steps.map(({ send }) => send.split('/')[0])).size).toBeGreaterThanOrEqual(30);
    const rules = steps.flatMap(({ expected }) => (typeof expected === 'object' ? [expected.refused] : []));
    expect(new Set(rules).size).toBeGreaterThanOrEqual(15);
    expect(steps.filter(({ expected }) => expected === 'repeated').length).toBeGreaterThan(0);
  });

  it('names nobody in an address', () => {
    const names = invented('a').flatMap(({ school }) => school.pupils.map(({ name }) => name.split(' ')));
    const words = new Set(stepsOf(planned('a')).flatMap(({ send }) => send.toLowerCase().split(/[^a-z]+/)));
    expect(names.flat().filter((name) => words.has(name.toLowerCase()))).toEqual([]);
  });

  it('goes from morning to evening, on school days alone', () => {
    for (const { day, moments } of planned('a', 3)) {
      const times = moments.map(({ at }) => at);
      expect(times).toEqual(times.toSorted());
      expect([0, 6]).not.toContain(new Date(day.date).getUTCDay());
    }
    expect(schoolDays(1)).toHaveLength(73);
  });
});
