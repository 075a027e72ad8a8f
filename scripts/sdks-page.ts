import { SDKS } from '../src/messages/sdks/index.ts';
import type { SdkCall, SdkCondition, SdkModel, SdkUnsafe } from '../src/messages/sdks/model.ts';
import { listOf, splitPackage } from '../src/messages/sdks/paths.ts';
import { PUBLISHED_REPORTS } from './sdks/published.ts';

/** The groups of the page, and which models are in them. The first that takes a model has it. */
const GROUPS: readonly (readonly [title: string, has: (model: SdkModel) => boolean])[] = [
  ['Token helpers', ({ calls, decoders }) => decoders !== undefined && calls.every(({ makes }) => makes === 'client metadata')],
  ['Native', ({ runsIn }) => runsIn?.[0] === 'native'],
  ['Browser', ({ runsIn }) => runsIn?.[0] === 'browser'],
  ['Server', ({ runsIn }) => runsIn !== undefined],
  ['Browser and server', () => true],
];
const ORDER = ['Browser', 'Native', 'Server', 'Browser and server', 'Token helpers'];

/** The text of `docs/sdks.md`, made of the SDK models alone. */
export function renderSdksPage(models: readonly SdkModel[] = SDKS): string {
  const groups = new Map<string, SdkModel[]>(ORDER.map((title) => [title, []]));
  for (const model of models) {
    const title = GROUPS.find(([, has]) => has(model))?.[0] ?? '';
    groups.get(title)?.push(model);
  }
  const filled = [...groups].filter(([, members]) => members.length > 0).map(([title, members]) => [title, members.sort(byPackage)] as const);
  return [
    '<!-- Generated from src/messages/sdks by `npm run generate`. Do not edit. -->',
    '# SDKs',
    introduction(models),
    ...filled.flatMap(([title, members]) => [`## ${title}`, table(members)]),
    '## In their own first examples',
    FIRST_EXAMPLES,
    '## In the packages themselves',
    published(),
    '## Package by package',
    ...filled.flatMap(([, members]) => members).sort(byPackage).flatMap(details),
  ]
    .join('\n\n')
    .concat('\n');
}

const FIRST_EXAMPLES = `Of every package, \`tests/sdks-typed\` has code as its documentation starts, which is silent under \`strict\` (where tokens are
kept is another matter). Some packages leave \`state\`, \`nonce\` or PKCE to the application, and the first example of their
documentation leaves them out: \`@azure/msal-node\` (\`getAuthCodeUrl()\`), \`google-auth-library\` and \`googleapis\`
(\`generateAuthUrl()\`), \`openid-client\` 5 (\`authorizationUrl()\`), \`passport-oauth2\` and the strategies built on it,
\`simple-oauth2\` (a constant \`state\`), \`arctic\` (the check of \`state\`). Copied as they stand, these are reported, and are meant to
be: RFC 9700 §2.1 asks for a protection against forged redirects, and OAuth 2.1 for PKCE. The code in \`tests/sdks-typed\` adds
what is missing there.`;

function introduction(models: readonly SdkModel[]): string {
  const names = unique(models.map((model) => model.package));
  const wrappers = models.flatMap((model) => wrappersOf(model, names).map((wrapper) => `What \`${wrapper}\` gives of \`${model.package}\` is understood as well.`));
  return `Requests that are made through one of these ${String(names.length)} packages are judged as if they were written out: with the parameters that its options
mean, the values that it sends when an option is missing, and what it makes and checks by itself. Options that a package
ignores are not judged. The facts are those of the version in the table; \`npm run check:sdks\` holds every name against the
typings of that version. ${wrappers.join(' ')}

*Requests* says what the calls make: authorization requests, token requests with their grant, client metadata.
*Sent by itself* names the parameters that cannot be missing; a condition stands in the details.`;
}

// Packages without a model that hand out what a model speaks of.
function wrappersOf({ instances = {} }: SdkModel, modelled: readonly string[]): readonly string[] {
  const others = unique(Object.values(instances).flat().flatMap((path) => splitPackage(path).package ?? []));
  return others.filter((name) => !modelled.includes(name));
}

