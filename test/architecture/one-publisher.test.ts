import { describe, expect, it } from 'vitest';
import { sourceFiles } from '../support/source-files.ts';

const files = await sourceFiles('domain', 'events', 'functions');

describe('the bus', () => {
  it('GOV-04 is known as one of AWS in one file, so that another kind may take its place', () => {
    const sends = files.filter(({ text }) => /PutEventsCommand|PutEventsRequestEntry/.test(text));
    // The other one hands over to buses of subscribers' own accounts, whose kind is theirs to choose.
    expect(sends.map(({ path }) => path).toSorted()).toEqual([
      'functions/shared/delivery/to-account.ts',
      'functions/shared/publishing/event-bus.ts',
    ]);
  });

  it('GOV-04 is made where a function is composed, and handed on', () => {
    const made = files.filter(({ text }) => /new EventBridgeClient/.test(text)).map(({ path }) => path);
    expect(made.length).toBeGreaterThan(4);
    // Of the command line one alone: a restore hands over the last hour, which may never have been published.
    const composed = /^functions\/(?:[a-z-]+\/index|cli\/restoring\/clients)\.ts$/;
    expect(made.filter((path) => !composed.test(path))).toEqual([]);
  });
});
