/**
 * Whether the name is that of a test. A test runs in the test runner, imports both sides and simulates what it lacks,
 * so nothing in it tells where the code that it tests will run.
 */
export function isTestFile(filename: string): boolean {
  return /\.(?:test|spec|cy|e2e|e2e-spec)\.[cm]?[jt]sx?$|\/__(?:tests|mocks)__\//.test(withSlashes(filename));
}

/** The part of the path that the pattern of a table row matches, or `undefined`. */
export function matchedPath(filename: string, pattern: RegExp): string | undefined {
  const path = withSlashes(filename);
  const match = pattern.exec(path);
  return match ? path.slice(match.index + (match[1]?.length ?? 0)) : undefined;
}

function withSlashes(filename: string): string {
  return filename.replaceAll('\\', '/');
}
