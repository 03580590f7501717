import { describe, expect, it } from 'vitest';
import { streams } from '../../domain/streams/index.ts';
import { streamsByLink } from '../../infra/stacks/public-streams.ts';

const answered = streams.flatMap((stream) =>
  stream.byLink === null ? [] : [{ stream, byLink: stream.byLink }],
);

describe('what is answered by a link', () => {
  it('AGR-01 is the same in the catalogue, from which rights are made, and in the streams', () => {
    expect(answered.map(({ stream }) => stream.events.stream).toSorted()).toEqual(streamsByLink.toSorted());
  });

  it.each(answered)(
    'AGR-01 is sent by the link and by nobody else: $stream.events.stream',
    ({ stream, byLink }) => {
      const ofLink = stream.permissions.filter(({ roles }) => roles.includes('system.link'));
      const commands = new Set(ofLink.flatMap(({ actions }) => actions));
      expect(commands.size).toBeGreaterThan(0);
      for (const { actions, roles } of stream.permissions)
        if (actions.some((action) => commands.has(action))) expect(roles).toEqual(['system.link']);
      for (const name of [...commands, ...byLink.issuedBy])
        expect(Object.keys(stream.commands)).toContain(name);
    },
  );
});