function published(): string {
  const rows = PUBLISHED_REPORTS.map(({ package: name, rule, why }) => `| \`${name}\` | [\`${rule}\`](rules/${rule}.md) | ${why} |`);
  return [
    `The published source of these packages, linted with \`recommended\`, has the following reports and no others. Each is right
about what the package can be told to do; none of them is about code that uses it. \`npm run check:published\` repeats it.`,
    ['| package | rule | why |', '| --- | --- | --- |', ...rows].join('\n'),
  ].join('\n\n');
}

function table(models: readonly SdkModel[]): string {
  return [
    '| package | facts of | requests | sent by itself | tokens | since |',
    '| --- | --- | --- | --- | --- | --- |',
    ...models.map((model) => {
      const cells = [
        `[\`${model.package}\`](${model.documentation})`,
        [model.version, ...Object.keys(model.otherVersions ?? {}).map((name) => name.replace(/^.*@/u, ''))].join(', '),
        requestsOf(model).join(', ') || '–',
        suppliedBy(model).map(code).join(' ') || '–',
        tokensOf(model).join(', ') || '–',
        model.since,
      ];
      return `| ${cells.map(cell).join(' | ')} |`;
    }),
  ].join('\n');
}

function requestsOf({ calls }: SdkModel): readonly string[] {
  const grants = calls.flatMap((call) => (call.makes === 'token request' ? [call.fixed?.['grant_type'] ?? 'any grant'] : []));
  const has = (kind: SdkCall['makes']): boolean => calls.some(({ makes }) => makes === kind);
  return [
    ...(has('authorization request') ? ['authorization'] : []),
    ...unique(grants).map((grant) => (grant === 'any grant' ? 'token (any grant)' : `token (\`${grant.replace('urn:ietf:params:oauth:grant-type:', '')}\`)`)),
    ...(has('client metadata') ? ['client metadata'] : []),
  ];
}

function suppliedBy({ calls }: SdkModel): readonly string[] {
  return unique(
    calls.flatMap((call) => [
      ...(call.supplies ?? []).map((row) => (typeof row === 'string' ? row : row.parameter)),
      ...(call.addsScopes ?? []).map((row) => (typeof row === 'string' ? row : row.value)).filter((scope) => scope === 'openid'),
    ]),
  );
}

function tokensOf({ results = [], decoders = [], instances = {} }: SdkModel): readonly string[] {
  const others = unique(Object.keys(instances).flatMap((path) => splitPackage(path).package ?? []));
  const has = (field: 'accessToken' | 'idToken' | 'refreshToken' | 'idTokenClaims'): boolean => results.some((group) => group[field] !== undefined);
  return [
    ...(has('accessToken') ? ['access'] : []),
    ...(has('idToken') ? ['ID'] : []),
    ...(has('refreshToken') ? ['refresh'] : []),
    ...(has('idTokenClaims') ? ['claims'] : []),
    ...(decoders.some(({ verifies }) => !verifies) ? ['decodes'] : []),
    ...(decoders.some(({ verifies }) => verifies) ? ['verifies'] : []),
    ...others.map((name) => `as \`${name}\``),
  ];
}

function details(model: SdkModel): readonly string[] {
  const { runsIn, otherVersions, types, switches = [], storage = [], instances } = model;
  const lines = [
    `imports ${Object.keys(modulesOf(model)).map(code).join(', ')}${model.globals ? `; globals ${Object.keys(model.globals).map(code).join(', ')}` : ''}`,
    ...(runsIn ? [`runs in: ${runsIn.join(', ')}`] : []),
    ...(model.openidOnly === true ? ['OpenID Connect only: a scope without `openid` is a mistake'] : []),
    ...(model.scope ? [`scope: ${model.scope === 'list' ? 'an array' : 'one string'}`] : []),
    ...model.calls.map(callLine),
    ...(instances ? [`also as ${heldAs(instances).map(code).join(', ')}`] : []),
    ...(types ? [`objects typed as ${Object.keys(types).map(code).join(', ')}`] : []),
    ...switches.map((row) =>
      'use' in row
        ? `${listOf(row.use).map(code).join(', ')} turns off: ${row.turnsOff}`
        : Object.entries(row.options).map(([option, spec]) => `\`${option}: ${unsafeText(spec.unsafe)}\` turns off: ${spec.turnsOff}${condition(spec.when)}`).join('; '),
    ),
    ...storage.map((row) => ('use' in row ? `${listOf(row.use).map(code).join(', ')} keeps tokens in ${row.storage}` : `${Object.keys(row.options).map((option) => (option === '' ? listOf(row.at).map(code).join(', ') : code(option))).join(', ')} says where tokens are kept`)),
    ...Object.entries(otherVersions ?? {}).map(([version, what]) => `${version}: ${what}`),
  ];
  return [`### ${model.package}`, unique(lines).map((line) => `- ${line}`).join('\n')];
}

