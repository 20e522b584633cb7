import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { asJson, poll, type Page } from '../../src/demo/browsers/browser.ts';
import { EXTENSION_HOST, GECKO_ID } from '../../src/demo/browsers/firefox-preferences.ts';
import { MALFORMED } from './malformed.ts';
import type { Marionette } from './marionette.ts';
import { startProcess } from './thunderbird-process.ts';

/** A running Thunderbird with the add-on, a folder `Mails` with those of `mails/`, which is open, and one `Malformed`. */
export interface Thunderbird {
  readonly openFolder: (name: 'Mails' | 'Malformed') => Promise<void>;
  /** Selects the row of a mail in the open folder, and waits for nothing. */
  readonly openMail: (subject: string) => Promise<void>;
  /** Opens the selected mail in a tab of its own, in front. */
  readonly openInTab: () => Promise<void>;
  /** Marks the selected mail as junk, or takes the mark off. */
  readonly markAsJunk: (isJunk: boolean) => Promise<void>;
  /** Value of an expression about the document of the open mail, called `shown`; `inside` is the shadow tree of Earshot's line, closed as it is. */
  readonly inMessage: <T>(expression: string) => Promise<T>;
  /** What the button in the header of the open mail shows. */
  readonly button: () => Promise<{ readonly badge: string; readonly title: string }>;
  readonly pressButton: () => Promise<void>;
  /** Opens a page of the add-on in a tab behind the others. */
  readonly openSurface: (path: string) => Promise<Surface>;
  /** A page of the add-on that is open, in a tab or as the popup. */
  readonly surface: (path: string) => Surface;
  /** Ends the background script as Thunderbird does when it idles. */
  readonly stopBackground: () => Promise<void>;
  /** Bytes that Thunderbird and the process of its add-ons hold once they have tidied up. */
  readonly memory: () => Promise<number>;
  readonly close: () => Promise<void>;
}

/** One open page of the add-on. */
export type Surface = Pick<Page, 'evaluate' | 'waitFor'>;

const MAILS = 'test/mailhosts/mails';
const ORIGIN = `moz-extension://${EXTENSION_HOST}/`;
// Names that the scripts below use; they run among Thunderbird's own windows, where everything is allowed.
const NAMES = `
  const top = Services.wm.getMostRecentWindow('mail:3pane');
  const tabmail = top.document.getElementById('tabmail');
  const mailTab = tabmail.tabInfo[0].chromeBrowser.contentWindow;
  const { extension } = WebExtensionPolicy.getByID(${JSON.stringify(GECKO_ID)}) ?? {};
  const header = () => tabmail.currentAboutMessage;
  const button = () => header().document.getElementById(${JSON.stringify(`${GECKO_ID.replace(/[@.]/g, '_')}-messageDisplayAction-toolbarbutton`)});
  const selected = () => mailTab.gDBView.hdrForFirstSelectedMessage;
  const surfaces = () => [...tabmail.tabInfo.map(({ browser }) => browser), ...top.document.querySelectorAll('panel browser')].filter(one => one?.currentURI);
`;

/** Starts Thunderbird with the built add-on and opens its folder. Rejects when it does not start or refuses the add-on. */
export async function startThunderbird(): Promise<Thunderbird> {
  const { line, end } = await startProcess({
    Mails: readdirSync(MAILS).filter(name => name.endsWith('.eml')).toSorted().map(name => readFileSync(join(MAILS, name), 'latin1')),
    Malformed: MALFORMED.map(({ source }) => source),
  });
  try {
    await line.send('Addon:Install', { path: resolve('dist/thunderbird'), temporary: true });
    await line.send('Marionette:SetContext', { value: 'chrome' });
    await openFolder(line, 'Mails');
  } catch (error) {
    await end();
    throw error;
  }
  return driverOf(line, end);
}

async function openFolder(line: Marionette, name: string): Promise<void> {
  await poll(() => run<boolean>(line, `
    const { MailServices } = ChromeUtils.importESModule('resource:///modules/MailServices.sys.mjs');
    const folder = MailServices.accounts.localFoldersServer.rootFolder.getChildNamed(${JSON.stringify(name)});
    if (mailTab.gFolder !== folder) mailTab.displayFolder(folder.URI);
    return mailTab.gDBView?.rowCount > 0;`), 'the folder of mails', 30_000);
}

