import { APPLICATION_TYPES, FLOW_VERDICTS, REGISTRABLE_GRANTS, verdict } from '../src/protocol/application-types.ts';
import type { ApplicationType } from '../src/protocol/application-types.ts';
import { RESPONSE_MODES, RESPONSE_TYPES } from '../src/protocol/flows.ts';
import type { Flow, IssuedToken, Token } from '../src/protocol/flows.ts';
import { GRANTS, VENDOR_GRANTS } from '../src/protocol/grants.ts';
import type { Requirement } from '../src/protocol/grants.ts';
import { ENDPOINTS, PARAMETERS } from '../src/protocol/parameters.ts';
import type { Endpoint } from '../src/protocol/parameters.ts';
import { PRESETS } from '../src/protocol/presets.ts';
import { citation, rfc, seed } from '../src/protocol/specification.ts';
import type { Specification } from '../src/protocol/specification.ts';

/** The text of `docs/flows.md`, made of the protocol tables alone. */
export function renderFlowsPage(): string {
  return [
    '<!-- Generated from src/protocol by `npm run generate`. Do not edit. -->',
    '# Which flow is this?',
    introduction(),
    '## Requests to the authorization endpoint',
    authorizationRequests(),
    '### Where the response goes',
    responseModes(),
    '## Requests to the token endpoint',
    tokenRequests(),
    '### Vendor grants',
    vendorGrants(),
    '## Application types',
    applicationTypes(),
    '### Grants that may be registered',
    registrableGrants(),
    '## What each endpoint takes and returns',
    endpoints(),
    '## The presets',
    presets(),
  ]
    .join('\n\n')
    .concat('\n');
}

function introduction(): string {
  return `A request to the authorization endpoint has no grant yet, so it has no \`grant_type\`: its \`response_type\`
tells the flow. A request to the token endpoint presents a grant, and its \`grant_type\` tells the flow. This page takes
every value of both and says which flow that is, which tokens come back, from where, and which kind of application may
use it. The rules of this plugin judge by the same tables.

The application types are Okta's: **browser** (a single-page application), **native** (a mobile, desktop or
command-line program), **web** (a server with users) and **service** (a server without users). The verdicts:

- **yes**: the flow is for this kind of application.
- **legacy**: ${link(seed())} allows it, ${link(rfc(9700))} does not. The preset
  \`legacy\` accepts it, the others report it.
- **no**: the flow cannot work or cannot be safe there. The reasons stand [below](#application-types).

An ID token presupposes the scope \`openid\`: it is what makes a request one of OpenID Connect and not of OAuth 2.0
alone. “With \`openid\`” and “if granted” are about the scope that the server grants.`;
}

function authorizationRequests(): string {
  return table(
    ['`response_type`', 'Flow', 'Through the browser', 'Then from the token endpoint', ...APPLICATION_TYPES, 'Source'],
    RESPONSE_TYPES.map((row) => [
      code(row.words.join(' ')),
      flowName(row.flow),
      listOfTokens(row.frontChannel),
      listOfIssuedTokens(row.tokenEndpoint),
      ...verdicts(row.flow),
      link(row.source),
    ]),
  ).concat(`

The order of the values has no meaning: \`token id_token\` is \`id_token token\`. \`response_mode\` decides too: tokens
without a code are the implicit flow when they come back in the fragment, which is the default. With any other known
mode, such as \`form_post\` to a server, the request is none of the named flows and no verdict is given on it.`);
}

function responseModes(): string {
  return table(
    ['`response_mode`', 'Delivered by', 'May carry tokens', 'Source'],
    RESPONSE_MODES.map((row) => [code(row.mode), row.delivery, row.carriesTokens, link(row.source)]),
  );
}

function tokenRequests(): string {
  return table(
    ['`grant_type`', 'Flow', 'Must carry', 'Comes back', ...APPLICATION_TYPES, 'Source'],
    GRANTS.map((row) => [
      code(row.grantType),
      flowName(row.flow),
      [
        ...row.required.map(requirement),
        ...row.conditional.map(
          (condition) => `${code(condition.parameter)} if the authorization request had ${code(condition.after)}`,
        ),
      ].join('; '),
      listOfIssuedTokens(row.tokens) + (row.exhaustive ? '' : '; some servers give more'),
      ...verdicts(row.flow),
      link(row.source),
    ]),
  ).concat(`

The implicit flow has no token request, and neither has \`response_type=none\`. The hybrid flow exchanges its code with
\`authorization_code\`. \`implicit\` and \`hybrid\` are no values of \`grant_type\`; in client metadata, \`implicit\` says
that the client may use that flow.`);
}

function vendorGrants(): string {
  return 'These are no flow of any specification. They are listed so that nobody takes them for misspelt ones.\n\n'.concat(
    table(
      ['`grant_type`', 'Vendor', 'Source'],
      VENDOR_GRANTS.map((row) => [code(row.grantType), row.onlyAt ? `${row.vendor} alone` : row.vendor, link(row.source)]),
    ),
  );
}

