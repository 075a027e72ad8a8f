import { vendor } from './specification.ts';
import type { Specification } from './specification.ts';

/** A service whose API is defined to take an ID token as its bearer token. */
export interface BearerIdTokenService {
  readonly service: string;
  /** What its packages, hosts and functions are called. A file that has one of these words may talk to it. */
  readonly words: RegExp;
  readonly source: Specification;
}

/**
 * Services that authenticate their callers by ID tokens, each by its own documentation. For any other API an ID token
 * is addressed to the wrong party: its audience is the client (OpenID Connect Core §2).
 */
export const BEARER_ID_TOKEN_SERVICES: readonly BearerIdTokenService[] = [
  {
    service: 'Firebase',
    words: /firebase|firestore|identitytoolkit\.googleapis|securetoken\.googleapis|angular\/fire/i,
    source: vendor('Firebase', 'Verify ID Tokens', 'https://firebase.google.com/docs/auth/admin/verify-id-tokens'),
  },
  {
    service: 'Amazon Cognito',
    words: /(?<!in)cognito|aws-amplify|@aws-amplify|execute-api\.|appsync-api\./i,
    source: vendor(
      'Amazon Cognito',
      'Control access to a REST API using user pools as an authorizer',
      'https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-integrate-with-cognito.html',
    ),
  },
  {
    service: 'Google Cloud, from one service to another',
    words: /getIdTokenClient|fetchIdToken|IdTokenClient|\.run\.app\b|cloudfunctions\.net|iap\.googleapis|service-accounts\/default\/identity/i,
    source: vendor('Google Cloud', 'Service-to-service authentication', 'https://cloud.google.com/run/docs/authenticating/service-to-service'),
  },
  {
    service: 'Kubernetes',
    words: /kubernetes|kube-?(?:config|apiserver|api\b|ctl|client)|\bkube\b|k8s/i,
    source: vendor(
      'Kubernetes',
      'OpenID Connect tokens',
      'https://kubernetes.io/docs/reference/access-authn-authz/authentication/#openid-connect-tokens',
    ),
  },
  {
    service: 'GitHub Actions',
    words: /@actions\/core|ACTIONS_ID_TOKEN_REQUEST/,
    source: vendor(
      'GitHub',
      'OpenID Connect in cloud providers',
      'https://docs.github.com/en/actions/how-tos/secure-your-work/security-harden-deployments/oidc-in-cloud-providers',
    ),
  },
];

const ANY_WORD = new RegExp(BEARER_ID_TOKEN_SERVICES.map(({ words }) => words.source).join('|'), 'i');

/** The service that code with this text may talk to, or `undefined`. */
export function bearerIdTokenServiceIn(text: string): BearerIdTokenService | undefined {
  // Nearly every text has none of them, which one look tells.
  if (!ANY_WORD.test(text)) return undefined;
  return BEARER_ID_TOKEN_SERVICES.find(({ words }) => words.test(text));
}