function driverOf(line: Marionette, end: () => Promise<void>): Thunderbird {
  const surface = (path: string): Surface => surfaceOf(line, path);
  return {
    openFolder: name => openFolder(line, name),
    openMail: subject => run(line, `
      const row = Array.from({ length: mailTab.gDBView.rowCount }, (_, row) => row).find(row => mailTab.gDBView.getMsgHdrAt(row).mime2DecodedSubject.includes(${JSON.stringify(subject)}));
      if (row === undefined) throw new Error('no mail of the open folder has this subject; see test/mailhosts');
      tabmail.switchToTab(0);
      mailTab.threadTree.selectedIndex = row;`),
    openInTab: () => run(line, 'mailTab.MailUtils.displayMessages([selected()], null, tabmail);'),
    markAsJunk: isJunk => run(line, `selected().setStringProperty('junkscore', '${isJunk ? 100 : 0}');`),
    inMessage: expression => run(line, `
      const shown = header().getMessagePaneBrowser().contentDocument;
      const inside = shown.querySelector('earshot-line')?.openOrClosedShadowRoot;
      return (${expression});`),
    button: () => run(line, 'return { badge: button().getAttribute("badge") ?? "", title: button().getAttribute("tooltiptext") };'),
    pressButton: () => run(line, 'button().click();'),
    surface,
    openSurface: async path => {
      await run(line, `tabmail.openTab('contentTab', { url: ${JSON.stringify(ORIGIN + path)}, background: true, linkHandler: 'single-page', triggeringPrincipal: extension.principal, initialBrowsingContextGroupId: extension.policy.browsingContextGroupId });`);
      const opened = surface(path);
      await opened.waitFor('document.readyState === "complete"');
      return opened;
    },
    stopBackground: () => run(line, 'await extension.terminateBackground(); if (extension.backgroundState !== "stopped") throw new Error("the background is " + extension.backgroundState);'),
    memory: () => run(line, MEMORY),
    close: end,
  };
}

const MEMORY = `
  const manager = Cc['@mozilla.org/memory-reporter-manager;1'].getService(Ci.nsIMemoryReporterManager);
  // Tells the other processes as well.
  Services.obs.notifyObservers(null, 'memory-pressure', 'heap-minimize');
  await new Promise(done => manager.minimizeMemoryUsage(done));
  const { memory, children } = await ChromeUtils.requestProcInfo();
  return memory + children.filter(({ type }) => type === 'extension').reduce((sum, { memory }) => sum + memory, 0);`;

// Marionette lists no tab of Thunderbird's, but its own actor stands in every page.
function surfaceOf(line: Marionette, path: string): Surface {
  const evaluate = async <T>(expression: string): Promise<T> => JSON.parse(await run<string>(line, `
    const surface = surfaces().findLast(({ currentURI }) => currentURI.spec.startsWith(${JSON.stringify(ORIGIN + path)}));
    if (!surface) throw new Error(${JSON.stringify(`${path} is not open`)});
    const actor = surface.browsingContext.currentWindowGlobal.getActor('MarionetteCommands');
    const script = ${JSON.stringify(`const done = arguments[0]; ${asJson(expression)}.then(value => done({ value }), error => done({ problem: String(error) }));`)};
    const { value, problem } = await actor.executeScript(script, [], { async: true, newSandbox: true, sandboxName: null, timeout: 30000, file: 'test', line: 0 });
    if (problem) throw new Error(problem);
    return value ?? 'null';`)) as T;
  return { evaluate, waitFor: <T>(expression: string, milliseconds?: number) => poll(() => evaluate<T>(expression), expression, milliseconds) };
}

/** What a script among Thunderbird's own windows returns, sent as JSON. Rejects with what it threw. */
async function run<T>(line: Marionette, body: string): Promise<T> {
  const script = `const done = arguments[0]; (async () => { ${NAMES} ${body} })().then(value => done({ json: JSON.stringify(value ?? null) }), error => done({ problem: String(error) }));`;
  const { value } = await line.send<{ value: { json?: string; problem?: string } }>('WebDriver:ExecuteAsyncScript', { script, args: [] });
  if (value.problem !== undefined) throw new Error(value.problem);
  return JSON.parse(value.json ?? 'null') as T;
}
