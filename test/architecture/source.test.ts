import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { sourceFiles } from '../support/source-files.ts';

const deployed = await sourceFiles('events', 'domain', 'functions');
const all = await sourceFiles('events', 'domain', 'functions', 'infra', 'test', '.ci');
/** This file names what it forbids. */
const others = all.filter(({ path }) => path !== 'test/architecture/source.test.ts');
const offenders = (files: typeof all, pattern: RegExp) =>
  files.filter(({ text }) => pattern.test(text)).map(({ path }) => path);

describe('the tree', () => {
  it('has the top-level source folders that the project is defined by, and no other', () => {
    const folders = readdirSync('.', { withFileTypes: true }).filter(
      (entry) => entry.isDirectory() && !entry.name.startsWith('.'),
    );
    const passing = ['node_modules', 'cdk.out', 'coverage'];
    expect(folders.map(({ name }) => name).filter((name) => !passing.includes(name))).toEqual([
      'docs',
      'domain',
      'events',
      'functions',
      'infra',
      'test',
    ]);
  });

  it('is read at all', () => {
    expect(deployed.length).toBeGreaterThan(100);
  });
});

describe('what is deployed', () => {
  it('writes no log line but through the allow-listed logger', () => {
    // The command line and the verifier run at a person's terminal, in no function.
    const atTerminals = /^(functions\/cli|events\/log\/proof\/verify-(command|file)\.ts)/;
    const writers = offenders(deployed, /console\.|process\.stdout|process\.stderr/);
    expect(writers.filter((path) => !atTerminals.test(path))).toEqual(['functions/shared/lambda/log.ts']);
  });

  it('never logs a whole event', () => {
    expect(offenders(deployed, /logEvent|input-output-logger/)).toEqual([]);
  });

  it('reads its environment in env files only', () => {
    expect(
      offenders(deployed, /process\.env/).filter(
        (path) => !/^functions\/([^/]+\/(env|index)|shared\/lambda\/env)\.ts$/.test(path),
      ),
    ).toEqual([]);
  });

  it('makes no day and no text of the habits of a locale, which are another on another machine', () => {
    expect(offenders(deployed, /\bIntl\.|toLocale|localeCompare/)).toEqual([]);
  });

  it('imports the small build of zod only', () => {
    // The package for consumers runs at theirs, and makes schemas of earlier versions of JSON Schema.
    const functions = deployed.filter(({ path }) => !path.startsWith('events/contract/'));
    expect(offenders(functions, /from 'zod'/)).toEqual([]);
  });

  it('takes time and randomness from outside in every decision', () => {
    const decisions = deployed.filter(({ path }) => path.startsWith('domain/'));
    expect(offenders(decisions, /Date\.now|Math\.random|new Date\(\)/)).toEqual([]);
  });
});

describe('every source file', () => {
  it('holds no postponed work', () => {
    expect(offenders(others, /\b(TODO|FIXME|XXX)\b/)).toEqual([]);
  });

  it('names no school, trust or supplier of the real policies', () => {
    const real =
      /Chellaston|Parkgate|ATOM IT|NS Optimum|CPOMS|Class Dojo|EMET\b|Futures Trust|Policy Central/i;
    expect(offenders(others, real)).toEqual([]);
  });

  it('does one thing in a length that can be read at once', () => {
    const tooLong = all.filter(
      ({ path, text }) => !path.startsWith('test/') && text.split('\n').length > 200,
    );
    expect(tooLong.map(({ path }) => path)).toEqual([]);
  });
});
