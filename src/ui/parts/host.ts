/** The little of the browser that a surface needs beside `ask`; the same names in both browsers, promises in both. */
interface Host {
  readonly i18n: { getUILanguage(): string };
  readonly runtime: { getURL(path: string): string; openOptionsPage(): Promise<void>; getManifest(): { version: string; host_permissions?: readonly string[] } };
  readonly tabs: {
    query(filter: { active: boolean; currentWindow: boolean }): Promise<readonly HostTab[]>;
    get(id: number): Promise<HostTab>;
    create(tab: { url: string }): Promise<unknown>;
    readonly onActivated: HostEvent;
    readonly onUpdated: HostEvent;
  };
  readonly permissions: {
    request(wish: { origins: string[] }): Promise<boolean>;
    contains(wish: { origins: string[] }): Promise<boolean>;
    readonly onAdded: HostEvent;
    readonly onRemoved: HostEvent;
  };
  readonly commands?: { getAll(): Promise<readonly { name?: string; description?: string; shortcut?: string }[]> };
  readonly sidePanel?: { open(where: { windowId: number }): Promise<void> };
  readonly sidebarAction?: { open(): Promise<void> };
}

interface HostEvent {
  addListener(listener: () => void): void;
  removeListener(listener: () => void): void;
}

interface HostTab {
  readonly id?: number;
  readonly windowId?: number;
  readonly url?: string;
  readonly incognito?: boolean;
}

/** The tab a surface talks about. */
export interface OpenTab {
  readonly id: number;
  readonly windowId: number;
  /** Its address without query and fragment; empty where the browser keeps it back. */
  readonly address: string;
  readonly host: string;
  readonly isPrivate: boolean;
}

/** A key that starts a command. */
export interface CommandKey {
  readonly name: string;
  readonly shortcut: string;
}

const EVERYWHERE = { origins: ['<all_urls>'] };
const PANEL = 'src/ui/panel/index.html';

/** Language of the browser's own surface; English outside a browser extension. */
export function browserLanguage(): string {
  return host()?.i18n.getUILanguage() ?? 'en';
}

/** The tab a surface was opened for by its own address (`?tab=7`), `null` when it follows the person. */
export function wantedTab(): number | null {
  const id = Number(new URLSearchParams(location.search).get('tab') ?? 'none');
  return Number.isInteger(id) ? id : null;
}

/** The tab a person looks at, or the one with the given id; `null` when there is none. */
export async function openTab(id: number | null): Promise<OpenTab | null> {
  const tabs = host()?.tabs;
  const tab = id === null ? (await tabs?.query({ active: true, currentWindow: true }))?.[0] : await tabs?.get(id).catch(() => undefined);
  if (tab?.id === undefined) return null;
  const url = URL.canParse(tab.url ?? '') ? new URL(tab.url ?? '') : null;
  return {
    id: tab.id,
    windowId: tab.windowId ?? -1,
    address: url === null ? '' : `${url.origin}${url.pathname}`,
    host: url?.hostname ?? '',
    isPrivate: tab.incognito === true,
  };
}

/** Calls back when the person turns to another tab or a tab goes elsewhere; the returned function stops that. */
export function onTabChange(handler: () => void): () => void {
  const tabs = host()?.tabs;
  tabs?.onActivated.addListener(handler);
  tabs?.onUpdated.addListener(handler);
  return () => {
    tabs?.onActivated.removeListener(handler);
    tabs?.onUpdated.removeListener(handler);
  };
}

/** Opens the side panel or sidebar. Must be called within the click itself: browsers demand the gesture. */
export async function openPanel(tab: OpenTab): Promise<void> {
  const api = host();
  if (api?.sidePanel) return api.sidePanel.open({ windowId: tab.windowId });
  if (api?.sidebarAction) return api.sidebarAction.open();
  await openWorkspace(tab.id);
}

/** Opens the panel as a tab of its own, about a tab or about nothing in particular. */
export async function openWorkspace(tabId: number | null): Promise<void> {
  const api = host();
  await api?.tabs.create({ url: api.runtime.getURL(`${PANEL}?${tabId === null ? 'workspace' : `tab=${tabId}`}`) });
}

/** Opens the options page. */
export async function openSettings(): Promise<void> {
  await host()?.runtime.openOptionsPage();
}

/** Asks the person for access to every site; `false` when declined. Must be called within the click itself. */
export async function askForAccess(): Promise<boolean> {
  return await host()?.permissions.request(EVERYWHERE) ?? false;
}

/** Whether every site may be read without asking; `null` outside an extension, and in Thunderbird, where none is read. */
export async function hasAccess(): Promise<boolean | null> {
  const api = host();
  return api?.runtime.getManifest().host_permissions ? api.permissions.contains(EVERYWHERE) : null;
}

/** Calls back when access is given or withdrawn; the returned function stops that. */
export function onAccessChange(handler: () => void): () => void {
  const permissions = host()?.permissions;
  permissions?.onAdded.addListener(handler);
  permissions?.onRemoved.addListener(handler);
  return () => {
    permissions?.onAdded.removeListener(handler);
    permissions?.onRemoved.removeListener(handler);
  };
}

/** Version of the extension, from its manifest; empty outside an extension. */
export function version(): string {
  return host()?.runtime.getManifest().version ?? '';
}

/** Keys set for the extension's commands, those without a key left out. */
export async function commandKeys(): Promise<readonly CommandKey[]> {
  const commands = await host()?.commands?.getAll() ?? [];
  return commands.flatMap(({ name = '', shortcut = '' }) => (shortcut === '' ? [] : [{ name, shortcut }]));
}

function host(): Host | undefined {
  const scope = globalThis as { browser?: Host; chrome?: Host };
  const api = scope.browser ?? scope.chrome;
  // Chrome gives ordinary pages a `chrome` without any of this.
  return api?.tabs && api.i18n ? api : undefined;
}
