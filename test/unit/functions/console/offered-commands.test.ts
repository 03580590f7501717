import { describe, expect, it } from 'vitest';
import { publicStreams } from '../../../../domain/streams/index.ts';
import { reasons } from '../../../../functions/console/made/not-on-pages.ts';
import { chosenIds, madeIds } from '../../../../functions/console/made/places.ts';
import { pages } from '../../../../functions/console/pages/index.ts';
import { catalogueOf } from '../../../../functions/openapi/catalogue.ts';
import { sendingsOf } from '../../../support/console-acts.ts';

interface Commands {
  readonly streams: readonly {
    readonly name: string;
    readonly commands: readonly { readonly name: string; readonly path: string }[];
  }[];
}

/** As the API itself names them, at `/v1/catalogue`. */
const catalogue = catalogueOf({
  streams: publicStreams,
  views: [],
  reports: [],
  processes: [],
  docsBaseUrl: 'https://docs.fernhill.example',
}) as Commands;
const all = catalogue.streams.flatMap(({ name: stream, commands }) =>
  commands.map(({ name, path }) => ({ command: `${stream}/${name}`, address: path.split('/').at(-1) ?? '' })),
);

/** Stream and address of each command that a form of some page sends. */
const sent = new Set(
  pages
    .flatMap(({ acts }) => acts.flatMap(sendingsOf))
    .map(({ path }) => path.split('/'))
    .map((parts) => `${parts[4]}/${parts.at(-1)}`),
);
const isOffered = ({ command, address }: (typeof all)[number]): boolean =>
  sent.has(`${command.split('/')[0]}/${address}`);

const listed = reasons.flatMap(({ commands }) =>
  Object.entries(commands).flatMap(([stream, names]) => names.map((name) => `${stream}/${name}`)),
);
const rolesOf = (command: string): readonly string[] => {
  const [stream, name = ''] = command.split('/');
  const { permissions = [] } = publicStreams.find(({ events }) => events.stream === stream) ?? {};
  return permissions.flatMap((row) =>
    row.effect !== 'forbid' && row.actions.includes(name) ? row.roles : [],
  );
};
const isForPeople = (command: string): boolean =>
  rolesOf(command).some((role) => !role.startsWith('system.'));

describe('what pages offer of the API', () => {
  it('ORG-02 is every command, but for those that stand in a list with their reason', () => {
    const lacking = all.filter((one) => !isOffered(one)).map(({ command }) => command);
    expect(lacking.toSorted()).toEqual(listed.toSorted());
    expect(new Set(listed).size).toBe(listed.length);
    expect(sent.size).toBeGreaterThan(300);
  });

  it('ORG-02 is no command that nobody may send, and the list says so of those that nobody may', () => {
    const offered = all.filter(isOffered).map(({ command }) => command);
    expect(offered.filter((command) => !isForPeople(command))).toEqual([]);
    const nobodys = reasons.filter(({ because }) => because.endsWith('nobody may.'));
    const wrong = nobodys.flatMap(({ commands }) =>
      Object.entries(commands).flatMap(([stream, names]) =>
        names.map((name) => `${stream}/${name}`).filter(isForPeople),
      ),
    );
    expect(wrong).toEqual([]);
  });

  it('ORG-02 gives a reason in a sentence, and names what there is', () => {
    for (const { because } of reasons) expect(because).toMatch(/^[A-Z].{30,}\.$/);
    const streams = new Map(publicStreams.map((stream) => [stream.events.stream, stream]));
    for (const [stream, { begins }] of Object.entries(madeIds))
      for (const command of begins)
        expect(Object.keys(streams.get(stream)?.commands ?? {})).toContain(command);
    for (const stream of Object.keys(chosenIds)) expect([...streams.keys()]).toContain(stream);
    expect(Object.keys(madeIds).filter((stream) => chosenIds[stream] !== undefined)).toEqual([]);
  });
});
