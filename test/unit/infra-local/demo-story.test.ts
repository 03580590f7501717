import { describe, expect, it } from 'vitest';
import { streams } from '../../../domain/streams/index.ts';
import { commandAt } from '../../../functions/shared/http/command-names.ts';
import { september } from '../../../infra/local/demo/chapter.ts';
import { demoOptions, usage } from '../../../infra/local/demo/options.ts';
import type { Act, Step } from '../../../infra/local/demo/story.ts';
import { secondHalfTerm } from '../../../infra/local/demo/year/half-term.ts';

const stepsIn = (act: Act): readonly Step[] => {
  if ('race' in act) return act.race;
  return 'send' in act ? [act] : [];
};
const chapters = [september, secondHalfTerm];
const acts = chapters.flatMap(({ scenes }) => scenes.flatMap(({ steps }) => steps));

describe('the story of the demo', () => {
  it('sends commands that there are, with bodies that can be read', () => {
    const wrong = acts.flatMap(stepsIn).flatMap(({ send, body }) => {
      const [name, , command = ''] = send.split('/');
      const stream = streams.find(({ events }) => events.stream === name);
      const named = stream === undefined ? null : commandAt(stream.commands, command);
      if (named === null) return [`${send}: there is none`];
      const parsed = named.entry.body.safeParse(body);
      return parsed.success ? [] : [`${send}: ${parsed.error.message}`];
    });
    expect(wrong).toEqual([]);
  });

  it('goes on where it stopped, and only forwards', () => {
    const times = chapters.flatMap(({ scenes }) => scenes.map(({ at }) => at));
    expect(times).toEqual(times.toSorted());
  });

  it('goes on over the half-term when it is asked to', () => {
    expect(demoOptions([])).toEqual({ broken: [], isYear: false, help: false });
    expect(demoOptions(['--year', '--break', 'mail,log'])).toEqual({
      broken: ['mail', 'log'],
      isYear: true,
      help: false,
    });
    expect(usage).toContain('--year');
  });
});
