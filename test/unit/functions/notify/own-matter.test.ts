import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { incidentsStream } from '../../../../domain/streams/incidents/stream.ts';
import { createHandler } from '../../../../functions/notify/handler.ts';
import { holder, message, notifyDeps, policy, readModelOf } from '../../../support/notify.ts';
import { fold } from '../../../support/scenario.ts';
import { raised, reported } from '../../domain/streams/incidents/histories.ts';

const settings = {
  incidents: { alertRoles: ['headteacher', 'dsl', 'line-manager'] },
  notifications: { fallbackRoles: ['deputy-dsl'] },
};
const held: Readonly<Record<string, readonly string[]>> = {
  'p-100': ['headteacher', 'dsl'],
  'p-103': ['deputy-dsl'],
  'p-107': ['chair-of-governors'],
  'p-110': ['office'],
};
const people = [
  holder('p-100', 'headteacher', 'dsl'),
  holder('p-103', 'deputy-dsl'),
  holder('p-107', 'chair-of-governors'),
  holder('p-110', 'office'),
];
interface Changes {
  readonly manager?: string | null;
  readonly lock?: readonly object[];
  readonly others?: ReturnType<typeof holder>[];
}

/** The incident as the log has it by then, whatever event is handled. */
const knowing = (
  part: 'victim' | 'instigator' | 'witness',
  { manager = null, lock = [], others = [] }: Changes = {},
) => {
  const history = [reported({ involved: [{ person: 'p-100', part }] }), ...(lock as never[])];
  const state = fold(incidentsStream.decider, history);
  const { deps, sent, recorded } = notifyDeps({
    policyAt: async () => policy(settings),
    readModel: readModelOf(...people, ...others),
    peopleOf: async (_, ids) =>
      ids.map((id) => ({
        id,
        holds: (role: string) => held[id]?.includes(role) ?? true,
        address: async () => `${id}@larkfield.example`,
        lineManager: () => manager,
      })),
  });
  const loads: string[] = [];
  const log = {
    ...deps.log,
    load: async (key: { readonly stream: string }, stream: never) => {
      loads.push(key.stream);
      return key.stream === 'incidents'
        ? { state, commit: 1, version: 1, recordedAt: null }
        : await deps.log.load(key as never, stream);
    },
  };
  return { handle: createHandler({ ...deps, log: log as never }), sent, recorded, loads };
};
const events = [
  message('IncidentReported', 'incidents/i-55', reported().data),
  message('IncidentFlagRaised', 'incidents/i-55', raised('illegal').data, 2),
];

describe('an incident that is the matter of who would hear of it', () => {
  beforeEach(() => void vi.spyOn(process.stdout, 'write').mockImplementation(() => true));
  afterEach(() => vi.restoreAllMocks());

  it.each(['victim', 'instigator'] as const)(
    'INC-04 tells the school’s fallback in the place of a headteacher and safeguarding lead, who is %s',
    async (part) => {
      for (const event of events) {
        const { handle, sent, recorded } = knowing(part);
        await handle(event);
        expect(sent.map(({ to }) => to)).toEqual(['p-103@larkfield.example']);
        expect(JSON.stringify(recorded())).not.toContain('p-100');
      }
    },
  );
  it('INC-04 tells nobody in the place of one lead while another one hears', async () => {
    const { handle, sent, recorded } = knowing('instigator', { others: [holder('p-101', 'dsl')] });
    await handle(events[0] ?? '');
    expect(sent.map(({ to }) => to)).toEqual(['p-101@larkfield.example']);
    expect(JSON.stringify(recorded())).not.toContain('deputy-dsl');
  });
  it('INC-04 tells who only saw it', async () => {
    for (const event of events) {
      const { handle, sent } = knowing('witness');
      await handle(event);
      expect(sent.map(({ to }) => to)).toEqual(['p-100@larkfield.example']);
    }
  });
  it('INC-04 tells no line manager whose own matter it is', async () => {
    const { handle, sent } = knowing('instigator', { manager: 'p-100' });
    await handle(events[0] ?? '');
    expect(sent.map(({ to }) => to)).toEqual(['p-103@larkfield.example']);
  });
  it('INC-04 tells those whom a locked file is locked to, in the place of others', async () => {
    const locked = (people2: string[], roles: string[]) => ({
      type: 'IncidentLocked',
      data: { people: people2, roles, isOfLead: true },
    });
    for (const [lock, to] of [
      [locked([], ['chair-of-governors']), ['p-107@larkfield.example']],
      [locked(['p-103'], ['slt']), ['p-103@larkfield.example']],
      [locked(['p-100'], ['slt']), ['p-100@larkfield.example']],
    ] as const)
      for (const event of events) {
        const { handle, sent } = knowing('witness', { lock: [lock], manager: 'p-110' });
        await handle(event);
        expect(sent.map((mail) => mail.to)).toEqual(to);
      }
  });
  it('INC-04 looks at no record where nobody is notified, nor at one of a stream that says nothing of it', async () => {
    const { handle, loads } = knowing('victim');
    await handle(
      message(
        'IncidentActionTaken',
        'incidents/i-55',
        { action: 'sealed', under: null, seriousness: null },
        3,
      ),
    );
    expect(loads).toEqual([]);
  });
});
