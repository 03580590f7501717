import { describe, expect, it } from 'vitest';
import { evidenceFact } from '../../../../../domain/kernel/evidence.ts';
import { rejection } from '../../../../../domain/kernel/rejections.ts';
import { disposalStatuses } from '../../../../../domain/kernel/retention.ts';
import { evidenceRule } from '../../../../../domain/streams/evidence-files/facts.ts';
import {
  recordIn,
  sealedFor,
  streamsWithFiles,
} from '../../../../../domain/streams/evidence-files/record.ts';
import { evidenceFilesStream } from '../../../../../domain/streams/evidence-files/stream.ts';
import { streams } from '../../../../../domain/streams/index.ts';
import { contextOf, fold, given } from '../../../../support/scenario.ts';

const stream = evidenceFilesStream;
const file = 'f-5d41402abc4b2a76b9719d91';
const command = { type: 'AttachEvidence' as const, ...evidenceFilesStream.commands.AttachEvidence.example };
const { type: _, ...data } = command;
const attached = { type: 'EvidenceAttached' as const, data };
const withdrawal = { type: 'WithdrawEvidence' as const, file, reason: 'It is of another incident.' };
const withdrawn = { type: 'EvidenceWithdrawn' as const, data: { file, reason: withdrawal.reason } };

const closed = rejection('IncidentClosed', 'INC-12', 'Closed');
const image = rejection('ImageNotDescribed', 'INC-10', 'Of images none is kept');
const free = { evidence: evidenceFact(null) };
const withImage = { evidence: { refusal: image, hidden: image, incident: null } };
const beside = (facts: object, streamId = 'incidents.i-55') =>
  contextOf({ settings: null, facts }, { streamId });

describe('a file beside a record', () => {
  it('INC-16 is attached once, with what it is and the hash of how it lies', () => {
    given(stream, [])
      .when(command, beside({ incidents: free }))
      .thenEvents(attached);
    given(stream, [attached])
      .when(command, beside({ incidents: free }))
      .thenEvents();
    expect(fold(stream, [attached]).files).toMatchObject([{ ...data, status: 'kept', by: 1 }]);
  });

  it('INC-16 stays attached where the record was closed since', () => {
    const facts = { incidents: { evidence: evidenceFact(closed) } };
    given(stream, [attached]).when(command, beside(facts)).thenEvents();
    given(stream, []).when(command, beside(facts)).thenRejected('IncidentClosed', 'INC-12');
  });

  it('INC-10 is refused where the record says so, and where nothing says that it takes one', () => {
    given(stream, [])
      .when(command, beside({ incidents: withImage }))
      .thenRejected('ImageNotDescribed', 'INC-10');
    given(stream, []).when(command, beside({})).thenRejected('RecordTakesNoFile', 'INC-16');
  });

  it('INC-16 is one of fifty at most', () => {
    const fifty = Array.from({ length: 50 }, (__, index) => ({
      ...attached,
      data: { ...data, file: `f-${index}` },
    }));
    given(stream, fifty)
      .when(command, beside({ incidents: free }))
      .thenRejected('TooManyFiles', 'INC-16');
    given(stream, fifty.slice(1))
      .when(command, beside({ incidents: free }))
      .thenEvents(attached);
  });

  it('INC-16 is put in other words, while it is there', () => {
    const words = { corrects: 1, label: 'The post itself.', reason: 'A slip.' };
    const correction = { type: 'CorrectEvidence' as const, ...words };
    const corrected = { type: 'EvidenceCorrected' as const, data: words };
    given(stream, [attached]).when(correction, beside({})).thenEvents(corrected);
    expect(fold(stream, [attached, corrected]).files).toMatchObject([{ ...data, label: words.label }]);
    given(stream, [attached, withdrawn])
      .when(correction, beside({}))
      .thenRejected('EvidenceNotAttached', 'INC-16');
    given(stream, [attached])
      .when({ ...correction, corrects: 2 }, beside({}))
      .thenRejected('EvidenceNotAttached', 'INC-16');
  });

  it('DPR-01 is withdrawn once, also from a closed record, and never attached again', () => {
    given(stream, [attached]).when(withdrawal, beside({})).thenEvents(withdrawn);
    given(stream, [attached, withdrawn]).when(withdrawal, beside({})).thenEvents();
    given(stream, [attached, withdrawn])
      .when(command, beside({ incidents: free }))
      .thenRejected('EvidenceWithdrawn', 'INC-16');
    given(stream, []).when(withdrawal, beside({})).thenRejected('EvidenceNotAttached', 'INC-16');
    expect(fold(stream, [attached, withdrawn]).files).toMatchObject([{ file, status: 'withdrawn' }]);
  });
});

