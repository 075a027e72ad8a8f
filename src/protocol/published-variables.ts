import { vendor } from './specification.ts';
import type { Specification } from './specification.ts';

/** Environment variables that a bundler writes into the code that it publishes. */
export interface PublishedVariables {
  readonly prefix: string;
  /** The bundler or framework, as a message names it. */
  readonly bundler: string;
  readonly source: Specification;
}

/** The prefixes by which bundlers tell the variables that may be published; the longer ones first. */
export const PUBLISHED_VARIABLES: readonly PublishedVariables[] = [
  {
    prefix: 'NEXT_PUBLIC_',
    bundler: 'Next.js',
    source: vendor('Next.js', 'Environment variables', 'https://nextjs.org/docs/app/guides/environment-variables'),
  },
  {
    prefix: 'NUXT_PUBLIC_',
    bundler: 'Nuxt',
    source: vendor('Nuxt', 'Runtime config', 'https://nuxt.com/docs/guide/going-further/runtime-config'),
  },
  {
    prefix: 'EXPO_PUBLIC_',
    bundler: 'Expo',
    source: vendor('Expo', 'Environment variables', 'https://docs.expo.dev/guides/environment-variables/'),
  },
  {
    prefix: 'REACT_APP_',
    bundler: 'Create React App',
    source: vendor('Create React App', 'Custom environment variables', 'https://create-react-app.dev/docs/adding-custom-environment-variables/'),
  },
  {
    prefix: 'GATSBY_',
    bundler: 'Gatsby',
    source: vendor('Gatsby', 'Environment variables', 'https://www.gatsbyjs.com/docs/how-to/local-development/environment-variables/'),
  },
  { prefix: 'VITE_', bundler: 'Vite', source: vendor('Vite', 'Env variables and modes', 'https://vite.dev/guide/env-and-mode') },
  {
    prefix: 'PUBLIC_',
    bundler: 'The bundler of SvelteKit and Astro',
    source: vendor('SvelteKit', '$env/static/public', 'https://svelte.dev/docs/kit/$env-static-public'),
  },
];

/** What publishes an environment variable of that name, or `undefined` when it stays on the server. */
export function publishedVariables(name: string): PublishedVariables | undefined {
  return PUBLISHED_VARIABLES.find(({ prefix }) => name.startsWith(prefix));
}