function applicationTypes(): string {
  const matrix = table(
    ['Flow', ...APPLICATION_TYPES, 'Source'],
    FLOW_VERDICTS.map((row) => [flowName(row.flow), ...verdicts(row.flow), link(row.source)]),
  );
  return [matrix, 'Why not:', APPLICATION_TYPES.map(reasonsAgainst).join('\n')].join('\n\n');
}

function reasonsAgainst(type: ApplicationType): string {
  const flowsByReason = new Map<string, string[]>();
  for (const row of FLOW_VERDICTS) {
    const reason = row.reasons[type];
    if (reason === undefined) continue;
    const text = `${emphasize(row.verdicts[type])}, ${reason.text} (${link(reason.source)})`;
    flowsByReason.set(text, [...(flowsByReason.get(text) ?? []), flowName(row.flow)]);
  }
  return [
    `- **${type}**`,
    ...[...flowsByReason].map(([reason, flows]) => `  - ${flows.join(', ')}: ${reason}`),
  ].join('\n');
}

function registrableGrants(): string {
  return 'What Okta takes as `grant_types` of a client. Grants that are URNs always pass.\n\n'.concat(
    table(
      ['`application_type`', 'May register', 'Must register', 'Source'],
      REGISTRABLE_GRANTS.map((row) => [
        code(row.applicationType),
        row.grants.map(code).join(', '),
        row.mustHave.map(code).join(', ') || '–',
        link(row.source),
      ]),
    ),
  );
}

const TOKENS_FROM: Readonly<Record<Endpoint, string>> = {
  authorization: 'a code and tokens, as its `response_type` says',
  'pushed authorization': 'no token, but a `request_uri` for the authorization request',
  token: 'tokens, as its `grant_type` says',
  'device authorization': 'no token, but a `device_code` for the token request',
  'backchannel authentication': 'no token, but an `auth_req_id` for the token request',
  introspection: 'no token',
  revocation: 'no token',
  'end session': 'no token',
};

function endpoints(): string {
  return ENDPOINTS.map((endpoint) =>
    [`### ${capitalize(endpoint)}`, `Returns ${TOKENS_FROM[endpoint]}. Takes:`, parametersOf(endpoint)].join('\n\n'),
  ).join('\n\n');
}

function parametersOf(endpoint: Endpoint): string {
  const namesBySource = new Map<string, string[]>();
  for (const row of PARAMETERS.filter((candidate) => candidate.endpoint === endpoint)) {
    const source = link(row.source);
    namesBySource.set(source, [...(namesBySource.get(source) ?? []), code(row.name)]);
  }
  return [...namesBySource].map(([source, names]) => `- ${names.join(', ')} (${source})`).join('\n');
}

function presets(): string {
  return table(
    ['Preset', 'What it holds', '*legacy* verdicts', 'Source'],
    PRESETS.map((row) => [code(row.name), capitalize(row.holds), row.legacyCells, link(row.source)]),
  );
}

function requirement({ anyOf, substitutes }: Requirement): string {
  return alternatives([...anyOf.map(code), ...substitutes.map((substitute) => SUBSTITUTES[substitute])]);
}

const SUBSTITUTES: Readonly<Record<Requirement['substitutes'][number], string>> = {
  'authorization header': 'an `Authorization` header',
  'client certificate': 'a client certificate',
  cookie: 'a cookie that holds it',
};

function alternatives(items: readonly string[]): string {
  return items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} or ${items.at(-1) ?? ''}`;
}

function listOfTokens(tokens: readonly Token[]): string {
  return tokens.map(tokenName).join(', ') || 'nothing';
}

function listOfIssuedTokens(tokens: readonly IssuedToken[]): string {
  return tokens.map(({ token, when }) => tokenName(token) + CONDITIONS[when]).join(', ') || 'nothing';
}

const CONDITIONS: Readonly<Record<IssuedToken['when'], string>> = {
  always: '',
  'with openid': ' (with `openid`)',
  'if granted': ' (if granted)',
};

function tokenName(token: Token): string {
  return token === 'id token' ? 'ID token' : token;
}

function flowName(flow: Flow): string {
  if (flow === 'none') return 'none (consent only)';
  return flow === 'ciba' ? 'CIBA' : flow;
}

function verdicts(flow: Flow): readonly string[] {
  return APPLICATION_TYPES.map((type) => emphasize(verdict(type, flow)));
}

function emphasize(text: string): string {
  return text === 'yes' ? text : `**${text}**`;
}

function link(specification: Specification): string {
  return `[${citation(specification)}](${specification.url})`;
}

function code(text: string): string {
  return `\`${text}\``;
}

function capitalize(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function table(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(header), line(header.map(() => '---')), ...rows.map(line)].join('\n');
}
