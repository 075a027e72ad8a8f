/** A package whose exports write logs. */
export interface LoggerPackage {
  /** Start of the access path of its loggers, without a leading `default.`; left out when everything it gives is one. */
  readonly at?: string;
  /** The logger is a function that is called itself: `debug('app')('…')`. The path of that call. */
  readonly call?: string;
}

/** Logger packages, by import specifier. */
export const LOGGER_PACKAGES: Readonly<Record<string, LoggerPackage>> = {
  winston: {},
  pino: {},
  bunyan: {},
  log4js: {},
  loglevel: {},
  consola: {},
  signale: {},
  npmlog: {},
  tslog: {},
  'electron-log': {},
  'js-logger': {},
  'react-native-logs': {},
  'firebase-functions/logger': {},
  '@aws-lambda-powertools/logger': {},
  'ngx-logger': {},
  // These export more than a logger.
  '@nestjs/common': { at: 'Logger' },
  'firebase-functions': { at: 'logger' },
  'meteor/logging': { at: 'Log' },
  // These give functions.
  debug: { call: '()()' },
  util: { call: 'debuglog()()' },
  'node:util': { call: 'debuglog()()' },
};

/** Methods that write what they are given. */
export const LOG_METHODS: ReadonlySet<string> = new Set(
  'log info debug warn warning error trace fatal verbose silly notice critical crit alert emerg success http dir dirxml table group groupCollapsed'.split(' '),
);

/** Methods of the console alone, or of anything. */
export const CONSOLE_ONLY: ReadonlySet<string> = new Set(['dir', 'dirxml', 'table', 'group', 'groupCollapsed', 'http', 'alert', 'success']);

/** Methods that report a failure. */
export const FAILURE_METHODS: ReadonlySet<string> = new Set('error warn warning fatal critical crit alert emerg'.split(' '));

/** Whether an object is a logger by its name: `logger`, `this.log`, `authLogger`. Not `catalog` or `dialog`. */
export function isLoggerName(name: string): boolean {
  return /^[_#$]*(?:log|logger|LOG|LOGGER|Log|Logger)$|(?:[a-z\d]|_)(?:Log|Logger)$|_(?:log|logger|LOG|LOGGER)$/.test(name);
}
