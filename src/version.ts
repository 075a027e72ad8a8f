import packageJson from '../package.json' with { type: 'json' };

/** The version of the package. The build puts the text itself in its place, so that nothing is read at run time. */
export const version: string = packageJson.version;