describe('what a record says of its files', () => {
  const matter = (incident: string | null) => ({
    'staff-matters': { evidence: evidenceFact(null, incident) },
  });

  it('INC-10 INC-14 hides them where the incident that it follows from is of an intimate image', () => {
    const id = 'staff-matters.m-1';
    expect(evidenceRule(id, { ...matter('i-1'), incidents: withImage })).toEqual({
      refusal: image,
      hidden: image,
    });
    expect(evidenceRule(id, { ...matter('i-1'), incidents: { evidence: evidenceFact(closed) } })).toEqual({
      refusal: null,
      hidden: null,
    });
    expect(evidenceRule(id, { ...matter(null), incidents: withImage })).toEqual({
      refusal: null,
      hidden: null,
    });
  });

  it('DPR-04 is that none is taken once two people disposed of it, whatever record it is', () => {
    const view = { flags: [], holds: [], keptUntil: null, ended: [] };
    const over: readonly string[] = ['confirmed', 'erased'];
    const records = streamsWithFiles.flatMap((name) =>
      disposalStatuses.map((status) => ({ name, status, isOver: over.includes(status) })),
    );
    for (const { name, status, isOver } of records) {
      const facts = { [name]: free, disposal: { ...view, status } };
      const refusal = isOver ? { code: 'RecordDisposed', item: 'DPR-04' } : null;
      expect([status, evidenceRule(`${name}.x`, facts)]).toMatchObject([status, { refusal, hidden: null }]);
      const attaching = given(stream, []).when(command, beside(facts, `${name}.x`));
      if (isOver) attaching.thenRejected('RecordDisposed', 'DPR-04');
      else attaching.thenEvents(attached);
    }
  });

  it('INC-16 is asked of that record, and of the incident that it follows from', () => {
    const needs = (id: string) => stream.facts.needs(command, id, 'larkfield-infant');
    expect(needs('incidents.a.b')).toEqual({
      incidents: { stream: 'incidents', id: 'a.b' },
      disposal: { stream: 'disposals', id: 'incidents.a.b' },
    });
    expect(needs('devices.d-1')).toEqual({});
    expect(stream.facts.needsOfFacts?.(command, matter('i-1'))).toEqual({
      incidents: { stream: 'incidents', id: 'i-1' },
    });
    expect(stream.facts.needsOfFacts?.(command, matter(null))).toEqual({});
  });

  it('INC-16 is there for each stream that says by which commands files come and go, and no other', () => {
    const taking = streams.filter(({ evidence }) => evidence !== null).map(({ events }) => events.stream);
    expect(streamsWithFiles.toSorted()).toEqual(taking.toSorted());
    expect(Object.keys(stream.facts.from).toSorted()).toEqual([...taking, 'disposal'].toSorted());
    for (const name of taking) {
      const [[fact, need] = []] = Object.entries(
        stream.facts.needs(command, `${name}.x`, 'larkfield-infant'),
      );
      expect([fact, need]).toEqual([name, { stream: name, id: 'x' }]);
    }
  });
});

describe('the id of a record of files', () => {
  it('INC-16 names the record, whatever stands in its id', () => {
    expect(recordIn('incidents.speak-up.7781')).toEqual({ stream: 'incidents', id: 'speak-up.7781' });
    expect(recordIn('nonsense')).toEqual({ stream: '', id: 'nonsense' });
  });

  it('DPR-01 says whose key seals the files, so that they end with that', () => {
    expect(sealedFor('incidents.i-55')).toBe('incidents/i-55');
    expect(sealedFor('staff-matters.m-1')).toBe('staff-matters/m-1');
    expect(sealedFor('agreements.p-101.staff')).toBe('people/p-101');
    expect(sealedFor('consents.u-301.photo')).toBe('people/u-301');
  });
});