function callLine(call: SdkCall): string {
  const paths = listOf(call.path);
  const shown = paths.slice(0, 3).map(code).join(', ') + (paths.length > 3 ? ', …' : '');
  const parts = [
    ...(call.fixed ? [`sends ${pairs(call.fixed)}`] : []),
    ...(call.defaults ?? []).map(({ parameter, value, when }) => `\`${parameter}\` defaults to \`${listOf(value).join(' ')}\`${condition(when)}`),
    ...(call.supplies ?? []).map((row) => (typeof row === 'string' ? `makes ${code(row)}` : `makes ${code(row.parameter)}${condition(row.when)}`)),
    ...(call.addsScopes ?? []).map((row) => (typeof row === 'string' ? `adds ${code(row)}` : `adds ${code(row.value)}${condition(row.when)}`)),
    ...(call.leavesStateCheck ? ['leaves the check of `state` to the application'] : []),
    ...(call.openidOnly ? [`is OpenID Connect only${condition(call.openidOnly)}`] : []),
  ];
  return `${shown}: ${call.makes}${call.role === 'configuration' ? ' (configuration)' : ''}${parts.length > 0 ? `; ${parts.join(', ')}` : ''}`;
}

function condition(when: SdkCondition | undefined): string {
  return when ? ` ${conditionText(when)}` : '';
}

function conditionText(when: SdkCondition, no = false): string {
  const word = no ? 'unless' : 'if';
  if ('not' in when) return conditionText(when.not, !no);
  if ('all' in when) return joinedConditions(when.all, 'and', no);
  if ('any' in when) return joinedConditions(when.any, 'or', no);
  if ('called' in when) return `${word} ${code(when.called)} is called`;
  if ('parameter' in when) return `${word} \`${when.parameter}\` has \`${when.includes}\``;
  if ('includes' in when) return `${word} \`${when.option}\` has \`${when.includes}\``;
  if ('isWritten' in when) return `${word} \`${when.option}\` is given`;
  if ('isOn' in when) return `${word} \`${when.option}\` is set`;
  const name = 'argument' in when ? `argument ${String(when.argument + 1)}` : `\`${when.option}\``;
  return when.is === undefined ? `${word} ${name} is missing` : `${word} ${name} is \`${String(when.is)}\``;
}

function joinedConditions(parts: readonly SdkCondition[], link: string, no: boolean): string {
  const texts = parts.map((part) => conditionText(part));
  return `${no ? 'unless' : 'if'} ${texts.map((text) => text.replace(/^if /u, '').replace(/^unless /u, 'not ')).join(` ${link} `)}`;
}

function heldAs(instances: Readonly<Record<string, readonly string[]>>): readonly string[] {
  return unique(Object.values(instances).flat().map((path) => splitPackage(path).steps)).slice(0, 12);
}

function unsafeText(unsafe: SdkUnsafe): string {
  if (typeof unsafe === 'string') return `'${unsafe}'`;
  if (typeof unsafe === 'boolean') return String(unsafe);
  if ('includes' in unsafe) return `['${unsafe.includes}']`;
  if ('empty' in unsafe) return '[]';
  if ('unlessNamed' in unsafe) return '(missing)';
  return 'returns' in unsafe ? `() => ${String(unsafe.returns)}` : unsafe.anyOf.map(unsafeText).join(' | ');
}

function modulesOf({ modules }: SdkModel): Readonly<Record<string, string>> {
  return Array.isArray(modules) ? Object.fromEntries((modules as readonly string[]).map((module) => [module, ''])) : (modules as Readonly<Record<string, string>>);
}

function pairs(values: Readonly<Record<string, string>>): string {
  return Object.entries(values).map(([name, value]) => `\`${name}=${value}\``).join(' ');
}

function code(text: string): string {
  return `\`${text}\``;
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|');
}

function unique(values: readonly string[]): string[] {
  return [...new Set(values)];
}

function byPackage(left: SdkModel, right: SdkModel): number {
  return left.package.replace('@', '').localeCompare(right.package.replace('@', '')) || left.version.localeCompare(right.version);
}
