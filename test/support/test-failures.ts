import { stripVTControlCharacters } from 'node:util';

/** A test that failed, or what could not even run. */
export interface Failure {
  /** Project, file and full name of the test. */
  readonly name: string;
  /** First line of its first error. */
  readonly error: string;
}

interface Failed {
  readonly message: string;
}

interface ReportedTest {
  readonly fullName: string;
  result(): { readonly state: string; readonly errors?: readonly Failed[] | undefined };
}

interface ReportedGroup {
  readonly fullName: string;
  /** Of its hooks. */
  errors(): readonly Failed[];
}

/** What is read of a test file that has run. */
export interface ReportedFile {
  readonly project: { readonly name: string };
  readonly relativeModuleId: string;
  /** Of loading it and of its hooks. */
  errors(): readonly Failed[];
  readonly children: {
    allTests(): Iterable<ReportedTest>;
    allSuites(): Iterable<ReportedGroup>;
  };
}

const LONGEST_ERROR = 200;

const firstLine = (errors: readonly Failed[]): string =>
  stripVTControlCharacters(errors[0]?.message ?? '')
    .split('\n', 1)[0]
    ?.slice(0, LONGEST_ERROR) ?? '';

/** Failed tests of a file, and the groups and the file itself where loading or a hook failed. */
const failuresIn = (module: ReportedFile): readonly Failure[] => {
  const file = `${module.project.name} ${module.relativeModuleId}`;
  const { children } = module;
  const failure = (name: string, found: readonly Failed[]): Failure => ({ name, error: firstLine(found) });
  const ofGroups = [...children.allSuites()].flatMap((group) =>
    group.errors().length > 0 ? [failure(`${file} > ${group.fullName}`, group.errors())] : [],
  );
  const ofTests = [...children.allTests()].flatMap((test) => {
    const { state, errors: found = [] } = test.result();
    return state === 'failed' ? [failure(`${file} > ${test.fullName}`, found)] : [];
  });
  return [...(module.errors().length > 0 ? [failure(file, module.errors())] : []), ...ofGroups, ...ofTests];
};

/** Everything that failed in a run. @param unhandled errors outside of any test */
export const failuresOf = (
  files: readonly ReportedFile[],
  unhandled: readonly Failed[],
): readonly Failure[] => [
  ...files.flatMap(failuresIn),
  ...unhandled.map((error) => ({ name: 'outside of any test', error: firstLine([error]) })),
];

/** How many failures are listed by name. */
const MOST_SHOWN = 30;

/** A line each, and how many more there are. */
export const failureLines = (failures: readonly Failure[]): readonly string[] => {
  const shown = failures.slice(0, MOST_SHOWN).map(({ name, error }) => `FAILED ${name}: ${error}`);
  const more = failures.length - shown.length;
  return more > 0 ? [...shown, `FAILED ${more} more`] : shown;
};
