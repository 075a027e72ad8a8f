import { describe, expect, it } from 'vitest';

import { settingsOf } from '../../src/runtime/settings.ts';

describe('settings', () => {
  it.each([undefined, null, {}, { react: { version: '19' } }, { oauth: {} }])('may be missing: %j', (settings) => {
    expect(settingsOf(settings)).toEqual({
      applicationTypes: undefined,
      responseTypes: [],
      grantTypes: [],
      allowOpenidClientCredentials: false,
    });
  });

  it('take one application type or several', () => {
    expect(settingsOf({ oauth: { applicationType: 'service' } }).applicationTypes).toEqual(new Set(['service']));
    expect(settingsOf({ oauth: { applicationType: ['web', 'native'] } }).applicationTypes).toEqual(new Set(['web', 'native']));
  });

  it('take the words of a vendor', () => {
    const settings = { responseTypes: ['Assertion'], grantTypes: ['x'], allowOpenidClientCredentials: true };
    expect(settingsOf({ oauth: settings })).toEqual({ ...settings, applicationTypes: undefined });
  });

  it('are read once for one configuration', () => {
    const settings = { oauth: { applicationType: 'web' } };
    expect(settingsOf(settings)).toBe(settingsOf({ ...settings }));
  });

  const TYPES = "must be one of 'browser', 'native', 'web' or 'service' or an array of them";
  it.each<[unknown, string]>([
    ['browser', "settings.oauth must be an object, but is 'browser'."],
    [null, 'settings.oauth must be an object, but is null.'],
    [[], 'settings.oauth must be an object, but is an empty array.'],
    [{ applicationType: 'spa' }, `settings.oauth.applicationType ${TYPES}, but is 'spa'.`],
    [{ applicationType: ['web', 'spa'] }, `settings.oauth.applicationType ${TYPES}, but contains 'spa'.`],
    [{ applicationType: [] }, `settings.oauth.applicationType ${TYPES}, but is an empty array.`],
    [{ applicationType: null }, `settings.oauth.applicationType ${TYPES}, but is null.`],
    [{ applicationType: ['web', undefined] }, `settings.oauth.applicationType ${TYPES}, but contains undefined.`],
    [{ responseTypes: 'code' }, "settings.oauth.responseTypes must be an array of strings, but is 'code'."],
    [{ grantTypes: [1] }, 'settings.oauth.grantTypes must be an array of strings that are not empty, but contains 1.'],
    [{ grantTypes: [''] }, "settings.oauth.grantTypes must be an array of strings that are not empty, but contains ''."],
    [{ grantTypes: [{}] }, 'settings.oauth.grantTypes must be an array of strings that are not empty, but contains an object.'],
    [
      { allowOpenidClientCredentials: 'yes' },
      "settings.oauth.allowOpenidClientCredentials must be true or false, but is 'yes'.",
    ],
    [
      { applicationTypes: ['web'] },
      "settings.oauth has no setting 'applicationTypes'; it has 'applicationType', 'responseTypes', 'grantTypes' and 'allowOpenidClientCredentials'.",
    ],
    [
      JSON.parse('{ "__proto__": {} }'),
      "settings.oauth has no setting '__proto__'; it has 'applicationType', 'responseTypes', 'grantTypes' and 'allowOpenidClientCredentials'.",
    ],
  ])('that are wrong throw: %j', (oauth, message) => {
    expect(() => settingsOf({ oauth })).toThrow(new Error(message));
  });
});
