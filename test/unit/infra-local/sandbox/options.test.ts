import { describe, expect, it } from 'vitest';
import { startOptions } from '../../../../infra/local/start-options.ts';

describe('what a sandbox is asked for', () => {
  it('is two schools for a term, an hour a second, and keeps nothing', () => {
    expect(startOptions(['--sandbox'])).toMatchObject({
      memory: true,
      sandbox: { seed: '1', speed: 3600, schools: 2, pupils: 30, terms: 1 },
    });
  });

  it('is another speed, seed and size', () => {
    const asked = ['--speed', '30m', '--seed', 'autumn', '--schools', '3', '--pupils', '60', '--terms', '3'];
    expect(startOptions(['--sandbox', ...asked]).sandbox).toEqual({
      ...{ seed: 'autumn', speed: 1800, schools: 3, pupils: 60, terms: 3 },
    });
    expect(startOptions(['--sandbox', '--speed', 'max']).sandbox?.speed).toBeNull();
  });

  it.each([
    [['--schools', '7'], '--schools takes a number from 1 to 6, not 7'],
    [['--pupils', 'many'], '--pupils takes a number from 12 to 200, not many'],
    [['--terms', '0'], '--terms takes a number from 1 to 3, not 0'],
    [['--speed', '0h'], '--speed takes max, or how much time a second is'],
    [['--speed', 'fast'], '--speed takes max, or how much time a second is'],
    [['--no-seed'], '--sandbox needs the people of the example trust'],
  ])('is refused where %j cannot be', (words, complaint) => {
    expect(() => startOptions(['--sandbox', ...words])).toThrow(complaint);
  });

  it('is said of a sandbox alone', () => {
    expect(() => startOptions(['--speed', '1h'])).toThrow('--speed says something of --sandbox alone');
  });
});
