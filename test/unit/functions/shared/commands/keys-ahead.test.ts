import { GetItemCommand, PutItemCommand, QueryCommand } from '@aws-sdk/client-dynamodb';
import { describe, expect, it } from 'vitest';
import { agreementsStream } from '../../../../../domain/streams/agreements/stream.ts';
import { devicesStream } from '../../../../../domain/streams/devices/stream.ts';
import { evidenceFilesStream } from '../../../../../domain/streams/evidence-files/stream.ts';
import { incidentsStream } from '../../../../../domain/streams/incidents/stream.ts';
import type { CommandToRun } from '../../../../../functions/shared/commands/command-to-run.ts';
import { keysAhead } from '../../../../../functions/shared/commands/keys-ahead.ts';
import { logIn, SCHOOL, useApi } from '../../../../support/use-api.ts';

const askedFor = (stream: CommandToRun['stream'], id: string, command: CommandToRun['command']) => {
  const key = { school: SCHOOL, stream: stream.events.stream, id };
  const asked: unknown[] = [];
  const askAhead = (school: string, subjects: readonly string[]) => {
    asked.push(school, ...subjects);
    return new Map();
  };
  keysAhead({ sealer: { askAhead } }, { stream, key, command });
  return asked.slice(1);
};

describe('the keys that are asked for while a record is loaded', () => {
  it('DPR-01 are those of the record, of whose text its events seal', () => {
    const report = { type: 'ReportIncident', place: 'Library', description: 'Unkind words.' };
    expect(askedFor(incidentsStream, 'i-1', report)).toEqual(['incidents/i-1']);
  });

  it('DPR-01 are those of whom it is about, whose name it has', () => {
    const sign = { type: 'SignAgreement', signedName: 'Grace Okoro' };
    expect(askedFor(agreementsStream, 'p-101.staff', sign)).toContain('people/p-101');
  });

  it('DPR-01 are those of another record, where that is whose key seals', () => {
    const confirm = { type: 'ConfirmFile', label: 'A screenshot.' };
    expect(askedFor(evidenceFilesStream, 'incidents.i-1', confirm)).toEqual(['incidents/i-1']);
  });

  it('are none where a command says nothing that is sealed', () => {
    expect(askedFor(devicesStream, 'd-1', { type: 'RegisterDevice', kind: 'tablet' })).toEqual([]);
  });
});

describe('a command to a record that has a key', () => {
  const { api, post } = useApi();
  const as = logIn('p-head');
  const report = {
    ...{ occurredOn: '2026-09-09', place: 'Library', description: 'Unkind words.' },
    category: 'online-safety',
  };
  /** What was sent to the tables since the last time, in order: the command and the table. */
  const requests = () => {
    const { mock } = api();
    const sent = mock.calls().map(({ args: [command] }) => {
      const { TableName } = command.input as { readonly TableName?: string };
      return `${command.constructor.name} ${TableName}`;
    });
    mock.resetHistory();
    return sent;
  };
  const action = () => post('incidents/i-key/take-action', { as, body: { action: 'We talked.' } });

  it('DPR-01 asks the table for it once, before its record is there, and makes none', async () => {
    expect(await post('incidents/i-key/report-incident', { as, body: report })).toMatchObject({
      status: 201,
    });
    await action();
    requests();
    expect(await action()).toMatchObject({ status: 201 });
    const sent = requests();
    const ofKeys = sent.filter((request) => request.endsWith(' keys'));
    expect(ofKeys).toEqual([`${GetItemCommand.name} keys`]);
    // The load of the record is sent before the key is there.
    expect(sent[sent.indexOf(`${GetItemCommand.name} keys`) + 1]).toBe(`${QueryCommand.name} log`);
    expect(sent.at(-1)).toBe(`${PutItemCommand.name} log`);
  });

  it('DPR-01 seals nothing with a key that was destroyed meanwhile, however warm the function is', async () => {
    const { items } = api();
    const at = [...items.keys()].find((name) => name.startsWith('keys ') && name.includes('incidents/i-key'));
    items.set(at ?? '', { pk: { S: `${SCHOOL}/incidents/i-key` } });
    const before = items.size;
    expect(await action()).toMatchObject({ status: 410 });
    expect(items.size).toBe(before);
  });
});
