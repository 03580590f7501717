import { describe, expect, it } from 'vitest';
import { streams } from '../../domain/streams/index.ts';
import { streamsByLink } from '../../infra/stacks/public-streams.ts';

const byLink = streams.flatMap((stream) => {
  const rows = stream.permissions.filter(({ roles }) => roles.includes('system.link'));
  return rows.length === 0
    ? []
    : [{ name: stream.events.stream, stream, commands: new Set(rows.flatMap(({ actions }) => actions)) }];
});

describe('what is answered by a link', () => {
  it('AGR-01 is the same in the catalogue, from which rights are made, and in the streams', () => {
    expect(byLink.map(({ name }) => name).toSorted()).toEqual(streamsByLink.toSorted());
    const asking = streams.filter((stream) => stream.byLink !== null).map(({ events }) => events.stream);
    expect(streamsByLink).toEqual(expect.arrayContaining(asking));
    expect(asking.length).toBeGreaterThan(0);
  });

  it.each(byLink)('AGR-01 is sent by the link and by nobody else: $name', ({ stream, commands }) => {
    for (const { actions, roles } of stream.permissions)
      if (actions.some((action) => commands.has(action))) expect(roles).toEqual(['system.link']);
    for (const name of [...commands, ...(stream.byLink?.issuedBy ?? [])])
      expect(Object.keys(stream.commands)).toContain(name);
  });
});
