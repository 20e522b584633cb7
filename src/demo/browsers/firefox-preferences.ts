import type { OpenOptions } from './browser.ts';

/** The gecko id in manifest.json, by which Firefox knows the extension. */
export const GECKO_ID = 'earshot@earshot.example';

/** Host part of the extension's own addresses; fixed here, where Firefox would roll dice at each install. */
export const EXTENSION_HOST = 'ea250d1e-0000-4000-8000-000000000001';

type Preferences = Readonly<Record<string, string | number | boolean>>;

const QUIET: Preferences = {
  'extensions.webextensions.uuids': JSON.stringify({ [GECKO_ID]: EXTENSION_HOST }),
  'browser.shell.checkDefaultBrowser': false,
  'browser.startup.page': 0,
  'browser.startup.homepage': 'about:blank',
  'browser.aboutwelcome.enabled': false,
  'startup.homepage_welcome_url': '',
  'datareporting.policy.dataSubmissionEnabled': false,
  'datareporting.healthreport.uploadEnabled': false,
  'toolkit.telemetry.reportingpolicy.firstRun': false,
  'app.normandy.enabled': false,
  'app.update.disabledForTesting': true,
  'extensions.update.enabled': false,
  'browser.safebrowsing.malware.enabled': false,
  'browser.safebrowsing.phishing.enabled': false,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  // The demonstration speaks plain http under names that look like the real web.
  'dom.security.https_first': false,
  'dom.security.https_first_schemeless': false,
  'dom.security.https_only_mode': false,
  // manifest.json then opens as plain text with the extension's rights, which evaluateInBackground leans on.
  'devtools.jsonview.enabled': false,
};

const CLOSED: Preferences = {
  'network.dns.forceResolve': '127.0.0.1',
  'network.proxy.type': 0,
  'network.trr.mode': 5,
  'network.prefetch-next': false,
  'network.http.speculative-parallel-limit': 0,
};

/** Content of user.js for a run with these options. */
export function userJs({ network = 'closed', loopback = [], locale }: OpenOptions): string {
  const wanted: Preferences = {
    ...QUIET,
    ...(network === 'closed' ? CLOSED : { 'network.dns.localDomains': loopback.join(','), 'network.proxy.no_proxies_on': loopback.join(',') }),
    ...(locale === undefined ? {} : { 'intl.locale.requested': locale, 'intl.accept_languages': locale }),
  };
  return Object.entries(wanted).map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`).join('');
}
