import { EXTENSION_HOST, GECKO_ID } from '../../src/demo/browsers/firefox-preferences.ts';

const CLOSED_PORT = 9;
// Separates the mails of an mbox; the date is not the mail's own.
const SEPARATOR = 'From - Mon Nov 02 08:15:00 2026\n';

/** Folders by their names, each with the bytes of its mails as Latin-1. */
export type Folders = Readonly<Record<string, readonly string[]>>;

/** Files of a profile with one account of local folders, which index themselves. */
export function profileFiles(folders: Folders, port: number): Readonly<Record<string, Uint8Array>> {
  const mailboxes = Object.entries(folders).map(([name, mails]) => [`Mail/Local Folders/${name}`, mailbox(mails)]);
  return { 'user.js': Buffer.from(preferences(port)), ...Object.fromEntries(mailboxes) };
}

/** Mails as one mbox, byte for byte but for the ends of lines. */
function mailbox(mails: readonly string[]): Uint8Array {
  return Buffer.from(mails.map(mail => `${SEPARATOR}${mail.replaceAll('\r\n', '\n').replace(/^From /gm, '>From ').trimEnd()}\n\n`).join(''), 'latin1');
}

function preferences(port: number): string {
  const wanted: Readonly<Record<string, string | number | boolean>> = {
    'marionette.port': port,
    'extensions.webextensions.uuids': JSON.stringify({ [GECKO_ID]: EXTENSION_HOST }),
    'mail.accountmanager.accounts': 'account1',
    'mail.account.account1.server': 'server1',
    'mail.accountmanager.localfoldersserver': 'server1',
    'mail.server.server1.type': 'none',
    'mail.server.server1.hostname': 'Local Folders',
    'mail.server.server1.userName': 'nobody',
    'mail.server.server1.name': 'Local Folders',
    'mail.server.server1.directory-rel': '[ProfD]Mail/Local Folders',
    // No first-run screens.
    'mail.provider.suppress_dialog_on_startup': true,
    'mail.spotlight.firstRunDone': true,
    'mailnews.start_page.enabled': false,
    'mail.rights.version': 1,
    'mail.shell.checkDefaultClient': false,
    'mail.inappnotifications.enabled': false,
    // No calls out; what still tries meets a closed port.
    'app.update.enabled': false,
    'app.normandy.enabled': false,
    'datareporting.policy.dataSubmissionEnabled': false,
    'toolkit.telemetry.enabled': false,
    'extensions.update.enabled': false,
    'extensions.getAddons.cache.enabled': false,
    'services.settings.server': `http://127.0.0.1:${CLOSED_PORT}/`,
    'network.captive-portal-service.enabled': false,
    'network.connectivity-service.enabled': false,
    'network.proxy.type': 1,
    'network.proxy.http': '127.0.0.1',
    'network.proxy.http_port': CLOSED_PORT,
    'network.proxy.ssl': '127.0.0.1',
    'network.proxy.ssl_port': CLOSED_PORT,
  };
  return Object.entries(wanted).map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`).join('');
}
